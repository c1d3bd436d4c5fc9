package kairan.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What no text should hold is gone at the door; everything else stays as it was. */
class CleaningTest {

    @Test
    void everythingPeopleWriteStays() {
        String text = "お知らせ　ありがとう！\n\t1行目 👨‍👩‍👧 葛󠄀城 か\u3099 𠮷野家 ①㈱ é \u200F\u00A0";
        assertThat(Cleaning.of(text)).isEqualTo(text);
        assertThat(Cleaning.of("")).isEmpty();
    }

    @Test
    void controlCharactersGo() {
        assertThat(Cleaning.of("a\u0000b\u0007c\u001Bd\u007Fe\u0085f\r\ng")).isEqualTo("abcdef\ng");
    }

    @Test
    void halvesOfCharactersAreMarked() {
        assertThat(Cleaning.of("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(Cleaning.of("a\uDE00b")).isEqualTo("a\uFFFDb");
        assertThat(Cleaning.of("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
        assertThat(Cleaning.of("\uD83D\uDE00")).isEqualTo("😀");
    }
}
