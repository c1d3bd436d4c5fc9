package kairan.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question and its answer of any town or trade, of any length and with any id, to measure the finding with. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AnyEntry(
        String id,
        String question,
        List<String> paraphrases,
        String answer,
        @Nullable String more,
        List<Note> differences) {

    /** What is said otherwise somewhere. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Note(@Nullable String note) {}

    /** A file of such entries. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record File(List<AnyEntry> entries) {
        File {
            entries = Say.some("entries", entries);
        }
    }

    public AnyEntry {
        id = Say.words("id", id, Integer.MAX_VALUE);
        question = Say.words("question", question, Integer.MAX_VALUE);
        paraphrases = Say.list("paraphrases", paraphrases);
        answer = Say.words("answer", answer, Integer.MAX_VALUE);
        differences = Say.list("differences", differences);
    }

    static AnyEntry of(Entry entry) {
        return new AnyEntry(
                entry.id(),
                entry.question(),
                entry.paraphrases(),
                entry.answer(),
                entry.more(),
                entry.differences().stream().map(d -> new Note(d.note())).toList());
    }
}
