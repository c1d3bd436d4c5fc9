package kairan.desk;

import java.util.List;
import kairan.roles.Right;

/** Something that may wait for a visitor of the desk; the home page counts it and leads to it. */
interface Waiting {

    /** One line of the home page. */
    record Waits(String label, String path, long count) {}

    /** What of all this there is for the visitor. */
    static List<Waits> of(Visitor visitor, List<Waiting> all) {
        return all.stream()
                .filter(one -> visitor.may(one.needs()))
                .map(one -> new Waits(one.label(), one.path(), one.count(visitor)))
                .toList();
    }

    /** What waits: 「答えのない質問」. */
    String label();

    /** The list of just these; the visitor may open it with {@link #needs}. */
    String path();

    Right needs();

    long count(Visitor visitor);
}
