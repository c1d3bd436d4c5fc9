package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kairan.content.Answers;
import kairan.content.Facts;
import kairan.content.Moment;
import kairan.content.RainRule;
import kairan.content.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What leaders are told once a week to look after. */
class ConcernTest {

    private static final Map<String, Object> COURSE = Map.of(
            "id", "course",
            "name", "スマホ講座",
            "timeline", "course",
            "day", "2026-05-24",
            "start", "10:00",
            "end", "11:30",
            "place", "さくら会館",
            "capacity", 20,
            "minimum", 10,
            "until", "3日前 18:00");

    private static List<String> words(Map<String, Object> more, Timeline kind, int coming, int waiting) {
        Map<String, Object> facts = new HashMap<>(COURSE);
        facts.putAll(more);
        LocalDate day = LocalDate.of(2026, 5, 24);
        Occurrence occurrence = new Occurrence(
                "course-2026-05-24", Facts.from(facts), day, Instant.EPOCH, Occurrence.State.OPEN, null, 0, false, "");
        return new Concern(occurrence, kind, coming, coming, waiting).words();
    }

    private static Timeline kind(Answers answers, @Nullable RainRule rain) {
        Timeline.Note call = new Timeline.Note(new Moment.AtOnce(), Timeline.To.everyone, "来ますか？", List.of(), null);
        return new Timeline("course", null, answers, List.of(), List.of(), List.of(), null, rain, List.of(call));
    }

    @Test
    void ofASignUpTheMinimumThePlacesAndTheQueue() {
        Timeline course = kind(Answers.SIGN_UP, null);

        assertThat(words(Map.of(), course, 6, 0)).containsExactly("行うのに要る10人まで、あと4人です（締切：5月21日（木））。");
        assertThat(words(Map.of(), course, 15, 0)).isEmpty();
        assertThat(words(Map.of(), course, 16, 0)).containsExactly("定員20人まで、あと4人です。");
        assertThat(words(Map.of(), course, 20, 3)).containsExactly("空きを待っている人が、3人います。");
    }

    @Test
    void whereNobodySignsUpThereAreNoPlaces() {
        assertThat(words(Map.of(), kind(Answers.NONE, null), 6, 3)).isEmpty();
        assertThat(words(Map.of(), kind(Answers.ABSENTEES, null), 6, 3)).isEmpty();
    }

    @Test
    void ofAnyKindWhatIsStillOpen() {
        assertThat(words(Map.of("insurance", "確認中"), kind(Answers.NONE, RainRule.MOVES), 6, 0))
                .containsExactly("保険が、まだ「確認中」です。", "雨のときどうするかが、まだ決まっていません。「行事を直す」と送ると、決められます。");
    }
}
