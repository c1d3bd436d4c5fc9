package kairan.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Digest;
import kairan.conversation.Ids;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.notices.Material;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The photos of the day of a gathering (当日の写真), as those who ran it sent them, in the store. */
@Repository
public class DayPhotos implements Album, Keeping {

    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private static final int MOST = 20;

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Clock clock;

    DayPhotos(JdbcClient db, Occurrences occurrences, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Their ids, in the order in which they came. */
    public List<String> of(String occurrence) {
        return db.sql("select id from day_photo where occurrence = ? order by at, id")
                .param(occurrence)
                .query(String.class)
                .list();
    }

    /** One of that gathering's. */
    public Optional<Material> find(String occurrence, String id) {
        return db.sql("select type, content from day_photo where occurrence = ? and id = ?")
                .params(occurrence, id)
                .query((row, n) -> new Material(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /** A new key to choose some, for this person. */
    String open(Occurrence occurrence, Person person) {
        String key = Ids.key();
        db.sql("delete from day_photo_key where person = ?").param(person.id()).update();
        db.sql("insert into day_photo_key (hash, occurrence, person, expires_at) values (?, ?, ?, ?)")
                .params(
                        Digest.of(key),
                        occurrence.id(),
                        person.id(),
                        clock.instant().plus(GOOD_FOR).toEpochMilli())
                .update();
        return key;
    }

    private record Opened(String occurrence, String person) {}

    private Optional<Opened> open(String key) {
        return db.sql("select occurrence, person from day_photo_key where hash = ? and expires_at > ?")
                .params(Digest.of(key), clock.millis())
                .query((row, n) -> new Opened(row.getString(1), row.getString(2)))
                .optional()
                .filter(opened -> of(opened.occurrence()).size() < MOST);
    }

    @Override
    public Optional<Use> opened(String key) {
        return open(key).map(opened -> new Use(occurrences.title(opened.occurrence()) + "の写真", true));
    }

    @Override
    public boolean keep(String key, Material photo) {
        Optional<Opened> opened = open(key);
        opened.ifPresent(one -> db.sql(
                        "insert into day_photo (id, occurrence, person, type, content, at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), one.occurrence(), one.person(), photo.type(), photo.content(), clock.millis())
                .update());
        return opened.isPresent();
    }

    @Override
    public List<Kept> about(Person person) {
        return db.sql(
                        "select occurrence, count(*) from day_photo where person = ? group by occurrence order by occurrence")
                .param(person.id())
                .query((row, n) -> new Kept(
                        "%sの写真".formatted(occurrences.title(row.getString(1))), "%d枚".formatted(row.getInt(2))))
                .list();
    }

    /** They stay without them, for they are the association's. */
    @Override
    public void erase(Person person) {
        db.sql("delete from day_photo_key where person = ?").param(person.id()).update();
        db.sql("update day_photo set person = null where person = ?")
                .param(person.id())
                .update();
    }

    @Override
    public void move(Person from, Person to) {
        db.sql("delete from day_photo_key where person = ?").param(from.id()).update();
        db.sql("update day_photo set person = ? where person = ?")
                .params(to.id(), from.id())
                .update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        db.sql("delete from day_photo_key where expires_at < ?")
                .param(now.toEpochMilli())
                .update();
        db.sql("update day_photo set person = null where at < ?")
                .param(now.minus(retention.feedback()).toEpochMilli())
                .update();
    }
}
