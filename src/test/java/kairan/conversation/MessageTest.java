package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What LINE would refuse cannot be built. */
class MessageTest {

    private static List<Choice> choices(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Choice("番号" + i, "faq", "show"))
                .toList();
    }

    @Test
    void aMessageHasOneToFiveThousandCharacters() {
        assertThat(Message.of("あ".repeat(5_000)).text()).hasSize(5_000);

        assertThatIllegalArgumentException().isThrownBy(() -> Message.of("あ".repeat(5_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of(" \n　"));
        assertThatIllegalArgumentException().as("an emoji counts two").isThrownBy(() -> Message.of("🌸".repeat(2_501)));
    }

    @Test
    void whiteSpaceAroundAMessageIsNotSent() {
        assertThat(Message.of("\nおはようございます。\n").text()).isEqualTo("おはようございます。");
    }

    @Test
    void thereAreThirteenPassingOrTenLastingChoicesAtMost() {
        assertThat(Message.asking("どれですか？", choices(13)).choices()).hasSize(13);
        assertThat(Message.lasting("どれですか？", choices(10)).choices()).hasSize(10);

        assertThatIllegalArgumentException().isThrownBy(() -> Message.asking("どれですか？", choices(14)));
        assertThatIllegalArgumentException().isThrownBy(() -> Message.lasting("どれですか？", choices(11)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "出られます",
                "一二三四五六七八九十一二三四五六七八九十",
                "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
                "か゛き゛く゛け゛こ゛か゛き゛く゛け゛こ゛",
                "🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵🇯🇵",
            })
    void aLabelHasTwentyCharactersAsPeopleCountThem(String label) {
        assertThat(new Choice(label, "rsvp", "going").label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "一二三四五六七八九十一二三四五六七八九十一", "👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍"})
    void aLabelIsNeitherEmptyNorLonger(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Choice(label, "rsvp", "going"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.jp/",
                "tel:;",
                "https://"
            })
    void aButtonOpensAPageOrCallsAndNothingElse(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Choice("開く", Meaning.of("a", "b"), address));
    }

    @Test
    void aMessageComesBackFromTheStoreAsItWas() {
        List<Message> messages = List.of(
                Message.of("「引用」と\n改行と \\ と 🌸"),
                Message.asking(
                        "どうでしたか？", List.of(new Choice("よかった", new Meaning("feedback", "good", "sakura-2026-05-17")))),
                Message.lasting("出られますか？", List.of(new Choice("出られます", "rsvp", "going"))),
                Message.place("さくら公園", "苫小牧市", new Spot(42.634, 141.605), new Choice("地図を開く", "gatherings", "map")));

        assertThat(Json.messages(Json.of(messages))).isEqualTo(messages);
    }
}
