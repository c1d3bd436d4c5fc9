package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"mailbox/open", "rsvp/going/sakura-park-2026-05-17", "answer/about/work", "answer/q1/さくら公園"})
    void whatWasWrittenIsReadAgain(String written) {
        assertThat(Meaning.read(written)).map(Meaning::toString).hasValue(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "rsvp",
                "rsvp/",
                "rsvp/going/",
                "rsvp/going/a/b",
                "Rsvp/going",
                "rsvp/go ing",
                "rsvp/going/a b"
            })
    void anythingElseHasNoMeaning(String written) {
        assertThat(Meaning.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rsvp/going, a, ''",
        "rsvp, going/a, ''",
        "rsvp, going, a/b",
        "rsvp, '', a",
        "'', going, a",
        "rsvp, going, a b"
    })
    void aMeaningThatWouldBeReadAsAnotherCannotBeBuilt(String topic, String value, String about) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Meaning(topic, value, about));
    }

    @Test
    void itFitsIntoThreeHundredCharacters() {
        assertThat(new Meaning("faq", "show", "a".repeat(291)).toString()).hasSize(300);
        assertThatIllegalArgumentException().isThrownBy(() -> new Meaning("faq", "show", "a".repeat(292)));
        assertThat(Meaning.read("faq/show/" + "a".repeat(292))).isEmpty();
    }
}
