package kairan.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kairan.content.Entry;
import org.jspecify.annotations.Nullable;

/** An answer as the desk's form shows it: each field as somebody types it. What the form does not show stays as it is. */
record AnswerForm(
        String question, String paraphrases, String answer, String more, String easy, String desk, String checked) {

    static AnswerForm of(Entry entry) {
        return new AnswerForm(
                entry.question(),
                String.join("\n", entry.paraphrases()),
                entry.answer(),
                words(entry.more()),
                words(entry.easy()),
                words(entry.desk()),
                entry.checked() == null ? "" : entry.checked().toString());
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }

    /**
     * The entry as written here.
     *
     * @throws IllegalArgumentException saying what is wrong with a field
     */
    Entry over(Entry before) {
        return new Entry(
                before.id(),
                question,
                asked(),
                lines(answer),
                lines(more),
                lines(easy),
                before.differences(),
                before.sources(),
                desk,
                before.related(),
                before.audience(),
                day());
    }

    /** As browsers send them, and as files hold them. */
    private static String lines(String words) {
        return words.replace("\r\n", "\n");
    }

    private List<String> asked() {
        return paraphrases
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private @Nullable LocalDate day() {
        try {
            return checked.isBlank() ? null : LocalDate.parse(checked.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("「確かめた日」が読めません。2026-05-17 のように書いてください。", e);
        }
    }
}
