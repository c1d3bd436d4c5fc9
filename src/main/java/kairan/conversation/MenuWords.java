package kairan.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Town;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** The words of the menu (メニュー) that name no subject of their own: how to ask. */
@Component
public class MenuWords implements Topic {

    private final ContentFiles content;

    MenuWords(ContentFiles content) {
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return said instanceof Said.Wrote wrote ? words(Spelling.bare(wrote.words())) : Optional.empty();
    }

    private Optional<List<Message>> words(String words) {
        return switch (words) {
            case "質問する", "質問", "質問がある", "質問があります" -> Optional.of(List.of(howToAsk()));
            default -> Optional.empty();
        };
    }

    private Message howToAsk() {
        Town town = content.now().town();
        List<Choice> desk = List.of(new Choice("窓口", "desk", "show"));
        String examples =
                String.join("\n", town.examples().stream().map(e -> "・" + e).toList());
        return Message.asking(content.now().phrases().say(Phrase.MENU_ASK, Map.of("例", examples)), desk);
    }
}
