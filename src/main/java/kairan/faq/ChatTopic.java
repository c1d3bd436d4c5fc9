package kairan.faq;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import org.springframework.stereotype.Component;

/** Answers small talk (雑談) in a word; it is no question and is not kept as one. */
@Component
public class ChatTopic implements Topic {

    private final ContentFiles content;

    ChatTopic(ContentFiles content) {
        this.content = content;
    }

    /** Looks beforehand, because it takes a while and a turn holds the store. */
    @Override
    public void prepare(Said said) {
        if (said instanceof Said.Wrote wrote) {
            Chat.answer(wrote.words());
        }
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return said instanceof Said.Wrote wrote
                ? Chat.answer(wrote.words()).map(answer -> List.of(say(answer)))
                : Optional.empty();
    }

    @Override
    public Optional<List<Message>> aloud(String words) {
        return Chat.answer(words).map(answer -> List.of(say(answer)));
    }

    private Message say(Phrase answer) {
        WaysOn ways = new WaysOn(content.now());
        Map<String, String> blanks = Map.of(
                "窓口",
                content.now().town().desk().line(),
                "町",
                content.now().town().name());
        List<Choice> under = switch (answer) {
            case CHAT_INSULT -> ways.call().stream().toList();
            case CHAT_IDLE, CHAT_LONELY, CHAT_WHO, CHAT_NOD, CHAT_WORDLESS -> List.of(WaysOn.GATHERINGS, WaysOn.BROWSE);
            default -> List.of();
        };
        return Message.asking(ways.phrase(answer, blanks), under);
    }
}
