package kairan.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.Document;
import kairan.content.Entry;
import kairan.content.Source;
import kairan.content.Town;

/**
 * How old the document is in which an answer stands (資料の古さ).
 *
 * @param where 「苫小牧市「第1章」」
 * @param year as the list of documents says it
 * @param mark 「13年前の資料です」, or "" for one that is not old
 */
record SourceAge(String where, String year, String mark) {

    /** From so many years on it should be looked at whether what it says still holds. */
    static final int OLD = 10;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?=年)");

    static List<SourceAge> of(Entry entry, Town town, LocalDate today) {
        return entry.sources().stream().map(source -> of(source, town, today)).toList();
    }

    private static SourceAge of(Source source, Town town, LocalDate today) {
        Optional<Document> document = town.document(source.town());
        return new SourceAge(
                "%s「%s」".formatted(document.map(Document::town).orElse(source.town()), source.chapter()),
                document.map(one -> "%s、%s".formatted(one.title(), one.year())).orElse(""),
                document.map(one -> mark(one.year(), today)).orElse(""));
    }

    /** The latest year that is named is the one in which it was made. */
    static String mark(String written, LocalDate today) {
        Matcher years = YEAR.matcher(written);
        int latest = 0;
        while (years.find()) {
            latest = Math.max(latest, Integer.parseInt(years.group()));
        }
        if (latest == 0) {
            return "いつの資料か、書かれていません";
        }
        int age = today.getYear() - latest;
        return age < OLD ? "" : "%d年前の資料です".formatted(age);
    }

    /** In one line, for lists: each document once, the first first. */
    static String line(Entry entry, Town town, LocalDate today) {
        List<String> all = entry.sources().stream()
                .map(Source::town)
                .distinct()
                .flatMap(id -> town.document(id).stream())
                .map(one -> {
                    String mark = mark(one.year(), today);
                    return "%sの資料、%s%s".formatted(one.town(), one.year(), mark.isEmpty() ? "" : "（%s）".formatted(mark));
                })
                .toList();
        return all.isEmpty() ? "" : all.getFirst() + (all.size() == 1 ? "" : "、ほか%d".formatted(all.size() - 1));
    }
}
