package kairan.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All the audiences there are, read in pieces. */
@Repository
class Audiences {

    private final JdbcClient db;
    private final Map<String, Audience> byName;

    Audiences(JdbcClient db, List<Audience> audiences) {
        this.db = db;
        this.byName = audiences.stream().collect(Collectors.toMap(Audience::name, Function.identity()));
    }

    Audience of(String name) {
        Audience audience = byName.get(name);
        if (audience == null) {
            throw new IllegalStateException("no such audience: " + name);
        }
        return audience;
    }

    /** The last of the next so many after the given id, or empty if there are none. */
    Optional<String> lastOf(Selection people, String after, int most) {
        Selection.Piece piece = people.piece(after, most);
        return db.sql("select max(person) from (" + piece.sql() + ") as piece")
                .params(piece.params())
                .query(String.class)
                .optional();
    }

    /** The next so many after the given id. */
    List<Person> next(Selection people, String after, int most) {
        Selection.Piece piece = people.piece(after, most);
        return db.sql(piece.sql())
                .params(piece.params())
                .query((row, n) -> new Person(row.getString(1)))
                .list();
    }
}
