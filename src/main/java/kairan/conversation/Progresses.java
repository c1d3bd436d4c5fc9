package kairan.conversation;

import java.time.Instant;
import java.util.List;
import kairan.japanese.Lately;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Where each talk stands, in the store. */
@Repository
public class Progresses {

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};

    /** What was just offered to those who talk now: nearly always the next that is asked for. */
    private static final Lately<String, List<Choice>> OFFERED = new Lately<>(200);

    private final JdbcClient db;

    Progresses(JdbcClient db) {
        this.db = db;
    }

    Progress of(Person person) {
        return db.sql("select offered, misses from progress where person = ?")
                .param(person.id())
                .query((row, n) -> new Progress(offered(row.getString(1)), row.getInt(2)))
                .optional()
                .orElse(Progress.NONE);
    }

    /** Nothing is kept of somebody whom this very turn has erased. */
    void keep(Person person, Progress before, Progress after, Instant at) {
        if (after.equals(before)) {
            return;
        }
        String offered = Json.of(after.offered());
        OFFERED.of(offered, json -> after.offered());
        db.sql("""
                insert into progress (person, offered, misses, updated_at)
                select id, ?, ?, ? from person where id = ?
                on conflict (person) do update
                set offered = excluded.offered, misses = excluded.misses, updated_at = excluded.updated_at
                """)
                .params(offered, after.misses(), at.toEpochMilli(), person.id())
                .update();
    }

    private static List<Choice> offered(String json) {
        return OFFERED.of(json, text -> List.copyOf(Json.read(text, CHOICES)));
    }

    void erase(Person person) {
        db.sql("delete from progress where person = ?").param(person.id()).update();
    }

    void forget(Instant before) {
        db.sql("delete from progress where updated_at < ?")
                .param(before.toEpochMilli())
                .update();
    }

    /** How many times in a row, before this turn, nobody understood the person. */
    public int misses(Person person) {
        return of(person).misses();
    }
}
