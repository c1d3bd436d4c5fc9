package kairan.notices;

import java.time.Clock;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who comes to what a notice tells of, and who does not (参加), in the store. */
@Repository
class Signups {

    /** How many have said so. */
    record Count(int coming, int absent) {}

    private final JdbcClient db;
    private final Clock clock;

    Signups(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What they said last holds. */
    void keep(Notice notice, Person person, boolean comes) {
        db.sql("""
                insert into signup (notice, person, comes, at) values (?, ?, ?, ?)
                on conflict (notice, person) do update set comes = excluded.comes, at = excluded.at
                """).params(notice.id(), person.id(), comes, clock.millis()).update();
    }

    Count count(Notice notice) {
        return db.sql("select coalesce(sum(case when comes then 1 else 0 end), 0),"
                        + " coalesce(sum(case when comes then 0 else 1 end), 0) from signup where notice = ?")
                .param(notice.id())
                .query((row, n) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }
}
