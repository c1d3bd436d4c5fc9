package kairan.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been ticked off of an office year's change of staff, in the store. */
@Repository
class HandoverTicks {

    /** By whom and when. */
    record Tick(String item, String by, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;

    HandoverTicks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By item. */
    Map<String, Tick> of(int year) {
        return db
                .sql("select item, done_by, done_at from handover_tick where year = ?")
                .param(year)
                .query((row, n) -> new Tick(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Tick::item, tick -> tick));
    }

    void tick(int year, String item, String by) {
        db.sql("insert into handover_tick (year, item, done_by, done_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(year, item, by, clock.millis())
                .update();
    }

    void untick(int year, String item) {
        db.sql("delete from handover_tick where year = ? and item = ?")
                .params(year, item)
                .update();
    }
}
