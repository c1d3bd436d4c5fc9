package kairan.gatherings;

import java.util.Optional;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows as whom somebody is counted at the 受付, by what they have told of where they live. */
@Repository
public class Comers {

    private static final RowMapper<Comer> HOUSEHOLD = (row, n) -> new Comer(
            null,
            row.getString("id"),
            "%d班-%02d".formatted(row.getInt("block"), row.getInt("number")),
            row.getString("body"),
            row.getInt("block"));

    private record Home(@Nullable String body, @Nullable Integer block) {}

    private final JdbcClient db;

    Comers(JdbcClient db) {
        this.db = db;
    }

    /** The household, for whoever has joined one. */
    Comer of(Person person) {
        return db.sql("select household.* from resident join household on household.id = resident.household"
                        + " where resident.person = ?")
                .param(person.id())
                .query(HOUSEHOLD)
                .optional()
                .orElseGet(() -> alone(person));
    }

    private Comer alone(Person person) {
        Home home = db.sql("select body, block from resident where person = ?")
                .param(person.id())
                .query((row, n) -> new Home(row.getString("body"), row.getObject("block", Integer.class)))
                .optional()
                .orElse(new Home(null, null));
        return new Comer(person, null, "", home.body(), home.block());
    }

    /** The household of this slip, if there is one. */
    public Optional<Comer> slip(String body, int block, int number) {
        return db.sql("select * from household where body = ? and block = ? and number = ?")
                .params(body, block, number)
                .query(HOUSEHOLD)
                .optional();
    }

    /** The household, as long as it is kept. */
    Optional<Comer> household(String id) {
        return db.sql("select * from household where id = ?")
                .param(id)
                .query(HOUSEHOLD)
                .optional();
    }
}
