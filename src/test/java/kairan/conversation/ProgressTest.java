package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typing the words of a button is pressing it. */
class ProgressTest {

    private static final Person A = new Person("a");
    private static final Meaning OPEN = Meaning.of("mailbox", "open");

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private static Progress offering(Choice... choices) {
        return Progress.NONE.after(List.of(Message.asking("どうしますか？", List.of(choices))), true);
    }

    private static Said wrote(String words) {
        return new Said.Wrote(A, Instant.EPOCH, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ＱＲで見る", "QRで見る", "qrで見る", " ＱＲ で見る。", "「ＱＲで見る」", "［QRで見る］"})
    void howeverItIsTyped(String words) {
        assertThat(offering(new Choice("ＱＲで見る", OPEN)).pressed(wrote(words)))
                .isEqualTo(new Said.Chose(A, Instant.EPOCH, OPEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"見る？いいえ", "見ます", "お知らせ"})
    void otherWordsStayWords(String words) {
        assertThat(offering(new Choice("見る", OPEN)).pressed(wrote(words))).isEqualTo(wrote(words));
    }

    @Test
    void nothingWasOfferedNothingIsPressed() {
        assertThat(Progress.NONE.pressed(wrote("見る"))).isEqualTo(wrote("見る"));
    }

    @Test
    void whenTwoButtonsLookTheSameNobodyGuesses() {
        Choice one = new Choice("出られます", new Meaning("rsvp", "going", "park-2026-05-17"));
        Choice other = new Choice("出られます", new Meaning("rsvp", "going", "river-2026-05-24"));

        assertThat(offering(one, other).pressed(wrote("出られます"))).isEqualTo(wrote("出られます"));
        assertThat(offering(one, one).pressed(wrote("出られます"))).isInstanceOf(Said.Chose.class);
    }

    @Test
    void howOftenNobodyUnderstoodIsCountedInARow() {
        Progress twice = Progress.NONE.after(List.of(), false).after(List.of(), false);

        assertThat(twice.misses()).isEqualTo(2);
        assertThat(twice.after(List.of(), true).misses()).isZero();
    }

    @Test
    void itIsInTheStoreNotInMemory() {
        Person person = new Crowd(store).at("line", "A");
        Progress progress = offering(new Choice("見る", OPEN)).after(List.of(), false);

        new Progresses(store.db()).keep(person, Progress.NONE, progress, Instant.EPOCH);

        assertThat(new Progresses(store.db()).of(person)).isEqualTo(progress);
        assertThat(new Progresses(store.db()).misses(person)).isEqualTo(1);
    }
}
