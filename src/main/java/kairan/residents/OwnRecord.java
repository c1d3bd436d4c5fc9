package kairan.residents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.content.Phrase;
import kairan.conversation.Kept;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** All that is kept about the person who asks (登録している内容): its beginning in the talk, the whole on a page of their own. */
@Component
public class OwnRecord implements Topic {

    private static final Pattern WORDS =
            Pattern.compile("(わたし|私)?の?登録(している|した|されている|してある)?(内容|情報)?(を|は)?(見る|見せて|見たい|確認|確認したい|教えて)?(ください)?"
                    + "|(わたし|私)の(情報|データ|記録)(を|は)?(見る|見せて|見たい|確認|教えて)?(ください)?|何を(残して|おぼえて|覚えて|記録して)(いる|います)か?");
    private static final int MOST_SHOWN = 12;
    private static final int LONGEST_SHOWN = 60;

    private final FirstTaps taps;
    private final AllRooms rooms;
    private final KeptPages pages;
    private final PageAddress address;
    private final ContentFiles content;

    OwnRecord(FirstTaps taps, AllRooms rooms, KeptPages pages, PageAddress address, ContentFiles content) {
        this.taps = taps;
        this.rooms = rooms;
        this.pages = pages;
        this.address = address;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        boolean asked = said instanceof Said.Chose chose && chose.meaning().is("kept", "show")
                || said instanceof Said.Wrote wrote
                        && WORDS.matcher(Spelling.bare(wrote.words())).matches();
        if (!asked) {
            return Optional.empty();
        }
        taps.askNoMore(said.by());
        return Optional.of(show(said.by()));
    }

    private List<Message> show(Person person) {
        List<Kept> all = rooms.about(person);
        StringBuilder shown = new StringBuilder();
        all.stream().limit(MOST_SHOWN).forEach(kept -> shown.append(line(kept)).append('\n'));
        if (all.size() > MOST_SHOWN) {
            shown.append("ほかに、%d件あります。".formatted(all.size() - MOST_SHOWN));
        }
        return List.of(
                Message.of(content.now()
                        .phrases()
                        .say(Phrase.KEPT, Map.of("内容", shown.toString().strip()))),
                Message.of(content.now()
                        .phrases()
                        .say(Phrase.KEPT_PAGE, Map.of("場所", address.of("/kept/" + pages.open(person))))));
    }

    private static String line(Kept kept) {
        String value = kept.value().replace('\n', ' ');
        return "・" + kept.what() + "："
                + (value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value);
    }
}
