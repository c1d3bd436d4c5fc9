package kairan.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Ids;
import kairan.gatherings.Occurrence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of what people said, in the store; a draft is seen by its writer alone, and what was taken back by nobody. */
@Repository
public class Echoes {

    private static final String SELECT =
            "select id, occurrence, name, body, theme, heard, answer, changes, said_at from echo ";

    private final JdbcClient db;
    private final Clock clock;

    Echoes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Echo add(Occurrence occurrence, Told told) {
        return keep(occurrence, told, "told");
    }

    /** In place of any other draft about that day. */
    Echo draft(Occurrence occurrence, Told told) {
        db.sql("delete from echo where occurrence = ? and state = 'draft'")
                .param(occurrence.id())
                .update();
        return keep(occurrence, told, "draft");
    }

    Optional<Echo> draft(String id) {
        return db.sql(SELECT + "where id = ? and state = 'draft'")
                .param(id)
                .query(Echoes::read)
                .optional();
    }

    void drop(Echo draft) {
        db.sql("delete from echo where id = ? and state = 'draft'")
                .param(draft.id())
                .update();
    }

    /** Nobody sees it any more; false if that was done before. */
    boolean withdraw(Echo echo) {
        return db.sql("update echo set state = 'withdrawn' where id = ? and state = 'told'")
                        .param(echo.id())
                        .update()
                == 1;
    }

    public Optional<Echo> told(String id) {
        return db.sql(SELECT + "where id = ? and state = 'told'")
                .param(id)
                .query(Echoes::read)
                .optional();
    }

    private Echo keep(Occurrence occurrence, Told told, String state) {
        Echo echo = new Echo(
                Ids.next(),
                occurrence.id(),
                occurrence.gathering().name(),
                occurrence.gathering().body(),
                told.theme(),
                told.heard(),
                told.answer(),
                told.changes(),
                clock.instant());
        db.sql("""
                insert into echo (id, occurrence, name, body, theme, heard, answer, changes, said_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(echo.id())
                .param(echo.occurrence())
                .param(echo.name())
                .param(echo.body())
                .param(echo.theme())
                .param(echo.heard())
                .param(echo.answer())
                .param(echo.changes())
                .param(echo.at().toEpochMilli())
                .param(state)
                .update();
        return echo;
    }

    /** Of a day, in the order in which they were told. */
    public List<Echo> of(String occurrence) {
        return db.sql(SELECT + "where occurrence = ? and state = 'told' order by said_at, id")
                .param(occurrence)
                .query(Echoes::read)
                .list();
    }

    /** Told between these moments, the newest first. */
    List<Echo> between(Instant from, Instant before) {
        return db.sql(SELECT + "where said_at >= ? and said_at < ? and state = 'told' order by said_at desc, id")
                .params(from.toEpochMilli(), before.toEpochMilli())
                .query(Echoes::read)
                .list();
    }

    /** What was told of a gathering since its call before this one, and not before that moment. */
    List<Echo> before(Occurrence call, Instant earliest, int most) {
        return db.sql(SELECT + """
                where state = 'told' and name = :name and body is not distinct from :body
                and said_at >= :earliest and said_at < :opened
                and not exists (select 1 from occurrence as other where other.name = echo.name
                    and other.body is not distinct from echo.body and other.id <> :id and other.state <> 'draft'
                    and other.opened_at > echo.said_at and other.opened_at < :opened)
                order by said_at desc, id limit :most
                """)
                .param("name", call.gathering().name())
                .param("body", call.gathering().body())
                .param("earliest", earliest.toEpochMilli())
                .param("opened", call.opened().toEpochMilli())
                .param("id", call.id())
                .param("most", most)
                .query(Echoes::read)
                .list();
    }

    /** What was told last of gatherings of these associations and groups (null: of all), the newest first. */
    List<Echo> latest(@Nullable Collection<String> bodies, int most) {
        return db.sql(SELECT
                        + "where state = 'told' and (:all or body in (:bodies)) order by said_at desc, id limit :most")
                .param("all", bodies == null)
                .param("bodies", bodies == null || bodies.isEmpty() ? List.of("") : List.copyOf(bodies))
                .param("most", most)
                .query(Echoes::read)
                .list();
    }

    private static Echo read(ResultSet row, int n) throws SQLException {
        return new Echo(
                row.getString("id"),
                row.getString("occurrence"),
                row.getString("name"),
                row.getString("body"),
                row.getString("theme"),
                row.getString("heard"),
                row.getString("answer"),
                row.getBoolean("changes"),
                Instant.ofEpochMilli(row.getLong("said_at")));
    }
}
