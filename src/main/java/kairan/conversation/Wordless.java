package kairan.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import org.springframework.stereotype.Component;

/** A short answer to what comes without words (写真・スタンプ・声など): thanks, and how to say it in words. */
@Component
public class Wordless implements Topic {

    private final ContentFiles content;

    Wordless(ContentFiles content) {
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return said instanceof Said.Sent sent
                ? Optional.of(List.of(Message.of(content.now()
                        .phrases()
                        .say(
                                phrase(sent.thing()),
                                Map.of("窓口", content.now().town().desk().line())))))
                : Optional.empty();
    }

    private static Phrase phrase(Said.Sent.Thing thing) {
        return switch (thing) {
            case PHOTO -> Phrase.SENT_PHOTO;
            case STICKER -> Phrase.SENT_STICKER;
            case VOICE -> Phrase.SENT_VOICE;
            case VIDEO -> Phrase.SENT_VIDEO;
            case PLACE -> Phrase.SENT_PLACE;
            case FILE -> Phrase.SENT_FILE;
        };
    }
}
