package kairan.reports;

import org.jspecify.annotations.Nullable;

/**
 * What those who held a gathering tell of it (報告); null where they do not know.
 *
 * @param people how many came
 * @param weight of what was collected, in kilogrammes
 * @param words masked
 */
public record Report(
        @Nullable Integer people,
        @Nullable Integer minutes,
        @Nullable Integer bags,
        @Nullable Integer weight,
        String words) {

    /** How many came, from the drinks that are gone: 70 − 22 = 48 人. */
    static @Nullable Integer drunk(@Nullable Integer drinks, @Nullable Integer left) {
        return drinks == null || left == null || left > drinks ? null : drinks - left;
    }
}
