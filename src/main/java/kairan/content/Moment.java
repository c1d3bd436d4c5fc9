package kairan.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment in the life of a gathering, as staff say it: すぐに, 3日前 12:00, 前日 18:00, 当日 7:00, 終了2時間後. */
public sealed interface Moment {

    /** One written form for each moment; the store remembers by it what has been said. */
    @Override
    String toString();

    /** As staff write it; {@link #parse} reads it. */
    @JsonValue
    String written();

    /** When it is for a gathering of these hours; empty means at once. */
    Optional<LocalDateTime> of(LocalDateTime start, LocalDateTime end);

    /** As soon as the gathering is known. */
    record AtOnce() implements Moment {
        @Override
        public String toString() {
            return "すぐに";
        }

        @Override
        public String written() {
            return toString();
        }

        @Override
        public Optional<LocalDateTime> of(LocalDateTime start, LocalDateTime end) {
            return Optional.empty();
        }
    }

    /** Some days before (0 = on the day), at an hour. */
    record DaysBefore(int days, LocalTime time) implements Moment {
        @Override
        public String toString() {
            return days + "日前 " + time;
        }

        @Override
        public String written() {
            return (days == 0 ? "当日 " : days + "日前 ") + time;
        }

        @Override
        public Optional<LocalDateTime> of(LocalDateTime start, LocalDateTime end) {
            return Optional.of(start.toLocalDate().minusDays(days).atTime(time));
        }
    }

    /** Some days before the answers are due (0 = on that day), at an hour; where nothing else is said they are due at the start. */
    record BeforeDeadline(int days, LocalTime time) implements Moment {
        @Override
        public String toString() {
            return "締切" + new DaysBefore(days, time);
        }

        @Override
        public String written() {
            return "締切" + new DaysBefore(days, time).written();
        }

        @Override
        public Optional<LocalDateTime> of(LocalDateTime deadline, LocalDateTime end) {
            return new DaysBefore(days, time).of(deadline, end);
        }
    }

    /** Some time after the end. */
    record AfterEnd(Duration after) implements Moment {
        @Override
        public String toString() {
            return "終了" + after.toMinutes() + "分後";
        }

        @Override
        public String written() {
            return after.toMinutesPart() == 0 ? "終了" + after.toHours() + "時間後" : toString();
        }

        @Override
        public Optional<LocalDateTime> of(LocalDateTime start, LocalDateTime end) {
            return Optional.of(end.plus(after));
        }
    }

    /** Reads what staff wrote; anything else is an {@link IllegalArgumentException} in Japanese. */
    @JsonCreator
    static Moment parse(String written) {
        String said = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (said.equals("すぐに")) {
            return new AtOnce();
        }
        // Only once: somebody's finger may have stayed on the key, and each would be one step deeper.
        if (said.startsWith("締切")
                && !said.startsWith("締切", 2)
                && parse(said.substring(2)) instanceof DaysBefore before) {
            return new BeforeDeadline(before.days(), before.time());
        }
        Matcher before = Written.BEFORE.matcher(said);
        if (before.matches()) {
            int days = before.group(1) != null ? Integer.parseInt(before.group(1)) : said.startsWith("前日") ? 1 : 0;
            int hour = Integer.parseInt(before.group(2));
            int minute = Integer.parseInt(before.group(3));
            if (hour < 24 && minute < 60) {
                return new DaysBefore(days, LocalTime.of(hour, minute));
            }
        }
        Matcher after = Written.AFTER.matcher(said);
        if (after.matches()) {
            long n = Integer.parseInt(after.group(1));
            return new AfterEnd(after.group(2).equals("分") ? Duration.ofMinutes(n) : Duration.ofHours(n));
        }
        throw new IllegalArgumentException(
                "いつ「%s」が読めません。すぐに、3日前 12:00、前日 18:00、当日 7:00、終了2時間後 のように書いてください。".formatted(written));
    }

    /** How moments are written. */
    final class Written {
        static final Pattern BEFORE = Pattern.compile("(?:([1-9]\\d?)日前|前日|当日)\\s*(\\d{1,2}):(\\d{2})");
        static final Pattern AFTER = Pattern.compile("終了\\s*(\\d{1,3})\\s*(分|時間)後");

        private Written() {}
    }
}
