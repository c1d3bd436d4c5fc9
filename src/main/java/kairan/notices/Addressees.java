package kairan.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kairan.conversation.Person;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those for whom a notice is, by its id. */
@Component
class Addressees implements Audience {

    static final String NAME = "notice";

    private static final Selection NOBODY = new Selection("person", "person.id", "1 = 0", List.of());

    private final JdbcClient db;
    private final Notices notices;
    private final Clock clock;

    Addressees(JdbcClient db, Notices notices, Clock clock) {
        this.db = db;
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

    /** Whether it is for them too. */
    boolean hold(Notice notice, Person person) {
        Selection all = people(notice);
        List<Object> params = new ArrayList<>(all.params());
        params.add(person.id());
        return db.sql("select 1 from " + all.from() + " where " + all.where() + " and " + all.person() + " = ?")
                .params(params)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Under which name, and about what, delivery knows them: all of the town are counted faster. */
    static String name(Notice notice) {
        return notice.whom() != null && notice.whom().everyone() && notice.body() == null ? "everyone" : NAME;
    }
}
