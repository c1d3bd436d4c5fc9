package kairan.desk;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What is typed into forms, read as days, hours and numbers; full width or half. */
final class Typing {

    private Typing() {}

    static String line(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(plain(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> hour(String typed) {
        try {
            return Optional.of(LocalTime.parse(plain(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Integer> number(String typed, int most) {
        String plain = plain(typed);
        return plain.matches("\\d{1,6}") && Integer.parseInt(plain) <= most
                ? Optional.of(Integer.valueOf(plain))
                : Optional.empty();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
