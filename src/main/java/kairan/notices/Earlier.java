package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import org.springframework.stereotype.Component;

/** Offers, where somebody begins to write, what the same association sent before: saved texts first, then what came at this time of a year. */
@Component
class Earlier {

    private static final Duration BACK = Duration.ofDays(730);
    private static final int MOST = 4;
    private static final int YEAR = 365;

    private final Notices notices;
    private final Drafts drafts;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Earlier(Notices notices, Drafts drafts, Wording wording, ContentFiles content, Clock clock) {
        this.notices = notices;
        this.drafts = drafts;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    /** Empty where there is nothing of the kind. */
    Optional<Message> offer(Notice draft) {
        LocalDate today = LocalDate.now(clock);
        Instant since = clock.instant().minus(BACK);
        List<Choice> choices = new ArrayList<>();
        Set<Map<Fact, String>> offered = new HashSet<>();
        notices.earlier(draft.body(), draft.kind(), since).stream()
                .sorted(Comparator.comparing((Notice notice) -> !notice.saved())
                        .thenComparingInt(notice -> farness(sent(notice), today)))
                .filter(notice -> offered.add(notice.lasting()))
                .limit(MOST)
                .forEach(notice -> choices.add(new Choice(
                        label(notice),
                        new Meaning(NoticeTopic.TOPIC, "model", draft.id() + Choosing.BETWEEN + notice.id()))));
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.asking(content.now().phrases().say(Phrase.NOTICE_EARLIER), choices));
    }

    /** Takes its words over, and says when it was. */
    List<Message> use(Notice draft, String id) {
        Optional<Notice> model = notices
                .earlier(draft.body(), draft.kind(), clock.instant().minus(BACK))
                .stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst();
        model.ifPresent(notice -> drafts.copy(draft, notice));
        return model
                .map(notice -> Message.of(Wording.when(notice)
                        .map(when -> content.now().phrases().say(Phrase.NOTICE_MODEL_DAY, Map.of("日時", when)))
                        .orElseGet(() -> content.now().phrases().say(Phrase.NOTICE_MODEL))))
                .stream()
                .toList();
    }

    /** How many days lie between them in the calendar, whatever the years. */
    static int farness(LocalDate one, LocalDate other) {
        int days = Math.abs(one.getDayOfYear() - other.getDayOfYear());
        return Math.min(days, YEAR - days);
    }

    private LocalDate sent(Notice notice) {
        Instant due = notice.due();
        return due == null ? LocalDate.now(clock) : LocalDate.ofInstant(due, clock.getZone());
    }

    private String label(Notice notice) {
        // Nobody who writes the same words once more means the button.
        return Choosing.shortened("前：" + (notice.saved() ? "★" : "") + wording.title(notice));
    }
}
