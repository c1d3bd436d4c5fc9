package kairan.feedback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What whoever ran a gathering reports of it (報告): how many people, how many bags, a word to the next one; null where they left it out. */
record Report(
        String occurrence,
        @Nullable Integer people,
        @Nullable Integer bags,
        @Nullable String advice) {

    /** 来た人 23人、袋 14袋 */
    String facts() {
        List<String> facts = new ArrayList<>();
        if (people != null) {
            facts.add("来た人 %d人".formatted(people));
        }
        if (bags != null) {
            facts.add("袋 %d袋".formatted(bags));
        }
        if (advice != null) {
            facts.add("次の人へ「%s」".formatted(advice));
        }
        return facts.isEmpty() ? "まだ何も書かれていません。" : String.join("、", facts);
    }

    /** Nothing somebody wrote is ever printed. */
    @Override
    public String toString() {
        return "Report[" + occurrence + "]";
    }
}
