package kairan.gatherings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.content.Phrase;
import kairan.conversation.Belonging;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
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

    private final Programme programme;
    private final Fitting fitting;
    private final Rsvps rsvps;
    private final RsvpTerms terms;
    private final Mailbox mailbox;
    private final ContentFiles content;
    private final Belonging belonging;
    private final PageAddress address;

    GatheringsTopic(
            Programme programme,
            Fitting fitting,
            Rsvps rsvps,
            RsvpTerms terms,
            Mailbox mailbox,
            ContentFiles content,
            Belonging belonging,
            PageAddress address) {
        this.programme = programme;
        this.fitting = fitting;
        this.rsvps = rsvps;
        this.terms = terms;
        this.mailbox = mailbox;
        this.content = content;
        this.belonging = belonging;
        this.address = address;
    }

    static boolean asks(String words) {
        String bare = Spelling.bare(words);
        return NAMED.matcher(bare).matches() || ASKED.matcher(bare).matches();
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        boolean asked = said instanceof Said.Chose chose && chose.meaning().is("gatherings", "list")
                || said instanceof Said.Wrote wrote && asks(wrote.words());
        if (asked) {
            return Optional.of(shown(said.by(), 0));
        }
        if (said instanceof Said.Chose chose
                && Set.of("details", "map").contains(chose.meaning().value())
                && chose.meaning().topic().equals("gatherings")) {
            return Optional.of(details(chose.meaning().about()));
        }
        return said instanceof Said.Chose chose && chose.meaning().is("gatherings", "more")
                ? Optional.of(shown(said.by(), after(chose.meaning())))
                : Optional.empty();
    }

    private List<Message> details(String id) {
        return programme
                .of(id)
                .map(occurrence -> Calls.details(occurrence, content.now()))
                .orElseGet(() -> List.of(Message.of(content.now().phrases().say(Phrase.RSVP_UNKNOWN))));
    }

    private static int after(Meaning more) {
        return more.about().matches("\\d{1,4}") ? Integer.parseInt(more.about()) : 0;
    }

    /** What fits the person first, then all others. */
    private List<Message> shown(Person person, int after) {
        Programme.Found found =
                fitting.of(person, belonging.of(person), belonging.interests(person), after, MOST_AT_ONCE);
        found.shown().forEach(o -> mailbox.known(person, o.id()));
        List<Message> calls = new ArrayList<>(found.shown().stream()
                .map(o -> Calls.of(
                        o, rsvps.of(o.id(), person), terms, content.now().phrases()))
                .toList());
        if (calls.isEmpty()) {
            return List.of(Message.of(content.now().phrases().say(Phrase.GATHERINGS_NONE)));
        }
        int rest = found.all() - after - calls.size();
        if (rest > 0) {
            calls.add(more(rest, after + calls.size()));
        }
        return calls;
    }

    private Message more(int rest, int after) {
        return Message.lasting(
                content.now().phrases().say(Phrase.GATHERINGS_MORE, Map.of("件数", String.valueOf(rest))),
                List.of(
                        new Choice("ほかの行事を見る", new Meaning("gatherings", "more", String.valueOf(after))),
                        SearchTopic.list(address)));
    }
}
