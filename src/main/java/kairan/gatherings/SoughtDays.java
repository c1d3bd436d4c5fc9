package kairan.gatherings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.japanese.Dates;

/** The days somebody names when looking for gatherings (いつの): one day, a week, a month. */
record SoughtDays(LocalDate from, LocalDate to) {

    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月");
    private static final Pattern WEEKDAY = Pattern.compile("(?:今度|次|今週)の?([月火水木金土日])曜日?|([月火水木金土日])曜日?");
    private static final String WEEKDAYS = "月火水木金土日";

    static Optional<SoughtDays> read(String words, LocalDate today) {
        return period(words, today).or(() -> Dates.date(words, today).map(day -> new SoughtDays(day, day)));
    }

    private static Optional<SoughtDays> period(String words, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Matcher month = MONTH.matcher(words);
        if (month.matches()) {
            int number = Integer.parseInt(month.group(1));
            return number < 1 || number > 12 ? Optional.empty() : Optional.of(month(number, today));
        }
        Matcher weekday = WEEKDAY.matcher(words);
        if (weekday.matches()) {
            String named = weekday.group(1) == null ? weekday.group(2) : weekday.group(1);
            LocalDate day = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(WEEKDAYS.indexOf(named) + 1)));
            return Optional.of(new SoughtDays(day, day));
        }
        return switch (words) {
            case "今週" -> Optional.of(new SoughtDays(today, monday.plusDays(6)));
            case "来週" -> Optional.of(new SoughtDays(monday.plusWeeks(1), monday.plusDays(13)));
            case "今週末", "週末", "この週末" ->
                Optional.of(new SoughtDays(latest(today, monday.plusDays(5)), monday.plusDays(6)));
            case "今月" -> Optional.of(new SoughtDays(today, YearMonth.from(today).atEndOfMonth()));
            case "来月" -> Optional.of(whole(YearMonth.from(today).plusMonths(1)));
            default -> Optional.empty();
        };
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** This year's, as long as it is not over. */
    private static SoughtDays month(int number, LocalDate today) {
        YearMonth month = YearMonth.of(today.getYear(), number);
        return whole(month.atEndOfMonth().isBefore(today) ? month.plusYears(1) : month);
    }

    private static SoughtDays whole(YearMonth month) {
        return new SoughtDays(month.atDay(1), month.atEndOfMonth());
    }
}
