package kairan.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kairan.content.Content;
import kairan.content.Phrase;
import kairan.content.PlainWords;
import kairan.japanese.Dates;

/** What is looked at before a notice can be sent; each finding says how it is mended. */
final class Checks {

    /** Longer ones are hard to read on a phone, and aloud. */
    static final int LONGEST_SENTENCE = 60;

    private static final Pattern END = Pattern.compile("[。！？!?\\n]");
    private static final Pattern COVERED = Pattern.compile("〔(?:名前|電話番号|住所|メール|LINE ID)〕");

    private Checks() {}

    static List<Finding> of(Notice notice, Content content, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        notice.missing()
                .forEach(fact -> found.add(Finding.stopping(Phrase.NOTICE_MISSING, Map.of("項目", fact.label()), fact)));
        found.addAll(days(notice, today));
        found.addAll(words(notice, content, today));
        found.addAll(covered(notice));
        return found;
    }

    private static List<Finding> days(Notice notice, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        notice.day().filter(day -> day.isBefore(today)).ifPresent(day -> found.add(past(day)));
        notice.fact(Fact.ANSWER_BY).map(LocalDate::parse).ifPresent(by -> {
            if (by.isBefore(today) || notice.day().filter(by::isAfter).isPresent()) {
                found.add(Finding.stopping(Phrase.NOTICE_ANSWER_LATE, Map.of("日にち", Dates.say(by)), Fact.ANSWER_BY));
            }
        });
        return found;
    }

    static Finding past(LocalDate day) {
        return Finding.stopping(Phrase.NOTICE_PAST, Map.of("日にち", Dates.say(day)), Fact.DAY);
    }

    static Finding weekday(When when, Fact fact) {
        return Finding.stopping(Phrase.NOTICE_WEEKDAY, Map.of("日にち", Dates.say(when.day())), fact);
    }

    private static List<Finding> words(Notice notice, Content content, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        String words = notice.fact(Fact.WORDS).orElse("");
        When.missing(words, today).forEach(when -> found.add(weekday(when, Fact.WORDS)));
        When.past(words, today)
                .forEach(
                        day -> found.add(Finding.advising(Phrase.NOTICE_PAST_IN_WORDS, Map.of("日にち", Dates.say(day)))));
        List<PlainWords.Found> office = content.officeWords(words);
        if (!office.isEmpty()) {
            String proposals =
                    office.stream().map(PlainWords.Found::proposal).distinct().collect(Collectors.joining("\n"));
            found.add(Finding.advising(Phrase.NOTICE_OFFICE, Map.of("言いかえ", proposals)));
        }
        Arrays.stream(END.split(words))
                .map(String::strip)
                .filter(sentence -> sentence.length() > LONGEST_SENTENCE)
                .forEach(sentence ->
                        found.add(Finding.advising(Phrase.NOTICE_LONG, Map.of("文", sentence.substring(0, 20) + "…"))));
        return found;
    }

    /** Names and numbers were covered as they came in, so they cannot be sent; a role is asked for instead. */
    private static List<Finding> covered(Notice notice) {
        List<Finding> found = new ArrayList<>();
        if (notice.fact(Fact.CHARGE).filter(c -> COVERED.matcher(c).find()).isPresent()) {
            found.add(Finding.stopping(Phrase.NOTICE_CHARGE, Map.of(), Fact.CHARGE));
        }
        boolean others = notice.facts().entrySet().stream()
                .anyMatch(fact -> fact.getKey() != Fact.CHARGE
                        && COVERED.matcher(fact.getValue()).find());
        if (others) {
            found.add(Finding.advising(Phrase.NOTICE_COVERED, Map.of()));
        }
        return found;
    }

    /** The words with every office word said plainly. */
    static String plain(String words, Content content) {
        StringBuilder plain = new StringBuilder(words);
        content.officeWords(words)
                .reversed()
                .forEach(found -> plain.replace(
                        found.at(),
                        found.at() + found.word().office().length(),
                        found.word().plain()));
        return plain.toString();
    }
}
