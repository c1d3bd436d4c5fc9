package kairan.japanese;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates as papers of an office bear them: in the years of an era (令和) and of the office (年度). */
public final class Eras {

    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("GGGG", Locale.JAPAN);
    private static final int FIRST_MONTH = 4;

    private Eras() {}

    /** 令和8年5月17日（日） */
    public static String say(LocalDate day) {
        return year(day) + Dates.say(day);
    }

    /** 令和8年5月 */
    public static String say(YearMonth month) {
        return "%s%d月".formatted(year(month.atEndOfMonth()), month.getMonthValue());
    }

    /** 令和8年度; it begins in April. */
    public static String officeYear(LocalDate day) {
        LocalDate april = LocalDate.of(day.getYear(), FIRST_MONTH, 1);
        return year(day.isBefore(april) ? april.minusYears(1) : april).replace("年", "年度");
    }

    /** The first of April of the office year in which that day lies. */
    public static LocalDate officeYearBegins(LocalDate day) {
        LocalDate april = LocalDate.of(day.getYear(), FIRST_MONTH, 1);
        return day.isBefore(april) ? april.minusYears(1) : april;
    }

    private static String year(LocalDate day) {
        JapaneseDate date = JapaneseDate.from(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return date.format(ERA) + (year == 1 ? "元" : String.valueOf(year)) + "年";
    }
}
