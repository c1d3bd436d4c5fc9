package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kairan.FreshStore;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GatheringsTopicTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private Set<String> belongsTo = Set.of();
    private final GatheringsTopic topic = new GatheringsTopic(
            town.programme(),
            new Fitting(store.db(), town.occurrences(), store.clock()),
            town.rsvps(),
            town.terms(),
            town.mailbox(),
            town.content(),
            person -> belongsTo,
            TownHall.ADDRESS);
    private final Person a = town.resident("A");

    @Test
    void showsWhatIsOnWithButtonsThatStay() {
        town.now(5, 10, 9, 0);

        List<Message> answer = topic.hear(town.wrote(a, "行事")).orElseThrow();

        assertThat(answer).singleElement().satisfies(call -> {
            assertThat(call.text()).startsWith("5月17日（日）8時から、さくら公園の清掃です。").endsWith("出られますか？");
            assertThat(call.lasting()).isTrue();
            assertThat(call.choices()).extracting(Choice::label).containsExactly("出られます", "まだわかりません", "今回は出られません");
        });
    }

    @Test
    void saysWhatOneHasAnswered() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        assertThat(topic.hear(town.pressed(a, "gatherings/list")).orElseThrow())
                .singleElement()
                .satisfies(call -> assertThat(call.text()).contains("「出られます」とうかがっています。"));
    }

    @Test
    void showsFirstWhatTheyAnsweredAndThenWhatIsOnWhereTheyBelong() {
        for (String name : List.of("river", "beach")) {
            town.write(
                    "gatherings/%s.yaml".formatted(name),
                    TownHall.PARK.replace("id: park", "id: " + name).replace("さくら公園の", name + "の")
                            + (name.equals("beach") ? "body: sakura\n" : ""));
        }
        belongsTo = Set.of("sakura");
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        assertThat(topic.hear(town.wrote(a, "行事")).orElseThrow())
                .extracting(call -> call.text().replaceAll("(?s).*、(.+)の清掃です.*", "$1"))
                .containsExactly("さくら公園", "beach", "river");
    }

    @Test
    void saysThatNothingIsOn() {
        assertThat(topic.hear(town.wrote(a, "行事")).orElseThrow())
                .extracting(Message::text)
                .containsExactly("いま、予定されている行事はありません。決まりましたら、お知らせします。");
    }
}
