package kairan.notices;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;

/** Whether words tell that something does not take place on its day (中止、延期、順延、取りやめ). */
final class CalledOff {

    /**
     * What was told.
     *
     * @param body who tells it; null is the town
     * @param day of which day, where that was asked
     * @param sent on which day people read it
     * @param cancelled whether it was itself called off
     */
    record Words(@Nullable String body, @Nullable LocalDate day, LocalDate sent, String text, boolean cancelled) {}

    private static final Pattern OFF = Pattern.compile("中止|延期|順延|取りやめ|とりやめ|取り止め|見合わせ");

    /** What would happen if, and what does not happen. */
    private static final Pattern NOT_YET =
            Pattern.compile("場合|とき|時は|たら|[雨風天雪]なら|かどうか|かもしれ|ことがあ|(?:雨天|荒天)(?:中止|順延|延期)(?![しとに])"
                    + "|(?:中止|延期|順延|取りやめ)(?:に|は|を)?(?:しません|なりません|ありません|せず|しない)");

    private static final Pattern ANY_DAY = Pattern.compile("\\d月\\d|\\d/\\d|今日|きょう|本日|明日|あす|あした");

    /** So many days before, words that name no day mean the next one. */
    private static final int WITHOUT_A_DAY = 7;

    private CalledOff() {}

    /** Whether they call off or move what that body has on that day under that name. */
    static boolean by(Words told, @Nullable String body, String name, LocalDate day) {
        String text = Spelling.of(told.text());
        boolean named = text.contains(Spelling.of(name));
        boolean theirs = told.body() == null || Objects.equals(told.body(), body) || named;
        return theirs && (told.cancelled() || off(told.text())) && about(told, text, named, day);
    }

    /** Whether these words themselves say that something is off. */
    static boolean off(String text) {
        return text.lines()
                .flatMap(line -> Stream.of(line.split("。")))
                .anyMatch(sentence -> OFF.matcher(sentence).find()
                        && !NOT_YET.matcher(sentence).find());
    }

    private static boolean about(Words told, String text, boolean named, LocalDate day) {
        if (told.day() != null) {
            return told.day().equals(day);
        }
        return Pattern.compile("(?<!\\d)%1$d(?:月%2$d日|/%2$d(?!\\d))"
                                .formatted(day.getMonthValue(), day.getDayOfMonth()))
                        .matcher(text)
                        .find()
                || told.sent().equals(day) && text.matches("(?s).*(今日|きょう|本日|今朝).*")
                || told.sent().equals(day.minusDays(1)) && text.matches("(?s).*(明日|あす|あした).*")
                || named
                        && !told.sent().isBefore(day.minusDays(WITHOUT_A_DAY))
                        && !ANY_DAY.matcher(text).find();
    }
}
