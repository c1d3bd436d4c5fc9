package kairan.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kairan.japanese.Masks;
import org.jspecify.annotations.Nullable;

/**
 * What whoever ran a gathering reports of it (報告); null where they left it out.
 *
 * @param people how many came
 * @param advice a word to the next one
 * @param weight of what was collected, in kilogrammes
 */
public record Report(
        String occurrence,
        @Nullable Integer people,
        @Nullable Integer bags,
        @Nullable String advice,
        @Nullable Integer minutes,
        @Nullable Integer weight) {

    static Report nothingYet(String occurrence) {
        return new Report(occurrence, null, null, null, null, null);
    }

    /** With these answers; what is left out this time stays as it was. */
    Report with(Map<String, String> answers) {
        return new Report(
                occurrence,
                number(answers, "people", people),
                number(answers, "bags", bags),
                answers.getOrDefault("advice", advice),
                number(answers, "minutes", minutes),
                number(answers, "weight", weight));
    }

    /** Where nobody counted, the drinks that are gone tell how many came: 70 − 22 = 48 人. */
    Report withDrinks(Map<String, String> answers) {
        Integer drinks = number(answers, "drinks", null);
        Integer left = number(answers, "left", null);
        boolean known = people != null || drinks == null || left == null || left > drinks;
        return known ? this : with(Map.of("people", String.valueOf(drinks - left)));
    }

    private static @Nullable Integer number(Map<String, String> answers, String question, @Nullable Integer before) {
        String answer = answers.get(question);
        return answer == null ? before : Integer.valueOf(answer);
    }

    /** 来た人 23人、袋 14袋 */
    String facts() {
        List<String> facts = new ArrayList<>();
        add(facts, "来た人 %s人", people);
        add(facts, "袋 %s袋", bags);
        add(facts, "時間 %s分", minutes);
        add(facts, "重さ %sキロ", weight);
        add(facts, "次の人へ「%s」", advice);
        return facts.isEmpty() ? "まだ何も書かれていません。" : String.join("、", facts);
    }

    /** The same as others may see it. */
    public String seen() {
        return Masks.of(facts());
    }

    private static void add(List<String> facts, String how, @Nullable Object fact) {
        if (fact != null) {
            facts.add(how.formatted(fact));
        }
    }

    /** Nothing somebody wrote is ever printed. */
    @Override
    public String toString() {
        return "Report[" + occurrence + "]";
    }
}
