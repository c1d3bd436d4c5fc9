package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question and its answer (よくある質問). Only id, question and answer must be there; our own completeness is a test. */
public record Entry(
        @JsonPropertyDescription("短い英字の名前。後から変えません") String id,
        @JsonPropertyDescription("住民に見せる質問文") String question,
        @JsonPropertyDescription("ほかの聞き方。住民が実際に打つ言葉で、5つ以上") List<String> paraphrases,
        @JsonPropertyDescription("答え。最初の文に結論。300字まで") String answer,

        @JsonPropertyDescription("「くわしく」を押した人に見せる続き") @Nullable
        String more,

        @JsonPropertyDescription("やさしい日本語の答え") @Nullable String easy,
        @JsonPropertyDescription("町によってちがうこと") List<Difference> differences,
        @JsonPropertyDescription("出典。いちばんよいものを先に") List<Source> sources,
        @JsonPropertyDescription("資料に書かれた担当の窓口") @Nullable String desk,
        @JsonPropertyDescription("近い質問の id") List<String> related,

        @JsonPropertyDescription("だれ向けか（resident, leader, staff）")
        List<String> audience,

        @JsonPropertyDescription("資料と見くらべた日") @Nullable LocalDate checked) {

    static final List<String> READERS = List.of("resident", "leader", "staff");

    /** So that all of them fit into one message. */
    private static final int MOST_DIFFERENCES = 10;

    private static final int MOST_SOURCES = 12;

    /** Leaves room in the message for the source and for the name of the town. */
    static final int LONGEST_ANSWER = 2000;

    public Entry {
        id = Say.id("id", id);
        question = Say.words("question", question, Say.LINE);
        paraphrases = Say.list("paraphrases", paraphrases);
        answer = Say.words("answer", answer, LONGEST_ANSWER);
        more = Say.perhaps("more", more, Say.TEXT);
        easy = Say.perhaps("easy", easy, LONGEST_ANSWER);
        differences = Say.atMost(MOST_DIFFERENCES, "differences", Say.list("differences", differences));
        sources = Say.atMost(MOST_SOURCES, "sources", Say.list("sources", sources));
        desk = Say.perhaps("desk", desk, Say.LINE);
        related = Say.list("related", related);
        audience = Say.list("audience", audience);
        for (int i = 0; i < audience.size(); i++) {
            if (!READERS.contains(audience.get(i))) {
                throw new WrongValue("「audience」に書けるのは%sだけです。".formatted(String.join("、", READERS)), "audience", i);
            }
        }
    }
}
