package kairan.opendata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and hours as offices write them in such lists; always with the year. */
final class Written {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[年/.-]|(?=\\d{4}$))(\\d{1,2})[月/.-]?(\\d{1,2})日?(?:\\s*\\(.\\))?");
    private static final Pattern REIWA =
            Pattern.compile("(?:令和|R)\\s*(\\d{1,2}|元)[年/.-](\\d{1,2})[月/.-](\\d{1,2})日?(?:\\s*\\(.\\))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::\\d{2})?|時(?:(\\d{1,2})分|(半))?)");

    private Written() {}

    static Optional<LocalDate> day(String cell) {
        Matcher day = DAY.matcher(cell);
        if (day.matches()) {
            return of(() -> LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
        }
        Matcher reiwa = REIWA.matcher(cell);
        if (reiwa.matches()) {
            int year = reiwa.group(1).equals("元") ? 1 : number(reiwa, 1);
            return of(
                    () -> LocalDate.from(JapaneseDate.of(JapaneseEra.REIWA, year, number(reiwa, 2), number(reiwa, 3))));
        }
        return Optional.empty();
    }

    static Optional<LocalTime> time(String cell) {
        Matcher time = TIME.matcher(cell);
        if (!time.matches()) {
            return Optional.empty();
        }
        String minutes = time.group(2) == null ? time.group(3) : time.group(2);
        int minute = minutes == null ? time.group(4) == null ? 0 : 30 : Integer.parseInt(minutes);
        return of(() -> LocalTime.of(number(time, 1), minute));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static <T> Optional<T> of(java.util.function.Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
