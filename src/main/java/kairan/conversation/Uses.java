package kairan.conversation;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much the bot is used (利用状況), in the store: people and what they did, by month and door, without any contents. */
@Repository
public class Uses {

    /** The kind under which people are counted, each once a month and door. */
    public static final String PEOPLE = "people";

    private static final int PARTS = 8;

    private final JdbcClient db;
    private final Clock clock;

    public Uses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One line of a month's report. */
    public record Count(String channel, String kind, long total) {}

    /** Counts one thing that somebody did at that door; in the transaction of their turn. */
    void count(String channel, Said said) {
        String month = month();
        boolean first =
                db.sql("insert into counted_person (month, channel, person) values (?, ?, ?) on conflict do nothing")
                                .params(month, channel, said.by().id())
                                .update()
                        == 1;
        if (first) {
            add(month, channel, PEOPLE);
        }
        add(month, channel, said.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private void add(String month, String channel, String kind) {
        db.sql("""
                insert into usage_count (month, channel, kind, part, total) values (?, ?, ?, ?, 1)
                on conflict (month, channel, kind, part) do update set total = usage_count.total + 1
                """)
                .params(month, channel, kind, ThreadLocalRandom.current().nextInt(PARTS))
                .update();
    }

    /** The counts of a month, by door and kind. */
    public List<Count> of(YearMonth month) {
        return db.sql("""
                select channel, kind, sum(total) from usage_count where month = ? group by channel, kind
                order by channel, kind
                """)
                .param(month.toString())
                .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** They stay counted, as a number. */
    void erase(Person person) {
        db.sql("delete from counted_person where person = ?").param(person.id()).update();
    }

    /** Of months that are over, only the numbers stay. */
    void forget() {
        db.sql("delete from counted_person where month < ?").param(month()).update();
    }

    private String month() {
        return YearMonth.now(clock).toString();
    }
}
