package kairan.notices;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.roles.Tries;
import org.springframework.stereotype.Component;

/** Shows in the talk, as people will get it, a draft that is being written at the desk (見本). */
@Component
public class SampleTopic implements Topic {

    /** What is typed or opened by QR, before the code. */
    static final String OPENING = "見本";

    private static final Pattern CODE = Pattern.compile("見本\\D?([0-9]{6})");

    private final Samples samples;
    private final Notices notices;
    private final Wording wording;
    private final Tries tries;
    private final ContentFiles content;

    SampleTopic(Samples samples, Notices notices, Wording wording, Tries tries, ContentFiles content) {
        this.samples = samples;
        this.notices = notices;
        this.wording = wording;
        this.tries = tries;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        Matcher code = CODE.matcher(Spelling.bare(wrote.words()));
        return code.matches() ? Optional.of(List.of(show(wrote.by(), code.group(1)))) : Optional.empty();
    }

    private Message show(Person person, String code) {
        if (tries.locked(person)) {
            return say(Phrase.CODE_LOCKED);
        }
        Optional<Notice> draft =
                samples.notice(code).flatMap(notices::find).filter(notice -> notice.state() == State.DRAFT);
        if (draft.isEmpty()) {
            tries.wrong(person);
            return say(Phrase.NOTICE_SAMPLE_CODE_WRONG);
        }
        Message message = wording.message(draft.get());
        samples.see(draft.get().id(), message);
        return message;
    }

    private Message say(Phrase phrase) {
        return Message.of(content.now().phrases().say(phrase));
    }
}
