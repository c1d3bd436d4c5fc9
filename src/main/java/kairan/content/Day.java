package kairan.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day or days of a gathering as staff write them: {@code 2026-05-17}, or {@code 毎月第3日曜}. */
public sealed interface Day {

    /** The first such day not before the given one. */
    Optional<LocalDate> next(LocalDate today);

    /** As staff write it; {@link #parse} reads it. */
    @JsonValue
    String written();

    /** One day. */
    record Once(LocalDate date) implements Day {
        @Override
        public Optional<LocalDate> next(LocalDate today) {
            return date.isBefore(today) ? Optional.empty() : Optional.of(date);
        }

        @Override
        public String written() {
            return date.toString();
        }
    }

    /** The n-th weekday of every month; n is 1 to 4, so that every month has one. */
    record Monthly(int nth, DayOfWeek weekday) implements Day {
        @Override
        public Optional<LocalDate> next(LocalDate today) {
            LocalDate thisMonth = inMonthOf(today);
            return Optional.of(thisMonth.isBefore(today) ? inMonthOf(today.plusMonths(1)) : thisMonth);
        }

        @Override
        public String written() {
            return "毎月第%d%s曜".formatted(nth, "月火水木金土日".charAt(weekday.getValue() - 1));
        }

        private LocalDate inMonthOf(LocalDate date) {
            return date.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
        }
    }

    /** Reads what staff wrote; anything else is an {@link IllegalArgumentException} in Japanese. */
    @JsonCreator
    static Day parse(String written) {
        String said = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        Matcher monthly = Written.MONTHLY.matcher(said);
        if (monthly.matches()) {
            return new Monthly(
                    Integer.parseInt(monthly.group(1)), DayOfWeek.of("月火水木金土日".indexOf(monthly.group(2)) + 1));
        }
        try {
            return new Once(LocalDate.parse(said));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "日にち「%s」が読めません。2026-05-17 または 毎月第3日曜 のように書いてください。第5は使えません。".formatted(written));
        }
    }

    /** How a monthly day is written. */
    final class Written {
        static final Pattern MONTHLY = Pattern.compile("毎月\\s*第\\s*([1-4])\\s*([月火水木金土日])曜日?");

        private Written() {}
    }
}
