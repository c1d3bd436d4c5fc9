package kairan.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A year of a Japanese office (年度): from April to the end of March. */
public record FiscalYear(int year) {

    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("Gy", Locale.JAPAN);

    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /** Reads 「2026」. */
    public static Optional<FiscalYear> of(String text) {
        return text.matches("20\\d\\d") ? Optional.of(new FiscalYear(Integer.parseInt(text))) : Optional.empty();
    }

    LocalDate first() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    LocalDate last() {
        return first().plusYears(1).minusDays(1);
    }

    public Instant begins(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    /** The first moment of the next. */
    public Instant ends(ZoneId zone) {
        return last().plusDays(1).atStartOfDay(zone).toInstant();
    }

    FiscalYear before() {
        return new FiscalYear(year - 1);
    }

    /** 2026年度（令和8年度） */
    public String label() {
        return "%d年度（%s年度）".formatted(year, ERA.format(JapaneseDate.from(first())));
    }
}
