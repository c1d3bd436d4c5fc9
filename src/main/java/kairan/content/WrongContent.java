package kairan.content;

import java.util.List;
import java.util.stream.Collectors;

/** The files under {@code conversations/} cannot be used as they are. */
public class WrongContent extends RuntimeException {

    private final List<Problem> problems;

    WrongContent(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
