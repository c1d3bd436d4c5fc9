package kairan.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.japanese.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The associations and groups of the town, in the store; one that has ended stays for what refers to it, and is found by its id alone. */
@Repository
public class Bodies {

    private static final String SELECT =
            "select id, kind, name, reading, district, fields, area, desk, about, blocks from body ";
    private static final String BETWEEN_FIELDS = "、";

    private final JdbcClient db;
    private final Clock clock;

    public Bodies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Body> find(String id) {
        return OnePage.here()
                .map(page -> page.find(id, this::ask, this::askForAll))
                .orElseGet(() -> ask(id));
    }

    private Optional<Body> ask(String id) {
        return db.sql(SELECT + "where id = ?").param(id).query(Bodies::body).optional();
    }

    /** Also those that have ended. */
    private List<Body> askForAll() {
        return db.sql(SELECT).query(Bodies::body).list();
    }

    /** The names of those of these ids that there are. */
    public Map<String, String> names(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db
                        .sql("select id, name from body where id in (:ids)")
                        .param("ids", ids)
                        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All associations, in the order of their readings. */
    public List<Body> associations() {
        return db.sql(SELECT + "where kind = 'association' and ended_at is null order by reading, id")
                .query(Bodies::body)
                .list();
    }

    /** The associations of a district, in the order of their readings. */
    public List<Body> associations(District district) {
        return db.sql(SELECT + "where kind = 'association' and district = ? and ended_at is null order by reading, id")
                .param(district.id())
                .query(Bodies::body)
                .list();
    }

    /** All groups, in the order of their readings. */
    public List<Body> groups() {
        return db.sql(SELECT + "where kind <> 'association' and ended_at is null order by reading, id")
                .query(Bodies::body)
                .list();
    }

    /** The one of that kind and exactly that name. */
    public Optional<Body> named(BodyKind kind, String name) {
        return db.sql(SELECT + "where kind = ? and name = ? and ended_at is null order by id limit 1")
                .params(kind.value(), name)
                .query(Bodies::body)
                .optional();
    }

    /** Those whose name or reading holds these words, however they are written; the nearest first. */
    public List<Body> like(String words) {
        String wanted = Spelling.kana(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return Stream.concat(associations().stream(), groups().stream())
                .filter(body -> farness(body, wanted) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(body -> farness(body, wanted)))
                .toList();
    }

    /** 0 for the name itself, 1 for its beginning, 2 for a part of it. */
    private static int farness(Body body, String wanted) {
        return Math.min(farness(body.name(), wanted), farness(body.reading(), wanted));
    }

    private static int farness(String name, String wanted) {
        String written = Spelling.kana(name);
        if (written.equals(wanted)) {
            return 0;
        }
        return written.startsWith(wanted) ? 1 : written.contains(wanted) ? 2 : Integer.MAX_VALUE;
    }

    /** Adds it, or writes it anew under the same id; one that has ended stays ended. */
    public void keep(Body body) {
        db.sql("""
                insert into body (id, kind, name, reading, district, fields, area, desk, about, blocks)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set kind = excluded.kind, name = excluded.name, reading = excluded.reading,
                    district = excluded.district, fields = excluded.fields, area = excluded.area,
                    desk = excluded.desk, about = excluded.about, blocks = excluded.blocks
                """)
                .params(
                        body.id(),
                        body.kind().value(),
                        body.name(),
                        body.reading(),
                        body.district(),
                        String.join(BETWEEN_FIELDS, body.fields()),
                        body.area(),
                        body.desk(),
                        body.about(),
                        body.blocks())
                .update();
    }

    /** It is no longer shown or joined; what refers to it stays. */
    public void end(Body body) {
        db.sql("update body set ended_at = ? where id = ? and ended_at is null")
                .params(clock.millis(), body.id())
                .update();
    }

    /** It is there again, as before it was ended. */
    public void resume(Body body) {
        db.sql("update body set ended_at = null where id = ?").param(body.id()).update();
    }

    /** Those that have ended, the latest first. */
    public List<Body> ended(int most) {
        return db.sql(SELECT + "where ended_at is not null order by ended_at desc, id limit ?")
                .param(most)
                .query(Bodies::body)
                .list();
    }

    private static Body body(ResultSet row, int n) throws SQLException {
        String fields = row.getString("fields");
        return new Body(
                row.getString("id"),
                BodyKind.of(row.getString("kind")),
                row.getString("name"),
                row.getString("reading"),
                row.getString("district"),
                fields.isEmpty() ? List.of() : List.of(fields.split(BETWEEN_FIELDS)),
                row.getString("area"),
                row.getString("desk"),
                row.getString("about"),
                row.getInt("blocks"));
    }
}
