package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {

    private final Finder finder = new Finder(Entries.TOWN);

    @ParameterizedTest
    @CsvSource({
        "町内会に入りたい, chonaikai-join",
        "自治会の入り方, chonaikai-join",
        "ちょうないかいにはいるには, chonaikai-join",
        "ﾁｮｳﾅｲｶｲに入りたい, chonaikai-join",
        "公演って何, koen-meigi",
        "こうえんとはなんですか, koen-meigi",
        "協同って何ですか, kyodo",
        "きょうどうってなに, kyodo",
        "街の掃除がしたい, clean-up",
        "ぼらんてぃあでごみひろい, clean-up",
        "次の班長が決まらない, leaders",
        "補償はあるの, hoken",
        "助成金がほしい, hojo",
        "ログインできない, lost-card",
    })
    void finds_the_entry(String question, String id) {
        assertThat(finder.find(question).hits()).first().extracting(Hit::id).isEqualTo(id);
    }

    @Test
    void is_sure_of_a_question_as_it_is_written() {
        for (var entry : Entries.TOWN) {
            Found found = finder.find(entry.question());
            assertThat(found.hits().getFirst().id()).isEqualTo(entry.id());
            assertThat(found.zone()).as(entry.question()).isEqualTo(Zone.sure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"町内会", "清掃", "補助金", "町内会 役員"})
    void offersSomethingForAWordOrTwo(String words) {
        assertThat(finder.find(words).zone()).isNotEqualTo(Zone.none);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"住民票はコンビニで取れますか", "裏山でクマ見た", "明日の天気は？", "おなかすいたー", "how do i renew my passport", "asdfghjkl"})
    void says_no_to_what_is_not_ours(String question) {
        assertThat(finder.find(question).zone()).isEqualTo(Zone.none);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "？？？？？", "😀🎉", "\uD83D", "\u0000", "'; DROP TABLE users; --", "*:* AND (", "ー", "ん"})
    void takes_anything(String question) {
        Found found = finder.find(question);
        assertThat(found.zone()).isEqualTo(Zone.none);
        assertThat(found.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void takes_a_very_long_story() {
        String story = IntStream.range(0, 5_000)
                .mapToObj(i -> String.valueOf((char) ('一' + i * 3)))
                .reduce("町内会に入りたい", String::concat);
        assertThat(finder.find(story).confidence()).isBetween(0.0, 1.0);
        assertThat(finder.find("町内会に入りたいです。".repeat(500)).hits())
                .first()
                .extracting(Hit::id)
                .isEqualTo("chonaikai-join");
    }

    @Test
    void gives_up_to_ten_hits_best_first() {
        Finder many = new Finder(IntStream.range(0, 30)
                .mapToObj(i -> Entries.entry("e" + i, "清掃の" + "あ".repeat(i) + "日はいつですか", "春です。"))
                .toList());
        List<Hit> hits = many.find("清掃の日").hits();
        assertThat(hits).hasSize(10).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void finds_nothing_where_nothing_is() {
        assertThat(new Finder(List.of()).find("町内会に入りたい")).isEqualTo(new Found(Zone.none, List.of(), 0));
    }

    @Test
    void a_way_to_ask_stands_for_itself() {
        var entry = Entries.entry("night", "夜間の窓口はどこですか", "北口です。", "日曜に婚姻届を出したい", "夜おそくに行っても受け取ってもらえますか");
        Finder two = new Finder(List.of(entry, Entries.entry("kon-in", "婚姻届に要るものは", "証人二人の署名です。")));
        assertThat(two.find("婚姻届を日曜に出したい").hits()).first().extracting(Hit::id).isEqualTo("night");
    }

    @Test
    void answers_many_at_once_as_it_answers_one() throws Exception {
        Found alone = finder.find("自治会の入り方");
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Found> ask = () -> finder.find("自治会の入り方");
            for (var result :
                    many.invokeAll(IntStream.range(0, 300).mapToObj(i -> ask).toList())) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }
}
