package kairan.japanese;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Dates and hours as people say and write them. */
public final class Dates {

    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{4})[年/-])?(\\d{1,2})[月/-](\\d{1,2})日?(?:\\([月火水木金土日]\\)?)?");
    private static final Pattern TIME = Pattern.compile("(午前|午後)?(\\d{1,2})(?:時(?:(\\d{1,2})分|(半))?|:(\\d{2}))");

    private static final int LONGEST_WITHOUT_LEAP_DAY = 8;

    private Dates() {}

    /** 5月17日（日） */
    public static String say(LocalDate date) {
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE);
        return "%d月%d日（%s）".formatted(date.getMonthValue(), date.getDayOfMonth(), weekday);
    }

    /** The same with its year where that is not this one: 2027年4月18日（日） */
    public static String say(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? "" : date.getYear() + "年") + say(date);
    }

    /** 8時, 8時30分 */
    public static String say(LocalTime time) {
        return time.getMinute() == 0
                ? "%d時".formatted(time.getHour())
                : "%d時%d分".formatted(time.getHour(), time.getMinute());
    }

    /** Reads 「5月17日」「2026/5/17」「あした」; without a year the next such day from {@code today} is meant. */
    public static Optional<LocalDate> date(String text, LocalDate today) {
        String said = bare(text);
        Optional<LocalDate> word = word(said, today);
        if (word.isPresent()) {
            return word;
        }
        Matcher m = DATE.matcher(said);
        return m.matches() ? date(m, today) : Optional.empty();
    }

    private static Optional<LocalDate> word(String said, LocalDate today) {
        return switch (said) {
            case "今日", "きょう", "本日" -> Optional.of(today);
            case "明日", "あした", "あす" -> Optional.of(today.plusDays(1));
            case "明後日", "あさって" -> Optional.of(today.plusDays(2));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(Matcher m, LocalDate today) {
        int month = Integer.parseInt(m.group(2));
        int day = Integer.parseInt(m.group(3));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        if (m.group(1) != null) {
            return of(YearMonth.of(Integer.parseInt(m.group(1)), month), day);
        }
        return IntStream.rangeClosed(today.getYear(), today.getYear() + LONGEST_WITHOUT_LEAP_DAY)
                .mapToObj(year -> of(YearMonth.of(year, month), day))
                .flatMap(Optional::stream)
                .filter(date -> !date.isBefore(today))
                .findFirst();
    }

    private static Optional<LocalDate> of(YearMonth month, int day) {
        return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
    }

    private static String bare(String text) {
        return Spelling.bare(text).replaceFirst("です$", "");
    }

    /** Reads 「8時」「午後1時半」「18:30」. */
    public static Optional<LocalTime> time(String text) {
        Matcher m = TIME.matcher(bare(text));
        if (!m.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(m.group(2)) + ("午後".equals(m.group(1)) ? 12 : 0);
        String minutes = m.group(3) != null ? m.group(3) : m.group(5);
        int minute = m.group(4) != null ? 30 : minutes == null ? 0 : Integer.parseInt(minutes);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
