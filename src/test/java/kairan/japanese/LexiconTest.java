package kairan.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon lexicon =
            Lexicon.of(Stream.of("市の後援をうけるには", "指定管理者とは", "町内会の役員").map(Cut::of).toList());

    @Test
    void the_writing_comes_first_among_the_forms_of_a_word() {
        assertThat(lexicon.words(Cut.of("後援")).getFirst().closest()).isEqualTo("後援");
    }

    @Test
    void words_that_sound_alike_share_a_form() {
        assertThat(common("後援", "講演")).contains("~こうえん");
    }

    @Test
    void words_that_mean_the_same_share_a_form() {
        assertThat(common("お年寄り", "高齢者")).isNotEmpty();
        assertThat(common("町内会", "自治会")).isNotEmpty();
        assertThat(common("掃除", "清掃")).isNotEmpty();
        assertThat(common("volunteer", "ボランティア")).isNotEmpty();
        assertThat(common("印鑑", "避難")).isEmpty();
    }

    @Test
    void hears_words_of_the_texts_in_kana() {
        assertThat(forms("やくいんがたりない")).contains("~やくいん");
        assertThat(forms("ちょうないのひと")).contains("~ちょうない");
    }

    @Test
    void hears_what_a_kana_word_means() {
        assertThat(common("こうれいしゃ", "お年寄り")).isNotEmpty();
    }

    @Test
    void tells_places() {
        assertThat(lexicon.words(Cut.of("札幌の町内会")).stream().filter(Word::place).map(Word::closest))
                .containsExactly("札幌");
    }

    private Set<String> common(String one, String other) {
        Set<String> both = new HashSet<>(forms(one));
        both.retainAll(forms(other));
        return both;
    }

    private List<String> forms(String text) {
        return lexicon.words(Cut.of(text)).stream()
                .flatMap(w -> w.forms().stream())
                .collect(Collectors.toList());
    }
}
