package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The town that speaks: its name, whose document is its own, its desk, and the documents every answer comes from. */
public record Town(
        @JsonPropertyDescription("町の名前。画面やあいさつに出ます") String name,

        @JsonPropertyDescription("この町の資料の id（documents の中の一つ）")
        String home,

        @JsonPropertyDescription("答えられないときに案内する窓口") Desk desk,

        @JsonPropertyDescription("LINE公式アカウントの料金プラン。上限がなければ書きません") @Nullable
        Plan plan,

        @JsonPropertyDescription("はじめの画面に出す質問。3つまで") List<String> examples,
        @JsonPropertyDescription("答えのもとになる資料") List<Document> documents) {

    static final int MOST_EXAMPLES = 3;

    public Town {
        name = Say.words("name", name, Say.LINE);
        home = Say.id("home", home);
        desk = Say.there("desk", desk);
        examples = Say.atMost(MOST_EXAMPLES, "examples", Say.list("examples", examples));
        documents = Say.some("documents", documents);
        Say.noneTwice("documents", documents, Document::id, "id「%s」の資料が二つあります。別の名前にしてください。");
        if (documents.stream().map(Document::id).noneMatch(home::equals)) {
            throw new WrongValue("「home」の「%s」が「documents」の id にありません。".formatted(home), "home");
        }
    }

    /** What may be sent in a month. */
    public Plan month() {
        return plan == null ? Plan.NO_LIMIT : plan;
    }

    public Optional<Document> document(String id) {
        return documents.stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
