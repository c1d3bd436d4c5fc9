package kairan.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void cuts_text_into_words_in_their_dictionary_form() {
        assertThat(Cut.of("町内の清掃に参加しました。").words()).containsExactly("町内", "清掃", "参加");
    }

    @Test
    void full_and_half_width_and_capitals_are_the_same() {
        assertThat(Cut.of("ＮＰＯ　ｸﾘｰﾝｱｯﾌﾟ").words())
                .isEqualTo(Cut.of("npo クリーンアップ").words());
    }

    @Test
    void knows_kyodo_as_one_word() {
        assertThat(Cut.of("市民協働").words()).containsExactly("市民", "協働");
    }

    @Test
    void hears_words_as_they_are_spoken() {
        assertThat(Cut.of("後援と公園と講演").sound()).isEqualTo("こうえんとこうえんとこうえん");
        assertThat(Cut.of("コーディネーター").sound()).isEqualTo(Cut.of("コーデネーター").sound());
    }

    @Test
    void cuts_writing_into_single_characters_and_pairs_without_plain_hiragana() {
        assertThat(Cut.of("ごみの日に出す").grams()).containsExactly("の日", "日", "日に", "に出", "出", "出す");
    }

    @Test
    void keeps_latin_words_and_numbers_whole_in_the_writing() {
        assertThat(Cut.of("NPO法人").grams()).containsExactly("npo", "法", "法人", "人");
    }

    @Test
    void cuts_sound_into_pairs_of_kana() {
        assertThat(Cut.of("ごみ拾い").sounds()).containsExactly("ごみ", "みひ", "ひろ", "ろい");
    }

    @Test
    void has_nothing_to_say_about_nothing() {
        for (String text : new String[] {"", " \n\t", "？？？", "😀🎉👨‍👩‍👧", "\uD83D"}) {
            assertThat(Cut.of(text).grams()).as(text).isEmpty();
            assertThat(Cut.of(text).words()).as(text).isEmpty();
        }
    }

    @Test
    void cuts_for_many_at_once() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> cut = () -> Cut.of("町内の清掃に参加しました。").words();
            var results =
                    many.invokeAll(IntStream.range(0, 200).mapToObj(i -> cut).toList());
            for (var result : results) {
                assertThat(result.get()).hasToString("[町内, 清掃, 参加]");
            }
        }
    }
}
