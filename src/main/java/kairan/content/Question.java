package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One question of a dialogue, with exactly one way of answering it. */
public record Question(
        @JsonPropertyDescription("短い英字の名前。答えはこの名前でしまいます") String id,
        @JsonPropertyDescription("聞く言葉") String ask,
        @JsonPropertyDescription("ボタンで答える") @Nullable List<Option> choices,
        @JsonPropertyDescription("数で答える") @Nullable Range number,

        @JsonPropertyDescription("日付で答える（true と書きます）") @Nullable
        Boolean date,

        @JsonPropertyDescription("時刻で答える（true と書きます）") @Nullable
        Boolean time,

        @JsonPropertyDescription("文で答える。何文字までか") @Nullable Integer text,

        @JsonPropertyDescription("1から5の点で答える（true と書きます）") @Nullable
        Boolean rating,

        @JsonPropertyDescription("答えずに進むボタンの言葉") @Nullable String skip,

        @JsonPropertyDescription("end と書くと、この質問で終わります") @Nullable
        String then) {

    /** With its way past and its way out a question fits into the 13 choices of LINE. */
    static final int MOST_CHOICES = 11;

    public Question {
        id = Say.id("id", id);
        ask = Blanks.check("ask", Say.words("ask", ask, Say.TEXT), Set.of());
        choices = choices == null ? null : Say.atMost(MOST_CHOICES, "choices", Say.some("choices", choices));
        text = text == null ? null : Say.within("text", text, 1, Say.TEXT);
        skip = skip == null ? null : Say.label("skip", skip);
        long ways = Stream.of(choices, number, date, time, text, rating)
                .filter(Objects::nonNull)
                .count();
        if (ways != 1) {
            throw new WrongValue(
                    "答え方（choices、number、date、time、text、rating）は、ちょうど一つ書いてください。いまは%dつあります。".formatted(ways));
        }
        yes("date", date);
        yes("time", time);
        yes("rating", rating);
        end(then);
    }

    private static void yes(String key, @Nullable Boolean value) {
        if (Boolean.FALSE.equals(value)) {
            throw new WrongValue("「%s」に書けるのは true だけです。使わないときは、この行を消してください。".formatted(key), key);
        }
    }

    private static void end(@Nullable String then) {
        if (then != null && !then.equals("end")) {
            throw new WrongValue("「then」に書けるのは end だけです。", "then");
        }
    }

    /** A button of the question: what it shows, what is kept, whether the dialogue ends with it, and which view it belongs to. */
    public record Option(
            @JsonPropertyDescription("ボタンの言葉。20文字まで") String label,
            @JsonPropertyDescription("しまう値（短い英字）") String value,

            @JsonPropertyDescription("end と書くと、ここで終わります") @Nullable
            String then,

            @JsonPropertyDescription("感想の理由を、どの面として数えるか。成果、進め方、参加のしやすさ。住民には見えません") @Nullable
            View view) {

        public Option {
            label = Say.label("label", label);
            value = Say.id("value", value);
            end(then);
        }
    }

    /** The smallest and the largest number that make sense, both included. */
    public record Range(
            @JsonPropertyDescription("いちばん小さい数") int least,
            @JsonPropertyDescription("いちばん大きい数") int most) {

        private static final int LARGEST = 999_999;

        public Range {
            Say.within("least", least, 0, LARGEST);
            Say.within("most", most, least, LARGEST);
        }
    }
}
