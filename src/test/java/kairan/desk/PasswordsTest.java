package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"なつのうみへいくでんしゃ", "correct horse battery", "abcdefghijkl", "𠮷野家で朝ごはんを食べた"})
    void goodOnes(String password) {
        assertThat(Passwords.complaint("山田", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "みじかいことば, パスワードが短すぎます。12文字以上にしてください。",
        "abcdefghijk, パスワードが短すぎます。12文字以上にしてください。",
        "あいうえおかきくけこさしすせそたちつてとなにぬねの, パスワードが長すぎます。英数字で72文字まで、かなや漢字で24文字までにしてください。",
        "aaaaaaaaaaaaaaaa, 同じ文字のくりかえしは、すぐに見破られます。別のパスワードにしてください。",
        "abababababababab, 同じ文字のくりかえしは、すぐに見破られます。別のパスワードにしてください。",
        "わたしのなまえは山田です, パスワードに名前が入っています。別のパスワードにしてください。"
    })
    void whatIsWrongIsSaid(String password, String complaint) {
        assertThat(Passwords.complaint("山田", password)).contains(complaint);
    }

    @Test
    void onlyTheHashIsKeptAndOnlyThePasswordFitsIt() {
        String hash = passwords.hash("なつのうみへいくでんしゃ");

        assertThat(hash).startsWith("$2").doesNotContain("なつ");
        assertThat(passwords.matches("なつのうみへいくでんしゃ", hash)).isTrue();
        assertThat(passwords.matches("なつのうみへいくでんしや", hash)).isFalse();
        assertThat(passwords.matches("x".repeat(5000), hash)).isFalse();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matchesNobodys("abc123xyz")).isFalse();
    }
}
