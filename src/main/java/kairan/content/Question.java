package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One question of a dialogue, with exactly one way of answering it. */
public record Question(
        @JsonPropertyDescription("短い英字の名前。答えはこの名前でしまいます") String id,
        @JsonPropertyDescription("聞く言葉") String ask,
        @JsonPropertyDescription("ボタンで答える") @Nullable List<Option> choices,
        @JsonPropertyDescription("数で答える") @Nullable Range number,
        @JsonPropertyDescription("日付で答える（true と書きます）") @Nullable Boolean date,
        @JsonPropertyDescription("時刻で答える（true と書きます）") @Nullable Boolean time,
        @JsonPropertyDescription("文で答える。何文字までか") @Nullable Integer text,
        @JsonPropertyDescription("1から5の点で答える（true と書きます）") @Nullable Boolean rating,
        @JsonPropertyDescription("答えずに進むボタンの言葉") @Nullable String skip,
        @JsonPropertyDescription("end と書くと、この質問で終わります") @Nullable String then) {

    public Question {
        id = Say.words("id", id);
        ask = Say.words("ask", ask);
        choices = choices == null ? null : Say.some("choices", choices);
        long ways = Stream.of(choices, number, date, time, text, rating)
                .filter(Objects::nonNull)
                .count();
        if (ways != 1) {
            throw new IllegalArgumentException(
                    "答え方（choices, number, date, time, text, rating）は、ちょうど一つ書いてください。");
        }
        if (then != null && !then.equals("end")) {
            throw new IllegalArgumentException("「then」に書けるのは end だけです。");
        }
    }

    /** A button of the question: what it shows, what is kept, and whether the dialogue ends with it. */
    public record Option(
            @JsonPropertyDescription("ボタンの言葉。20文字まで") String label,
            @JsonPropertyDescription("しまう値（短い英字）") String value,
            @JsonPropertyDescription("end と書くと、ここで終わります") @Nullable String then) {

        public Option {
            label = Say.words("label", label);
            value = Say.words("value", value);
            if (then != null && !then.equals("end")) {
                throw new IllegalArgumentException("「then」に書けるのは end だけです。");
            }
        }
    }

    /** The smallest and the largest number that make sense, both included. */
    public record Range(
            @JsonPropertyDescription("いちばん小さい数") int least, @JsonPropertyDescription("いちばん大きい数") int most) {

        public Range {
            if (least > most) {
                throw new IllegalArgumentException("「least」が「most」より大きくなっています。");
            }
        }
    }
}
