package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question that the town or an association answers itself (自分たちの答え), not the documents; silent until somebody has written the answer. */
public record Own(
        @JsonPropertyDescription("短い英字の名前。後から変えません") String id,
        @JsonPropertyDescription("住民に見せる質問文") String question,
        @JsonPropertyDescription("ほかの聞き方。住民が実際に打つ言葉で、5つ以上") List<String> paraphrases,

        @JsonPropertyDescription("答え。書くまで、何も言いません") @Nullable
        String answer,

        @JsonPropertyDescription("だれの答えか（みどり町内会など）") @Nullable
        String by,

        @JsonPropertyDescription("何に書いてあるか（2026年度の総会の資料など）") @Nullable
        String source,

        @JsonPropertyDescription("いつのことか") @Nullable LocalDate date,

        @JsonPropertyDescription("どの町内会・団体の答えか（会の記号）。書けば、トークでは、その会の人だけに答えます。町の答えには書きません") @Nullable
        String body) {

    public Own {
        id = Say.id("id", id);
        question = Say.words("question", question, Say.LINE);
        paraphrases = Say.list("paraphrases", paraphrases);
        answer = Say.perhaps("answer", answer, Entry.LONGEST_ANSWER);
        by = Say.perhaps("by", by, Say.LINE);
        source = Say.perhaps("source", source, Say.LINE);
        body = body == null ? null : Say.id("body", body);
        if (answer != null && (by == null || source == null || date == null)) {
            throw new WrongValue("答えを書いたら、「by」（だれの答えか）、「source」（何に書いてあるか）、「date」（いつのことか）も書いてください。", "answer");
        }
    }

    /** As an entry that can be found; empty while there is no answer. */
    Optional<Entry> entry() {
        return Optional.ofNullable(answer)
                .map(text -> new Entry(
                        id,
                        question,
                        paraphrases,
                        text,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        date));
    }
}
