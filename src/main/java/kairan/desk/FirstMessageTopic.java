package kairan.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.japanese.Spelling;
import kairan.roles.Tries;
import org.springframework.stereotype.Component;

/** The last step of the first day: whoever sends the code from the desk is sent a message unasked, and says that it came. */
@Component
public class FirstMessageTopic implements Topic {

    /** What is typed or opened by QR, before the code. */
    static final String OPENING = "はじめの一通";

    private static final String TOPIC = "setup";
    private static final String ARRIVED = "arrived";
    private static final Pattern CODE = Pattern.compile("はじめの一通\\D?([0-9]{6})");
    private static final Duration STILL_HELPS = Duration.ofHours(1);

    private final FirstMessages messages;
    private final Setup setup;
    private final Tries tries;
    private final Postings postings;
    private final ContentFiles content;
    private final Clock clock;

    FirstMessageTopic(
            FirstMessages messages, Setup setup, Tries tries, Postings postings, ContentFiles content, Clock clock) {
        this.messages = messages;
        this.setup = setup;
        this.tries = tries;
        this.postings = postings;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> {
                Matcher code = CODE.matcher(Spelling.bare(wrote.words()));
                yield code.matches() ? Optional.of(answer(send(said.by(), code.group(1)))) : Optional.empty();
            }
            case Said.Chose chose
            when chose.meaning().is(TOPIC, ARRIVED) ->
                Optional.of(answer(arrived(said.by(), chose.meaning().about())));
            default -> Optional.empty();
        };
    }

    private List<Message> answer(Phrase phrase) {
        return List.of(Message.of(content.now().phrases().say(phrase)));
    }

    private Phrase send(Person person, String code) {
        if (tries.locked(person)) {
            return Phrase.CODE_LOCKED;
        }
        if (!messages.sentBy(person, code)) {
            tries.wrong(person);
            return Phrase.SETUP_CODE_WRONG;
        }
        Message message = Message.lasting(
                content.now().phrases().say(Phrase.SETUP_FIRST),
                List.of(new Choice("届きました", new Meaning(TOPIC, ARRIVED, code))));
        postings.post(new Posting(
                "setup/" + code,
                FirstMessages.NAME,
                code,
                Push.AT_ONCE,
                List.of(message),
                clock.instant().plus(STILL_HELPS)));
        return Phrase.SETUP_CODE_TAKEN;
    }

    private Phrase arrived(Person person, String code) {
        if (!messages.arrived(person, code)) {
            return Phrase.SETUP_CODE_WRONG;
        }
        setup.confirm(Step.MESSAGE, "トーク");
        return Phrase.SETUP_ARRIVED;
    }
}
