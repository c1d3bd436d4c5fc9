package kairan.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Allowance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of counted pushes: what went out is read from the parcels, what a door said of its limit is kept beside. */
@Repository
class Spending {

    /** What a door said, and when. */
    record Told(long limit, long used, Instant asked) {}

    /** Accepted or on its way: an outcome not known is counted, because it may have cost something. */
    private static final String SPENT = "parcel.state in ('accepted', 'waiting') and parcel.channel = ?";

    private final JdbcClient db;
    private final Clock clock;

    Spending(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    long since(String door, Instant moment) {
        return between(door, moment, Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    long between(String door, Instant from, Instant to) {
        return db.sql("select coalesce(sum(size), 0) from parcel where " + SPENT
                        + " and first_tried_at >= ? and first_tried_at < ?")
                .params(door, from.toEpochMilli(), to.toEpochMilli())
                .query(Long.class)
                .single();
    }

    /** What went out in the name of these associations. */
    long by(String door, List<String> bodies, Instant since) {
        return db.sql("select coalesce(sum(size), 0) from parcel join posting on posting.id = parcel.posting where "
                        + SPENT.replace("?", ":door") + " and first_tried_at >= :since and body in (:bodies)")
                .param("door", door)
                .param("since", since.toEpochMilli())
                .param("bodies", bodies)
                .query(Long.class)
                .single();
    }

    /** What the door last said, if it has this month. */
    Optional<Told> told(String door, Instant month) {
        return db.sql("select coalesce(monthly, ?), used, asked_at from allowance where channel = ? and asked_at >= ?")
                .params(Purse.NO_LIMIT, door, month.toEpochMilli())
                .query((row, n) -> new Told(row.getLong(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3))))
                .optional();
    }

    /** Keeps what the door said; where it did not answer, what it said before stands. */
    void tell(String door, Allowance allowance) {
        switch (allowance) {
            case Allowance.Unlimited unlimited -> keep(door, null, 0);
            case Allowance.Limited limited -> keep(door, limited.monthly(), limited.used());
            case Allowance.Unknown unknown -> {}
        }
    }

    private void keep(String door, @Nullable Long monthly, long used) {
        db.sql("""
                insert into allowance (channel, monthly, used, asked_at) values (?, ?, ?, ?)
                on conflict (channel) do update
                set monthly = excluded.monthly, used = excluded.used, asked_at = excluded.asked_at
                """).param(door).param(monthly).param(used).param(clock.millis()).update();
    }
}
