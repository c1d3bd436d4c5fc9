package kairan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Ids;
import kairan.conversation.Message;
import org.springframework.stereotype.Component;

/** Tells who sent something what has become of it, once for each kind of trouble; in the mailbox, because a push may be what is lacking. */
@Component
class Alarms {

    private static final Duration MATTERS = Duration.ofDays(30);
    private static final int TITLE = 20;
    private static final String WHEN = "日時：";
    private static final Pattern HEADING = Pattern.compile("(【.*】)+");

    private final Postings postings;
    private final Mailboxes mailboxes;
    private final ContentFiles content;
    private final Clock clock;

    Alarms(Postings postings, Mailboxes mailboxes, ContentFiles content, Clock clock) {
        this.postings = postings;
        this.mailboxes = mailboxes;
        this.content = content;
        this.clock = clock;
    }

    /** Runs in the transaction of what went wrong. */
    void raise(Posting about, Phrase trouble) {
        if (about.sender() == null) {
            return;
        }
        String text = content.now().phrases().say(trouble, Map.of("お知らせ", title(about)));
        String id = Ids.next();
        Posting alarm = new Posting(
                "alarm/" + trouble.name() + "/" + about.cause(),
                "one",
                about.sender().id(),
                Push.NEVER,
                List.of(Message.of(text)),
                clock.instant().plus(MATTERS));
        if (postings.add(id, alarm)) {
            mailboxes.put(id, about.sender());
        }
    }

    /** The beginning of its first line that is more than a heading; where that says only when it is, the heading, too. */
    private static String title(Posting posting) {
        List<String> lines = posting.messages().getFirst().text().lines().toList();
        String line = lines.stream()
                .filter(one -> !HEADING.matcher(one).matches())
                .findFirst()
                .orElse("");
        if (line.startsWith(WHEN)) {
            String heading = lines.getFirst().replaceAll("[【】]", "");
            return heading + "（" + line.substring(WHEN.length()) + "）";
        }
        String title =
                line.codePoints().limit(TITLE).mapToObj(Character::toString).collect(Collectors.joining());
        return title.equals(line) ? line : title + "…";
    }
}
