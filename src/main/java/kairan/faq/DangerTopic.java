package kairan.faq;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.Content;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Aside;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import org.springframework.stereotype.Component;

/** Says at once whom to call when somebody is in danger now (いま危ない), before anything else is heard or looked for. Keeps nothing. */
@Component
public class DangerTopic implements Topic {

    private final ContentFiles content;

    DangerTopic(ContentFiles content) {
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return danger(said).map(danger -> List.of(Message.of(answer(danger))));
    }

    /** The same aside, except under these answers: nothing may stand between somebody in danger and the telephone. */
    public Aside quiet(Aside aside) {
        return (said, answer) -> danger(said).isPresent() ? Optional.empty() : aside.under(said, answer);
    }

    private static Optional<Danger> danger(Said said) {
        return said instanceof Said.Wrote wrote ? Danger.in(wrote.words()) : Optional.empty();
    }

    private String answer(Danger danger) {
        Content now = content.now();
        return now.phrases().say(danger.phrase()).strip()
                + "\n\n"
                + now.phrases()
                        .say(
                                Phrase.DANGER_NUMBERS,
                                Map.of("窓口", now.town().urgentDesk().line()));
    }
}
