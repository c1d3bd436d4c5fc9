package kairan.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of what people said, on one theme (みなさんの声で変わったこと): what was heard, and what changes or why it cannot.
 *
 * @param name of the gathering; its next call tells it, too
 * @param changes whether something changes; otherwise {@code answer} is the reason why not
 */
public record Echo(
        String id,
        String occurrence,
        String name,
        @Nullable String body,
        String theme,
        String heard,
        String answer,
        boolean changes,
        Instant at) {

    public static final int LONGEST = 200;
    public static final int LONGEST_THEME = 30;

    boolean says(Told told) {
        return new Told(theme, heard, answer, changes).equals(told);
    }

    /** ・道具：足りないという声がありました。→ 次は、増やします。 */
    String line() {
        return "・%s：%s\n　→ %s".formatted(theme, heard, answer);
    }
}
