package kairan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardTest {

    private static final String POOR = "自己点検で、点が低かったこと：「予算は、ちょうどよいものでしたか？」";

    private static Card card(String badly, boolean shown) {
        return new Card("c", "清掃", "環境", "共催", "さくら町内会", "さくら公園", "", badly, "", false, shown);
    }

    @Test
    void aCardThatIsThereBecomesAValuableFailure() {
        Card card = card("", true).valuable(POOR);

        assertThat(card.valuable()).isTrue();
        assertThat(card.badly()).isEqualTo(POOR);
        assertThat(card.shown()).as("nobody has read it yet").isFalse();
        assertThat(card.wrong()).isEmpty();
    }

    @Test
    void whatWasWrittenStays() {
        Card card = card("雨の日を決めていませんでした。", true).valuable(POOR);

        assertThat(card.badly()).isEqualTo("雨の日を決めていませんでした。");
        assertThat(card.shown()).isTrue();
    }
}
