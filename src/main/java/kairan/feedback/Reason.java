package kairan.feedback;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.Content;
import kairan.content.Question;
import kairan.content.View;
import org.jspecify.annotations.Nullable;

/** Why somebody found a gathering good, middling or troublesome (理由): a chip under the rating, with the view to which it belongs. */
public record Reason(
        Rating rating, String id, String label, @Nullable View view) {

    /** Those offered under a rating, in order, as they stand in its dialogue. */
    public static List<Reason> of(Content content, Rating rating) {
        return Stream.ofNullable(content.dialogues().get(rating.dialogue()))
                .flatMap(dialogue -> dialogue.questions().stream())
                .filter(question -> question.id().equals("about"))
                .flatMap(question -> options(question).stream())
                .map(option -> new Reason(rating, option.value(), option.label(), option.view()))
                .toList();
    }

    public static Optional<Reason> of(Content content, Rating rating, String id) {
        return of(content, rating).stream()
                .filter(reason -> reason.id().equals(id))
                .findFirst();
    }

    private static List<Question.Option> options(Question question) {
        return Optional.ofNullable(question.choices()).orElse(List.of());
    }
}
