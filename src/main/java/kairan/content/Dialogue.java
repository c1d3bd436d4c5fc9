package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** Questions asked one by one; a list, never a graph. */
public record Dialogue(
        @JsonPropertyDescription("短い英字の名前") String id,
        @JsonPropertyDescription("質問。上から順に一つずつ聞きます") List<Question> questions,
        @JsonPropertyDescription("聞き終わったときの言葉") String done) {

    public Dialogue {
        id = Say.words("id", id);
        questions = Say.some("questions", questions);
        done = Say.words("done", done);
        if (questions.stream().map(Question::id).distinct().count() < questions.size()) {
            throw new IllegalArgumentException("「questions」に同じ id が二つあります。");
        }
    }
}
