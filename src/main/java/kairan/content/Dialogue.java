package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Set;

/** Questions asked one by one; a list, never a graph. */
public record Dialogue(
        @JsonPropertyDescription("短い英字の名前") String id,
        @JsonPropertyDescription("質問。上から順に一つずつ聞きます") List<Question> questions,
        @JsonPropertyDescription("聞き終わったときの言葉") String done) {

    public Dialogue {
        id = Say.id("id", id);
        questions = Say.some("questions", questions);
        done = Blanks.check("done", Say.words("done", done, Say.TEXT), Set.of());
        Say.noneTwice("questions", questions, Question::id, "id「%s」の質問が二つあります。別の名前にしてください。");
    }
}
