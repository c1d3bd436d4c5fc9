package kairan.results;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.View;
import kairan.feedback.Reason;
import org.springframework.stereotype.Component;

/**
 * The single answers as a file (CSV), without persons and through the masks. It is written piece by piece: nobody waits
 * for a slow reader, and it takes no more memory for more answers.
 */
@Component
public class Export {

    private static final int AT_ONCE = 1000;

    private final Answers answers;
    private final Comments comments;
    private final ContentFiles content;

    Export(Answers answers, Comments comments, ContentFiles content) {
        this.answers = answers;
        this.comments = comments;
        this.content = content;
    }

    /** Days with few answers stand in it with no more than {@link Discretion} allows. */
    public void write(Scope scope, Sight sight, Writer to) {
        Scope.Days days = answers.which(scope, sight);
        Map<String, List<Answers.Line>> lines =
                answers.lines(days).stream().collect(Collectors.groupingBy(Answers.Line::occurrence));
        try (Cells cells = new Cells(to)) {
            cells.row("日", "行事", "場所", "感想", "理由", "見方", "どこで", "ひとこと");
            for (Answers.Day day : answers.days(days)) {
                Tally tally = Summaries.tally(lines.getOrDefault(day.id(), List.of()));
                switch (tally.discretion()) {
                    case NOTHING -> note(day, tally.total() == 0 ? "感想は、まだありません" : "少人数のため、出しません", cells);
                    case TOTAL -> note(day, "%d件（少人数のため、内訳は出しません）".formatted(tally.total()), cells);
                    case ALL -> single(day, cells);
                }
            }
        }
    }

    private static void note(Answers.Day day, String note, Cells cells) {
        cells.row(day.day(), day.name(), day.place(), note, null, null, null, null);
    }

    private void single(Answers.Day day, Cells cells) {
        long after = 0;
        List<Comment> piece;
        do {
            piece = comments.all(day.id(), after, AT_ONCE);
            for (Comment answer : piece) {
                List<Object> row = new ArrayList<>(List.of(day.day(), day.name(), day.place()));
                row.addAll(List.of(
                        answer.rating().label(), answer.reason(), view(answer), answer.place(), answer.words()));
                cells.row(row);
                after = answer.id();
            }
        } while (piece.size() == AT_ONCE);
    }

    private String view(Comment answer) {
        return Reason.of(content.now(), answer.rating()).stream()
                .filter(reason -> reason.label().equals(answer.reason()))
                .findFirst()
                .map(Reason::view)
                .map(View::toString)
                .orElse("");
    }
}
