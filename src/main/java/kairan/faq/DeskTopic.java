package kairan.faq;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Where a person can be reached at the town hall (窓口). */
@Component
public class DeskTopic implements Topic {

    private static final Set<String> WORDS =
            Set.of("窓口", "まどぐち", "窓口に聞く", "電話番号", "電話する", "問い合わせ", "問い合わせ先", "連絡先", "人と話したい");

    private final ContentFiles content;

    DeskTopic(ContentFiles content) {
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        boolean asked = said instanceof Said.Chose chose && chose.meaning().is("desk", "show")
                || said instanceof Said.Wrote wrote && asks(wrote.words());
        return asked ? Optional.of(desk()) : Optional.empty();
    }

    @Override
    public Optional<List<Message>> aloud(String words) {
        return asks(words) ? Optional.of(desk()) : Optional.empty();
    }

    private static boolean asks(String words) {
        return WORDS.contains(Spelling.bare(words));
    }

    private List<Message> desk() {
        WaysOn ways = new WaysOn(content.now());
        return List.of(Message.asking(
                ways.phrase(Phrase.DESK, ways.desk()), ways.call().stream().toList()));
    }
}
