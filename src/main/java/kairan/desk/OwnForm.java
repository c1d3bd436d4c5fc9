package kairan.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kairan.content.Own;
import org.jspecify.annotations.Nullable;

/** An answer of one's own as the desk's form shows it: with whose word it is, where it is written, of when, and for whom. */
record OwnForm(String question, String paraphrases, String answer, String by, String source, String date, String body) {

    OwnForm {
        // An older page, still open, does not send it.
        body = Objects.requireNonNullElse(body, "");
    }

    static OwnForm asking(String question, String paraphrases) {
        return new OwnForm(question, paraphrases, "", "", "", "", "");
    }

    static OwnForm of(Own own) {
        return new OwnForm(
                own.question(),
                String.join("\n", own.paraphrases()),
                Objects.requireNonNullElse(own.answer(), ""),
                Objects.requireNonNullElse(own.by(), ""),
                Objects.requireNonNullElse(own.source(), ""),
                own.date() == null ? "" : own.date().toString(),
                Objects.requireNonNullElse(own.body(), ""));
    }

    /** What an answer still lacks. */
    List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        if (answer.isBlank()) {
            return lacking;
        }
        if (by.isBlank()) {
            lacking.add("「だれの答えか」を書いてください。例：みどり町内会");
        }
        if (source.isBlank()) {
            lacking.add("「何に書いてあるか」を書いてください。例：2026年度の総会の資料");
        }
        if (date.isBlank()) {
            lacking.add("「いつのことか」を書いてください。例：2026-04-12");
        }
        return lacking;
    }

    /**
     * The answer as written here, under that id.
     *
     * @throws IllegalArgumentException saying what is wrong with a field
     */
    Own own(String id) {
        return new Own(
                id,
                question,
                paraphrases
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                answer.replace("\r\n", "\n"),
                by,
                source,
                day(),
                body.isBlank() ? null : body);
    }

    private @Nullable LocalDate day() {
        try {
            return date.isBlank() ? null : LocalDate.parse(date.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("「いつのことか」が読めません。2026-05-17 のように書いてください。", e);
        }
    }
}
