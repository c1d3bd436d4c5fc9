package kairan.residents;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kairan.delivery.Round;
import kairan.delivery.Rounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The 回覧便 of each association, on its own two days or the usual ones, and one of the town for everybody else. */
@Repository
public class AssociationRounds implements Rounds {

    private final JdbcClient db;

    AssociationRounds(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Round> rounds() {
        List<Round> rounds = new ArrayList<>(db.sql("""
                select body.id, days, hour from body left join round_days on round_days.body = body.id
                where kind = 'association' and body.ended_at is null order by body.id
                """)
                .query((row, n) -> row.getString(2) == null
                        ? new Round(Neighbours.NAME, row.getString(1))
                        : new Round(
                                Neighbours.NAME,
                                row.getString(1),
                                days(row.getString(2)),
                                LocalTime.parse(row.getString(3))))
                .list());
        rounds.add(new Round(Unattached.NAME, ""));
        return rounds;
    }

    /** From now on this association's round goes on these days of the month, at that hour. */
    public void choose(String body, Set<Integer> days, LocalTime hour) {
        Round round = new Round(Neighbours.NAME, body, days, hour);
        db.sql("""
                insert into round_days (body, days, hour) values (?, ?, ?)
                on conflict (body) do update set days = excluded.days, hour = excluded.hour
                """)
                .params(
                        body,
                        round.days().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")),
                        hour.toString())
                .update();
    }

    private static Set<Integer> days(String days) {
        return Arrays.stream(days.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
