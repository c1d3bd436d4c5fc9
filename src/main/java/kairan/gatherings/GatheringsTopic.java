package kairan.gatherings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Belonging;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.delivery.Mailbox;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** What is on (行事): the next gatherings, each with the buttons to say whether one comes. */
@Component
public class GatheringsTopic implements Topic {

    private static final String ANY = "行事|ぎょうじ|イベント|いべんと|催し|もよおし";
    private static final String CLEANING = "清掃|せいそう|掃除|そうじ|ごみ拾い|ゴミ拾い|草取り|草むしり";

    private static final String WHEN = "(今度|こんど|次|つぎ|今月|来月|今週|来週|再来週)の";

    private static final Pattern NAMED =
            Pattern.compile("((%1$s)?(%2$s|予定)(一覧|と出欠|の予定|を見る)?|%1$s(%3$s))(は|って|を?(教えて|おしえて|知りたい).{0,6})?"
                    .formatted(WHEN, ANY, CLEANING));

    /** What documents are about and no gathering is. */
    private static final String ELSEWHERE = "補助|助成|保険|後援|委託|協働|ステーション|側溝|エアコン|会館";

    private static final Pattern ASKED =
            Pattern.compile("(?!.*(%s)).{0,12}(%s|%s)(は|って|の予定は|の日は|の日)?、?(まだ|また)?".formatted(ELSEWHERE, ANY, CLEANING)
                    + "((いつ|何日|なんにち|何時|なんじ|ありますか|ある|あります).{0,8}"
                    + "|どこ(ですか|でしょうか|で(やりますか|しますか|やるのですか|やるんですか|やるの|ありますか|あるの)|に(集ま|行け|行き).{0,8})?)");
    private static final int MOST_AT_ONCE = 3;

    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final Places places;
    private final Mailbox mailbox;
    private final ContentFiles content;
    private final Belonging belonging;

    GatheringsTopic(
            Occurrences occurrences,
            Rsvps rsvps,
            Places places,
            Mailbox mailbox,
            ContentFiles content,
            Belonging belonging) {
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.places = places;
        this.mailbox = mailbox;
        this.content = content;
        this.belonging = belonging;
    }

    static boolean asks(String words) {
        String bare = Spelling.bare(words);
        return NAMED.matcher(bare).matches() || ASKED.matcher(bare).matches();
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        boolean asked = said instanceof Said.Chose chose && chose.meaning().is("gatherings", "list")
                || said instanceof Said.Wrote wrote && asks(wrote.words());
        if (!asked) {
            return Optional.empty();
        }
        List<Occurrence> next = occurrences.upcoming(said.by(), belonging.of(said.by())).stream()
                .limit(MOST_AT_ONCE)
                .toList();
        next.forEach(o -> mailbox.known(said.by(), o.id()));
        List<Message> calls = next.stream()
                .map(o -> Calls.of(
                        o, rsvps.of(o.id(), said.by()), places, content.now().phrases()))
                .toList();
        return Optional.of(
                calls.isEmpty() ? List.of(Message.of(content.now().phrases().say(Phrase.GATHERINGS_NONE))) : calls);
    }
}
