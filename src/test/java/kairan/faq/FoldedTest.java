package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void aShortAnswerStaysWhole() {
        assertThat(Folded.of(" はい。\n")).isEqualTo(new Folded("はい。", ""));
    }

    @Test
    void aLongOneIsFoldedBetweenParagraphsElseLinesElseSentences() {
        String part = "あ".repeat(200) + "。";
        assertThat(Folded.of(part + "\n\n" + part)).isEqualTo(new Folded(part, part));
        assertThat(Folded.of(part + "\n" + part)).isEqualTo(new Folded(part, part));
        assertThat(Folded.of(part + part)).isEqualTo(new Folded(part, part));
    }

    @Test
    void nothingIsLostWhereThereIsNoPlaceToFold() {
        String text = "🍡".repeat(400);
        Folded folded = Folded.of(text);
        assertThat(folded.shown()).endsWith("🍡…");
        assertThat(folded.shown().replace("…", "") + folded.rest()).isEqualTo(text);
    }
}
