package kairan.residents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Going away (登録を消す): everything personal is erased at once, after one plain question. Leaving an association is something else. */
@Component
public class Leaving implements Topic {

    private static final String TOPIC = "leave";
    private static final String WISH = "(したい|したいです|します|する|の手続き|の方法|方法|のしかた|させて|させてください|できますか)?";
    private static final Pattern ERASE = Pattern.compile("(登録|データ|情報|記録|履歴|このトーク(の登録)?|トークの登録)(を|は)?(すべて|全部|ぜんぶ)?"
            + "(消す|消したい|消して|消してください|消去|削除|削除したい|解除|解除したい|やめる|やめたい)|(登録解除|登録削除|アカウント削除)" + WISH);
    private static final Pattern WHICH =
            Pattern.compile("(退会|脱退)" + WISH + "|(退会|脱退)(を|は)(希望|お願い)(します|したい)?|やめたい(です)?|抜けたい(です)?");
    private static final Pattern BODY =
            Pattern.compile("(町内会|自治会|町会)(を|から|の)?(退会|脱退|やめ|抜け|辞め)(る|たい|たいです|したい|したいです|する|の手続き|の方法|方法)?");
    private static final Pattern TALK = Pattern.compile("(トーク|line|ライン|チャット|回覧|この登録)(を|から|の)?(退会|脱退|やめ|抜け|辞め)" + "(る|たい|たいです|したい|したいです|する)?");

    private final FirstTaps taps;
    private final AllRooms rooms;
    private final ContentFiles content;

    Leaving(FirstTaps taps, AllRooms rooms, ContentFiles content) {
        this.taps = taps;
        this.rooms = rooms;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        Optional<Message> answer =
                switch (said) {
                    case Said.Chose chose
                    when chose.meaning().topic().equals(TOPIC) -> pressed(chose);
                    case Said.Wrote wrote -> wrote(Spelling.bare(wrote.words()));
                    default -> Optional.empty();
                };
        answer.ifPresent(a -> taps.askNoMore(said.by()));
        return answer.map(List::of);
    }

    private Optional<Message> wrote(String words) {
        if (ERASE.matcher(words).matches() || TALK.matcher(words).matches()) {
            return Optional.of(ask());
        }
        if (BODY.matcher(words).matches()) {
            return Optional.of(association());
        }
        return WHICH.matcher(words).matches() ? Optional.of(which()) : Optional.empty();
    }

    private Optional<Message> pressed(Said.Chose chose) {
        return switch (chose.meaning().value()) {
            case "ask" -> Optional.of(ask());
            case "body" -> Optional.of(association());
            case "not" -> Optional.of(phrase(Phrase.ERASE_NOT));
            case "erase" -> {
                rooms.erase(chose.by());
                yield Optional.of(phrase(Phrase.ERASED));
            }
            default -> Optional.empty();
        };
    }

    private Message which() {
        return Message.asking(
                content.now().phrases().say(Phrase.LEAVE_WHICH),
                List.of(new Choice("町内会のこと", TOPIC, "body"), new Choice("このトークの登録", TOPIC, "ask")));
    }

    private Message association() {
        String desk = content.now().town().desk().line();
        return Message.of(content.now().phrases().say(Phrase.LEAVE_BODY, Map.of("窓口", desk)));
    }

    private Message ask() {
        return Message.asking(
                content.now().phrases().say(Phrase.ERASE_ASK),
                List.of(new Choice("消す", TOPIC, "erase"), new Choice("消さない", TOPIC, "not")));
    }

    private Message phrase(Phrase name) {
        return Message.of(content.now().phrases().say(name));
    }
}
