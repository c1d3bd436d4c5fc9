package kairan.delivery;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What a posting would cost (送る前の見積もり): how many people are reached at which door, how many can be reached at none,
 * how many counted messages that makes, and how many are left this month (empty: no limit).
 */
public record Estimate(Map<String, Long> byDoor, long unreachable, long counted, OptionalLong left) {

    public long people() {
        return unreachable + byDoor.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the month suffices for all of it. */
    public boolean affordable() {
        return left.isEmpty() || counted <= left.getAsLong();
    }
}
