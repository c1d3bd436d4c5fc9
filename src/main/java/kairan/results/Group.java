package kairan.results;

import java.util.List;

/** Comments on the same thing: how many, and those that speak for many. */
public record Group(String label, int comments, List<Comment> typical) {

    public Group {
        typical = List.copyOf(typical);
    }
}
