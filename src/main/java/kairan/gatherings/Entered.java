package kairan.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leaders have entered for those who answered by telephone or on paper (代理の入力), in the store; no name is kept. */
@Repository
class Entered {

    /** @param block 0 where it is not known */
    record Row(String id, String occurrence, int block, Rsvp answer, int people) {

        /** 「2班の方（2人）」 */
        String who() {
            return "%sの方（%d人）".formatted(block == 0 ? "電話や紙" : block + "班", people);
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Entered(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Row add(String occurrence, int block, Rsvp answer, int people, long arrival) {
        String id = Ids.next();
        db.sql("""
                insert into entered_rsvp (id, occurrence, block, answer, people, arrival, at) values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(id, occurrence, block == 0 ? null : block, answer.value(), people, arrival, clock.millis())
                .update();
        return new Row(id, occurrence, block, answer, people);
    }

    Optional<Row> of(String id) {
        return db.sql("select * from entered_rsvp where id = ?")
                .param(id)
                .query(Entered::row)
                .optional();
    }

    List<Row> to(String occurrence) {
        return db.sql("select * from entered_rsvp where occurrence = ? order by at desc, id")
                .param(occurrence)
                .query(Entered::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("occurrence"),
                row.getInt("block"),
                Rsvp.of(row.getString("answer")).orElseThrow(),
                row.getInt("people"));
    }

    /** Who waited has a place now. */
    void place(String id) {
        db.sql("update entered_rsvp set answer = ? where id = ?")
                .params(Rsvp.GOING.value(), id)
                .update();
    }

    void remove(String id) {
        db.sql("delete from entered_rsvp where id = ?").param(id).update();
    }
}
