package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import kairan.content.Facts;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RsvpTopicTest {

    private static final String PARK = "park-2026-05-17";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final RsvpTopic topic = town.topic();
    private final Person a = town.resident("A");

    private List<String> answer(Said said) {
        return topic.hear(said).orElseThrow().stream().map(Message::text).toList();
    }

    @Test
    void aButtonIsKept() {
        town.now(5, 10, 9, 0);

        assertThat(answer(town.pressed(a, "rsvp/going/" + PARK))).containsExactly("ありがとうございます。お待ちしています。");

        assertThat(town.rsvps().of(PARK, a)).hasValue(Rsvp.GOING);
    }

    @Test
    void plainWordsAreKeptToo() {
        town.now(5, 10, 9, 0);

        assertThat(answer(town.wrote(a, "行けなくなりました。すみません"))).containsExactly("わかりました。またの機会に、お待ちしています。");

        assertThat(town.rsvps().of(PARK, a)).hasValue(Rsvp.ABSENT);
    }

    @Test
    void aChangeIsSaidToBeOneAndTheLastWordCounts() {
        town.now(5, 10, 9, 0);
        answer(town.pressed(a, "rsvp/going/" + PARK));
        assertThat(answer(town.pressed(a, "rsvp/going/" + PARK))).containsExactly("ありがとうございます。お待ちしています。");

        assertThat(answer(town.pressed(a, "rsvp/undecided/" + PARK)))
                .containsExactly("「まだわかりません」に変えました。決まりましたら、教えてください。");

        assertThat(town.counts().of(PARK)).isEqualTo(Map.of(Rsvp.GOING, 0, Rsvp.UNDECIDED, 1, Rsvp.ABSENT, 0));
    }

    @Test
    void whatHasBegunCannotBeChanged() {
        town.now(5, 10, 9, 0);
        town.now(5, 17, 8, 0);

        assertThat(answer(town.pressed(a, "rsvp/going/" + PARK)))
                .containsExactly("さくら公園の清掃（5月17日（日））は、もう始まったか、終わっています。\n出欠は変えられません。");
        assertThat(town.rsvps().of(PARK, a)).isEmpty();
    }

    @Test
    void aButtonOfADateThatWasChangedSaysSo() {
        town.now(5, 10, 9, 0);
        town.write("gatherings/park.yaml", TownHall.PARK.replace("05-17", "05-24"));

        assertThat(answer(town.pressed(a, "rsvp/going/" + PARK)))
                .containsExactly("この行事は、予定が変わりました。「行事」と送ると、いまの予定が出ます。");
    }

    @Test
    void whenNothingIsOnThereIsNothingToComeTo() {
        assertThat(answer(town.wrote(a, "参加します"))).containsExactly("いま、予定されている行事はありません。決まりましたら、お知らせします。");
    }

    @Test
    void whenTwoAreOnItIsAskedWhich() {
        town.write(
                "gatherings/river.yaml",
                TownHall.PARK
                        .replace("id: park", "id: river")
                        .replace("さくら公園の清掃", "みどり川の河川敷とその周りの草取りとごみ拾い")
                        .replace("05-17", "05-16"));
        town.now(5, 10, 9, 0);

        Message which = topic.hear(town.wrote(a, "参加します")).orElseThrow().getFirst();
        assertThat(which.text()).isEqualTo("どの行事のことですか？");
        assertThat(which.choices())
                .extracting(Choice::label)
                .containsExactly("5月16日（土）みどり川の河川敷とその周", "5月17日（日）さくら公園の清掃");

        answer(town.pressed(a, which.choices().getLast()));
        assertThat(town.rsvps().of(PARK, a)).hasValue(Rsvp.GOING);
        assertThat(town.rsvps().of("river-2026-05-16", a)).isEmpty();
    }

    @Test
    void aNoMeansWhatTheySaidYesToAndNothingElseThatIsOn() {
        town.write(
                "gatherings/river.yaml",
                TownHall.PARK.replace("id: park", "id: river").replace("05-17", "05-16"));
        town.write(
                "gatherings/market.yaml",
                TownHall.PARK.replace("id: park", "id: market").replace("05-17", "05-15"));
        town.now(5, 10, 9, 0);
        answer(town.pressed(a, "rsvp/undecided/" + PARK));
        answer(town.wrote(a, "行けなくなりました"));
        assertThat(town.rsvps().of(PARK, a)).as("the only one they spoke of").hasValue(Rsvp.ABSENT);

        answer(town.pressed(a, "rsvp/going/" + PARK));
        answer(town.pressed(a, "rsvp/going/river-2026-05-16"));
        Message which = topic.hear(town.wrote(a, "行けなくなりました")).orElseThrow().getFirst();
        assertThat(which.choices()).extracting(Choice::label).containsExactly("5月16日（土）さくら公園の清掃", "5月17日（日）さくら公園の清掃");
    }

    @Test
    void whatSomebodyBringsCanBeTakenBack() {
        town.write("gatherings/park.yaml", TownHall.PARK.replace("cleanup", "park-care"));
        town.now(5, 10, 9, 0);
        answer(town.pressed(a, "rsvp/going/" + PARK));
        answer(town.pressed(a, "party/adults-1/" + PARK));
        answer(town.pressed(a, "party/children-0/" + PARK));
        answer(town.pressed(a, "party/thing-1/" + PARK));
        assertThat(answer(town.pressed(a, "party/done/" + PARK)).getFirst()).contains("軽トラ");

        answer(town.pressed(a, "rsvp/absent/" + PARK));
        answer(town.pressed(a, "rsvp/going/" + PARK));
        answer(town.pressed(a, "party/adults-1/" + PARK));
        Message things = topic.hear(town.pressed(a, "party/children-0/" + PARK))
                .orElseThrow()
                .getFirst();
        assertThat(things.text()).isEqualTo("軽トラですね。ほかにもありますか？");
        assertThat(things.choices()).extracting(Choice::label).endsWith("これで全部", "どれもない");

        assertThat(answer(town.pressed(a, things.choices().getLast())).getFirst())
                .doesNotContain("軽トラ");
        assertThat(town.rsvps().given(PARK, a).orElseThrow().brings()).isEmpty();
    }

    @Test
    void whoGetsAPlaceAfterTheReminderIsStillReminded() {
        town.now(5, 10, 9, 0);
        Occurrence course = town.schedule()
                .open(
                        Facts.from(Map.of(
                                "id", "course",
                                "name", "スマホ講座",
                                "timeline", "course",
                                "day", "2026-05-24",
                                "start", "10:00",
                                "end", "11:30",
                                "place", "さくら会館",
                                "capacity", 1)),
                        LocalDate.of(2026, 5, 24));
        Person b = town.resident("B");
        answer(town.pressed(a, "rsvp/going/" + course.id()));
        assertThat(answer(town.pressed(b, "rsvp/going/" + course.id())))
                .as("how many wait is asked at once")
                .hasSize(2)
                .last()
                .isEqualTo("あなたをふくめて、大人は何人ですか？");
        town.now(5, 23, 18, 0);

        answer(town.pressed(a, "rsvp/absent/" + course.id()));

        assertThat(answer(town.pressed(b, "rsvp/going/" + course.id())))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("明日10時から、スマホ講座です。");
    }
}
