package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kairan.FreshStore;
import kairan.conversation.Announcements;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DayTopicTest {

    private static final String RAIN = """
            parking: 公園の北側に10台
            rain:
              rule: 小雨決行
              decides: 会長
              deputy: 副会長
              at: "6:00"
            """;

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private Set<String> belongsTo = Set.of();
    private Optional<Message> calledOff = Optional.empty();
    private List<Announcements.Told> comingTo = List.of();
    private final DayTopic topic = new DayTopic(
            town.mattering(),
            town.content(),
            person -> belongsTo,
            new Announcements() {
                @Override
                public Optional<Message> calledOff(Person person, @Nullable String body, String name, LocalDate day) {
                    return calledOff.filter(told -> day.equals(LocalDate.of(2026, 5, 17)));
                }

                @Override
                public List<Told> comingTo(Person person) {
                    return comingTo;
                }

                @Override
                public List<Dated> withdrawn() {
                    return List.of();
                }

                @Override
                public List<Dated> standing(LocalDate day) {
                    return List.of();
                }

                @Override
                public void withdraw(String id, String why, Elsewhere elsewhere) {}

                @Override
                public void move(String id, LocalDate day, Elsewhere elsewhere) {}
            },
            town.weather(),
            store.clock());
    private final Person a = town.resident("A");

    private String answer(String words) {
        return topic.hear(town.wrote(a, words)).orElseThrow().getFirst().text();
    }

    @Test
    void answersFromTheFile() {
        town.write("gatherings/park.yaml", TownHall.PARK + RAIN);
        town.now(5, 10, 9, 0);

        assertThat(answer("何時から")).isEqualTo("さくら公園の清掃は、5月17日（日）8時からです。");
        assertThat(answer("何時まで")).isEqualTo("5月17日（日）のさくら公園の清掃は、9時30分に終わる予定です。");
        assertThat(answer("どこ集合")).isEqualTo("5月17日（日）のさくら公園の清掃は、「さくら公園 東の入口」に集まります。8時からです。");
        assertThat(answer("何を持っていく？")).endsWith("持ち物：軍手、飲み物");
        assertThat(answer("駐車場は")).endsWith("駐車場：公園の北側に10台");
        assertThat(answer("まだやるの")).isEqualTo("さくら公園の清掃は、5月17日（日）8時からの予定です。いまのところ、中止や延期のお知らせは出ていません。");
    }

    @Test
    void saysWhatIsNotDecidedAndWhoDecidesWhen() {
        town.write("gatherings/park.yaml", TownHall.PARK + RAIN);
        town.now(5, 10, 9, 0);
        String undecided = "行うかどうかは、まだ決まっていません。当日の6時に、会長が決めます。会長がいないときは、副会長が決めます。";

        assertThat(answer("雨でもやりますか"))
                .startsWith("5月17日（日）のさくら公園の清掃は、小雨なら行います。")
                .endsWith(undecided);

        town.now(5, 17, 5, 59);
        assertThat(answer("まだやるの")).startsWith(undecided);

        town.now(5, 17, 6, 0);
        assertThat(answer("まだやるの")).startsWith("6時を過ぎましたが、行うかどうかの知らせは、まだ来ていません。中止や順延に決まったら、すぐにお知らせします。");
        town.now(5, 17, 8, 0);
        assertThat(answer("まだやるの")).startsWith("いまのところ、中止や延期のお知らせは出ていません。");
    }

    @Test
    void doesNotSayThatItIsOnWhereItWasCalledOff() {
        town.write("gatherings/park.yaml", TownHall.PARK + RAIN);
        town.now(5, 10, 9, 0);
        calledOff = Optional.of(Message.of("5月17日の清掃は中止です。"));

        for (String words : List.of("まだやるの", "何時から", "雨でもやりますか")) {
            assertThat(topic.hear(town.wrote(a, words)).orElseThrow())
                    .extracting(Message::text)
                    .containsExactly("5月17日（日）のことで、次のお知らせが出ています。", "5月17日の清掃は中止です。");
        }
    }

    @Test
    void knowsTheNoticesToWhichTheySaidYes() {
        comingTo =
                List.of(new Announcements.Told(LocalDate.of(2026, 5, 12), "川の草かり", Message.of("川の草かりをします。5月12日 8時")));

        assertThat(topic.hear(town.wrote(a, "何時から")).orElseThrow())
                .extracting(Message::text)
                .containsExactly("「参加します」とうかがっているお知らせです。いまわかっているのは、次のことです。", "川の草かりをします。5月12日 8時");
        assertThat(topic.lastly().hear(town.wrote(a, "何時から"))).isEmpty();
        town.now(5, 10, 9, 0);
        assertThat(answer("何時から")).startsWith("「参加します」");
        assertThat(answer("さくら公園の清掃は何時まで")).startsWith("5月17日（日）のさくら公園の清掃は、9時30分");
    }

    @Test
    void meansTheGatheringOfWhereOneBelongs() {
        town.write(
                "gatherings/river.yaml",
                TownHall.PARK
                        .replace("id: park", "id: river")
                        .replace("さくら公園", "みどり川")
                        .replace("05-17", "05-16"));
        town.write("gatherings/park.yaml", TownHall.PARK + "body: sakura\n");
        town.now(5, 10, 9, 0);
        belongsTo = Set.of("sakura");

        assertThat(answer("どこ集合")).contains("さくら公園");
    }

    @Test
    void saysThatTheFileDoesNotSay() {
        town.now(5, 10, 9, 0);

        assertThat(answer("駐車場はありますか")).startsWith("5月17日（日）のさくら公園の清掃の、駐車場のことは、まだ決まっていません。");
        assertThat(answer("雨でも")).startsWith("5月17日（日）のさくら公園の清掃の、雨のときにどうするかは、まだ決まっていません。");
    }

    @Test
    void namesTheDayToWhichItMoves() {
        town.write(
                "gatherings/park.yaml", TownHall.PARK + "rain: { rule: 雨天順延, spare: 7, decides: 会長, at: \"6:00\" }\n");
        town.now(5, 10, 9, 0);

        assertThat(answer("雨のときは")).startsWith("5月17日（日）のさくら公園の清掃は、雨のときは、5月24日（日）に延ばします。");
    }

    @Test
    void meansTheGatheringOneComesTo() {
        town.write(
                "gatherings/river.yaml",
                TownHall.PARK
                        .replace("id: park", "id: river")
                        .replace("さくら公園", "みどり川")
                        .replace("05-17", "05-16"));
        town.now(5, 10, 9, 0);

        assertThat(answer("どこ集合")).contains("みどり川");
        town.answers(a, Rsvp.GOING);
        assertThat(answer("どこ集合")).contains("さくら公園");
        town.answers(a, Rsvp.ABSENT);
        assertThat(answer("どこ集合")).as("not the one they declined").contains("みどり川");
        assertThat(answer("みどり川の清掃は何時まで")).contains("みどり川");
        assertThat(topic.hear(town.wrote(a, "図書館は何時まで"))).isEmpty();
    }

    @Test
    void whereNothingIsOnTheEntriesAreAskedBeforeThatIsSaid() {
        assertThat(topic.hear(town.wrote(a, "何時から"))).isEmpty();
        assertThat(topic.lastly()
                        .hear(town.wrote(a, "何時から"))
                        .orElseThrow()
                        .getFirst()
                        .text())
                .startsWith("いま、予定されている行事はありません。");
        Optional<List<Message>> library = topic.lastly().hear(town.wrote(a, "図書館は何時まで"));
        assertThat(library).isEmpty();
        town.now(5, 10, 9, 0);
        assertThat(topic.lastly().hear(town.wrote(a, "何時から")))
                .as("something is on")
                .isEmpty();
    }

    @Test
    void answersWhatTheFileSaysOfThoseWhoCome() {
        town.write("gatherings/park.yaml", TownHall.PARK + """
            toilet: 公園のトイレが使えます
            children: どうぞ。小学生までは、大人と一緒に来てください
            late: どちらでもかまいません
            who: 町内会に入っていない方も、どうぞ
            apply: いりません。そのまま来てください
            fee: 無料です
            """);
        town.now(5, 10, 9, 0);

        assertThat(answer("トイレはありますか")).isEqualTo("5月17日（日）のさくら公園の清掃の、トイレのことです。\n公園のトイレが使えます");
        assertThat(answer("孫を連れて行ってもいい？")).endsWith("子ども連れのことです。\nどうぞ。小学生までは、大人と一緒に来てください");
        assertThat(answer("途中で帰ってもいいですか")).endsWith("遅れや途中参加のことです。\nどちらでもかまいません");
        assertThat(answer("だれでも参加できますか")).endsWith("参加できる人のことです。\n町内会に入っていない方も、どうぞ");
        assertThat(answer("申し込みは必要ですか")).endsWith("申し込みのことです。\nいりません。そのまま来てください");
        assertThat(answer("お金はかかりますか")).endsWith("参加費のことです。\n無料です");
    }

    @Test
    void saysWhatItHasNotBeenToldOfThoseWhoCome() {
        town.now(5, 10, 9, 0);

        assertThat(answer("トイレある？")).startsWith("5月17日（日）のさくら公園の清掃の、トイレのことは、まだ聞いていません。\n町内会や団体の役員の方か、");
        assertThat(answer("申し込みはいりますか")).contains("申し込みのことは、まだ聞いていません。").endsWith("出られるかどうかは、「行事」と送ると、ボタンで答えられます。");
    }
}
