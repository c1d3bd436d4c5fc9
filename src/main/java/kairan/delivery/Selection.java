package kairan.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * People as SQL: a table, its column of person ids, and a condition. Each person is in it once, and an index leads
 * through it in the order of their ids, because it is read in pieces.
 */
public record Selection(String from, String person, String where, List<Object> params) {

    public Selection {
        params = List.copyOf(params);
    }

    /** Nobody is named here: what is chosen by could be a person's id. */
    @Override
    public String toString() {
        return "Selection[" + from + "]";
    }

    /** A select of at most so many, as {@code person}, after the given id ("" for the first). */
    Piece piece(String after, int most) {
        List<Object> all = new ArrayList<>(params);
        all.add(after);
        all.add(most);
        return new Piece(
                "select %s as person from %s where %s and %s > ? order by %s limit ?"
                        .formatted(person, from, where, person, person),
                all);
    }

    /** All of them, as {@code person}. */
    Piece all() {
        return new Piece("select %s as person from %s where %s".formatted(person, from, where), params);
    }

    /** A select and its parameters. */
    record Piece(String sql, List<Object> params) {}
}
