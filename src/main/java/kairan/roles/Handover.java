package kairan.roles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a role changes hands (引き継ぎ): the first day of whoever comes, and the last day of whoever goes. Both may hold it
 * for up to 60 days; where nobody is to overlap, the last day is the one before.
 */
public record Handover(LocalDate first, LocalDate last) {

    public static final int LONGEST_OVERLAP_DAYS = 60;
    private static final int FURTHEST_MONTHS = 12;

    /** Wrong days are an {@link IllegalArgumentException} in Japanese. */
    public Handover {
        if (last.isBefore(first.minusDays(1))) {
            throw new IllegalArgumentException("いまの人の最後の日は、次の人の最初の日の前の日か、それより後にしてください。");
        }
        if (overlap(first, last) > LONGEST_OVERLAP_DAYS) {
            throw new IllegalArgumentException("二人いっしょの期間は、%d日までにしてください。".formatted(LONGEST_OVERLAP_DAYS));
        }
    }

    /** With so many days together, 0 to 60. */
    public static Handover overlapping(LocalDate first, int days) {
        return new Handover(first, first.plusDays(days - 1L));
    }

    private static long overlap(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Whether the first day is still to come, and within a year. */
    public boolean fits(LocalDate today) {
        return !first.isBefore(today) && !first.isAfter(today.plusMonths(FURTHEST_MONTHS));
    }

    Instant begins(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The end of the last day. */
    Instant ends(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
