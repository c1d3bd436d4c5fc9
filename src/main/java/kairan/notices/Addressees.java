package kairan.notices;

import java.time.Clock;
import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.stereotype.Component;

/** Those for whom a notice is, by its id. */
@Component
class Addressees implements Audience {

    static final String NAME = "notice";

    private static final Selection NOBODY = new Selection("person", "person.id", "1 = 0", List.of());

    private final Notices notices;
    private final Clock clock;

    Addressees(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection people(String notice) {
        return notices.find(notice).map(this::people).orElse(NOBODY);
    }

    Selection people(Notice notice) {
        Whom whom = notice.whom();
        return whom == null ? NOBODY : whom.people(notice.body(), clock.instant());
    }

    /** Under which name, and about what, delivery knows them: all of the town are counted faster. */
    static String name(Notice notice) {
        return notice.whom() != null && notice.whom().everyone() && notice.body() == null ? "everyone" : NAME;
    }
}
