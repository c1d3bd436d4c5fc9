package kairan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Aside;
import kairan.conversation.Choice;
import kairan.conversation.Ids;
import kairan.conversation.Mail;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Newcomer;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** What waits for a person: one line under the answer says so, and 「お知らせ」 gives it. */
@Component
public class Mailbox implements Topic, Aside, Mail, Newcomer {

    static final Meaning OPEN = Meaning.of("mailbox", "open");

    /** What was told before is shown by whoever told it. */
    private static final Meaning PAST = Meaning.of("past", "latest");

    /** The audience of what is meant for one person alone, who is what it is about. */
    static final String ONE = "one";

    private static final Set<String> WORDS = Set.of("お知らせ", "おしらせ", "知らせ", "お知らせを見る", "お知らせはありますか");
    private static final int MOST_AT_ONCE = 3;
    private static final Duration LATE_ANSWERS_MATTER = Duration.ofDays(30);

    private final Mailboxes mailboxes;
    private final Postings postings;
    private final ContentFiles content;
    private final Clock clock;

    Mailbox(Mailboxes mailboxes, Postings postings, ContentFiles content, Clock clock) {
        this.mailboxes = mailboxes;
        this.postings = postings;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        boolean asked = said instanceof Said.Chose chose && chose.meaning().equals(OPEN)
                || said instanceof Said.Wrote wrote && WORDS.contains(Spelling.bare(wrote.words()));
        if (!asked) {
            return Optional.empty();
        }
        List<Message> waiting = mailboxes.take(said.by(), MOST_AT_ONCE);
        return Optional.of(waiting.isEmpty() ? List.of(empty()) : waiting);
    }

    private Message empty() {
        return Message.asking(phrase(Phrase.MAILBOX_EMPTY, Map.of()), List.of(new Choice("前のお知らせ", PAST)));
    }

    @Override
    public Optional<Message> under(Said said, List<Message> answer) {
        int waiting = mailboxes.waiting(said.by());
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Message.asking(
                        phrase(Phrase.MAILBOX_WAITING, Map.of("件数", String.valueOf(waiting))),
                        List.of(new Choice("見る", OPEN))));
    }

    /** What waits about this is known to the person now, so that it need not be told once more. */
    public void known(Person person, String about) {
        mailboxes.takeAbout(person, about);
    }

    /** What was told for this cause before they were one of those it was meant for waits for them, too. */
    public void give(Person person, String cause) {
        postings.ofCause(cause).ifPresent(posting -> mailboxes.put(posting.id(), person));
    }

    @Override
    public void leave(Person person, List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        String id = Ids.next();
        postings.add(
                id,
                new Posting(
                        "answer/" + id,
                        ONE,
                        person.id(),
                        Push.ROUND,
                        messages,
                        clock.instant().plus(LATE_ANSWERS_MATTER)));
        mailboxes.put(id, person);
    }

    /** Waits for that person until they talk or have a page open, and no push is ever spent on it; once under its cause. */
    public void lay(String cause, Person person, List<Message> messages) {
        String id = Ids.next();
        Posting posting = new Posting(
                cause, ONE, person.id(), Push.NEVER, messages, clock.instant().plus(LATE_ANSWERS_MATTER));
        if (postings.add(id, posting)) {
            mailboxes.put(id, person);
        }
    }

    /** Whether what was laid there under this cause still waits. */
    public boolean holds(String cause) {
        return mailboxes.holds(cause);
    }

    /** Whether what was laid there under this cause has been taken out and shown. */
    public boolean taken(String cause) {
        return mailboxes.taken(cause);
    }

    @Override
    public void met(Person person) {
        mailboxes.putCurrent(person);
    }

    private String phrase(Phrase name, Map<String, String> blanks) {
        return content.now().phrases().say(name, blanks);
    }
}
