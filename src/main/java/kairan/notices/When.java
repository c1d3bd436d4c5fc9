package kairan.notices;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When, and where, as people write it in one line: 「5月24日（日）9時から11時まで、さくら会館で」. Hours and place may be lacking;
 * {@code weekday} is the one that was written, which need not be the day's.
 */
record When(LocalDate day, @Nullable DayOfWeek weekday, String hours, String place) {

    private static final String WEEKDAYS = "月火水木金土日";
    private static final Pattern DAY = Pattern.compile(
            "(?:(\\d{4})[年/-])?(\\d{1,2})[月/](\\d{1,2})日?\\s*(?:\\(([月火水木金土日])(?:曜日?)?\\)|([月火水木金土日])曜日?)?");
    private static final Pattern SOON = Pattern.compile("今日|きょう|本日|明日|あした|あす|明後日|あさって");
    private static final String TIME = "(?:午前|午後)?\\d{1,2}(?:時(?:\\d{1,2}分|半)?|:\\d{2})";
    private static final Pattern HOURS =
            Pattern.compile("(" + TIME + ")(?:\\s*(?:から|[~〜－-])\\s*(" + TIME + "|\\d{1,2}時?))?(?:まで)?");
    private static final Pattern AROUND_PLACE = Pattern.compile(
            "^(?:から|より|まで|の|に|は|[、,。\\s])*+(?:(?:場所|ところ|集合)は?[:\\s]*)?|(?:に?集合|にて|で(?:やります|します|行います)?)?(?:です|します)?[、。\\s]*$");

    /** Without a year a day so long past is meant for next year; a later one is a slip. */
    private static final long HALF_A_YEAR = 182;

    static Optional<When> read(String text, LocalDate today) {
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher soon = SOON.matcher(even);
        Matcher day = DAY.matcher(even);
        if (day.find()) {
            return date(day.toMatchResult(), today)
                    .map(date -> with(date, weekday(day.toMatchResult()), even.substring(day.end())));
        }
        return soon.find()
                ? Optional.of(with(today.plusDays(days(soon.group())), null, even.substring(soon.end())))
                : Optional.empty();
    }

    private static When with(LocalDate day, @Nullable DayOfWeek weekday, String rest) {
        Matcher hours = HOURS.matcher(rest);
        boolean timed = hours.find();
        String place = timed ? rest.substring(0, hours.start()) + rest.substring(hours.end()) : rest;
        return new When(
                day,
                weekday,
                timed ? said(hours.group(1), hours.group(2)) : "",
                AROUND_PLACE.matcher(place.strip()).replaceAll("").strip());
    }

    private static String said(String from, @Nullable String to) {
        return to == null ? from + "から" : from + "から" + to + "まで";
    }

    /** Whether the weekday that was written is not the day's. */
    boolean misses() {
        return weekday != null && weekday != day.getDayOfWeek();
    }

    /** All dates in a text whose weekday is not theirs. */
    static List<When> missing(String text, LocalDate today) {
        return DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .flatMap(found -> date(found, today).map(day -> new When(day, weekday(found), "", "")).stream())
                .filter(When::misses)
                .toList();
    }

    /** All dates in a text that are over. */
    static List<LocalDate> past(String text, LocalDate today) {
        return DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .flatMap(found -> date(found, today).stream())
                .filter(day -> day.isBefore(today))
                .distinct()
                .toList();
    }

    private static @Nullable DayOfWeek weekday(MatchResult found) {
        String letter = found.group(4) != null ? found.group(4) : found.group(5);
        return letter == null ? null : DayOfWeek.of(WEEKDAYS.indexOf(letter) + 1);
    }

    private static Optional<LocalDate> date(MatchResult found, LocalDate today) {
        int month = Integer.parseInt(found.group(2));
        int day = Integer.parseInt(found.group(3));
        try {
            if (found.group(1) != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(found.group(1)), month, day));
            }
            LocalDate date = LocalDate.of(today.getYear(), month, day);
            long past = ChronoUnit.DAYS.between(date, today);
            return Optional.of(past > HALF_A_YEAR ? date.plusYears(1) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int days(String word) {
        return switch (word) {
            case "今日", "きょう", "本日" -> 0;
            case "明日", "あした", "あす" -> 1;
            default -> 2;
        };
    }
}
