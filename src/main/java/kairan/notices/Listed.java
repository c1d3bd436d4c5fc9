package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kairan.bodies.Body;
import kairan.japanese.Dates;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The notices that anybody may read, the newest first: all, those in which some words stand, or those of one association or group. */
@Component
public class Listed {

    private static final int MOST = 100;
    private static final int MOST_OF_A_BODY = 20;
    private static final int MOST_LOOKED_THROUGH = 2000;

    /** A notice as a page shows it; {@code material} is where its photo or PDF is seen. */
    public record Shown(
            String id,
            String title,
            String sender,
            String day,
            String text,
            @Nullable String material) {}

    private final Notices notices;
    private final Attachments attachments;
    private final Wording wording;
    private final Clock clock;

    Listed(Notices notices, Attachments attachments, Wording wording, Clock clock) {
        this.notices = notices;
        this.attachments = attachments;
        this.wording = wording;
        this.clock = clock;
    }

    List<Shown> latest() {
        return shown(notices.listed(MOST));
    }

    /** Each of the words, in any spelling and order. */
    List<Shown> with(String words) {
        List<String> wanted = Arrays.stream(Spelling.of(words).split(" "))
                .map(Spelling::hiragana)
                .filter(word -> !word.isEmpty())
                .toList();
        return shown(notices.listed(MOST_LOOKED_THROUGH).stream()
                .filter(notice -> holds(notice, wanted))
                .limit(MOST)
                .toList());
    }

    private boolean holds(Notice notice, List<String> wanted) {
        String text = Spelling.hiragana(wording.text(notice));
        return wanted.stream().allMatch(text::contains);
    }

    /** Those that went out between these moments, the oldest first. */
    public List<Shown> between(Instant from, Instant to) {
        return shown(notices.listed(from, to, MOST_LOOKED_THROUGH)).reversed();
    }

    public List<Shown> of(Body body) {
        return shown(notices.listed(body.id(), MOST_OF_A_BODY));
    }

    private List<Shown> shown(List<Notice> all) {
        Map<String, String> names = attachments.of(all.stream().map(Notice::id).toList());
        return all.stream().map(notice -> shown(notice, names.get(notice.id()))).toList();
    }

    private Shown shown(Notice notice, @Nullable String attachment) {
        return new Shown(
                notice.id(),
                Wording.mark(notice) + wording.title(notice),
                wording.sender(notice.body()),
                notice.due() == null ? "" : say(LocalDate.ofInstant(notice.due(), clock.getZone())),
                wording.text(notice),
                attachment == null ? null : AttachmentPage.SEE + attachment);
    }

    /** With the year where it is not this one. */
    private String say(LocalDate day) {
        String year = day.getYear() == LocalDate.now(clock).getYear() ? "" : day.getYear() + "年";
        return year + Dates.say(day);
    }
}
