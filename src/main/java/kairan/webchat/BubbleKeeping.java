package kairan.webchat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.japanese.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps of a person: the talk as their page shows it. */
@Repository
class BubbleKeeping implements Keeping {

    private static final String THEIRS =
            "address in (select external_id from address as door where door.channel = 'webchat' and door.person = ?)";

    /** So long whoever was erased may read that they were; their page is nobody's after it. */
    private static final Duration LAST_WORDS = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    BubbleKeeping(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Kept> about(Person person) {
        return db.sql("select at, text from bubble where who = 'person' and " + THEIRS + " order by seq")
                .param(person.id())
                .query((row, n) -> new Kept("%sにチャットで".formatted(day(row.getLong(1))), row.getString(2)))
                .list();
    }

    private String day(long millis) {
        return Dates.say(Instant.ofEpochMilli(millis).atZone(clock.getZone()).toLocalDate());
    }

    @Override
    public void erase(Person person) {
        db.sql("delete from bubble where " + THEIRS).param(person.id()).update();
    }

    /** The talk belongs to the door, and the door moves. */
    @Override
    public void move(Person from, Person to) {}

    @Override
    public void forget(Retention retention, Instant now) {
        db.sql("delete from bubble where at < ?")
                .param(now.minus(retention.talk()).toEpochMilli())
                .update();
        db.sql("delete from bubble where at < ? and not exists (select 1 from address"
                        + " where address.channel = 'webchat' and address.external_id = bubble.address)")
                .param(now.minus(LAST_WORDS).toEpochMilli())
                .update();
    }
}
