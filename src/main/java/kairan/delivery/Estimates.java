package kairan.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import kairan.conversation.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts beforehand whom a posting would reach and what it would cost. */
@Repository
public class Estimates {

    private final JdbcClient db;
    private final Audiences audiences;
    private final Purse purse;
    private final List<String> doors;

    Estimates(JdbcClient db, Audiences audiences, Purse purse, List<Channel> doors) {
        this.db = db;
        this.audiences = audiences;
        this.purse = purse;
        this.doors = doors.stream().map(Channel::name).toList();
    }

    /** For that audience, at the cost of that association (null: the town). */
    public Estimate of(String audience, String about, Push push, @Nullable String body) {
        Map<String, Long> counts = audience.equals(Everyone.NAME)
                ? everyone()
                : counts(audiences.of(audience).people(about).all());
        long unreachable = counts.entrySet().stream()
                .filter(count -> !doors.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        counts.keySet().retainAll(doors);
        Set<String> paid = push == Push.NEVER ? Set.of() : purse.countedDoors();
        long counted =
                paid.stream().mapToLong(door -> counts.getOrDefault(door, 0L)).sum();
        long left = paid.stream()
                .mapToLong(door -> purse.left(door, push, body))
                .min()
                .orElse(Purse.NO_LIMIT);
        return new Estimate(
                Map.copyOf(counts),
                unreachable,
                counted,
                left == Purse.NO_LIMIT ? OptionalLong.empty() : OptionalLong.of(left));
    }

    private Map<String, Long> counts(Selection.Piece people) {
        Map<String, Long> counts = new HashMap<>();
        db.sql("select coalesce((" + Parcels.LAST_DOOR + "), '') as door, count(*) from (" + people.sql()
                        + ") as chosen group by 1")
                .params(people.params())
                .query(row -> {
                    counts.merge(row.getString(1), row.getLong(2), Long::sum);
                });
        return counts;
    }

    /**
     * One pass through the index of those who can be reached: looking each of half a million up by hand takes seconds. Only
     * those known at two doors are looked at one by one.
     */
    private Map<String, Long> everyone() {
        String each = "coalesce(sum(case when n = 1 and door = ? then 1 else 0 end), 0), ".repeat(doors.size());
        Map<String, Long> counts = new HashMap<>();
        List<Object> params = new ArrayList<>(doors);
        db.sql("select " + each + """
                        coalesce(sum(case when n > 1 then 1 else 0 end), 0), count(*) from
                        (select person, count(*) as n, min(channel) as door from address
                        where left_at is null group by person) as reached
                        """).params(params).query(row -> {
            long known = 0;
            for (int i = 0; i < doors.size(); i++) {
                known += row.getLong(i + 1);
                counts.put(doors.get(i), row.getLong(i + 1));
            }
            long several = row.getLong(doors.size() + 1);
            counts.put("", row.getLong(doors.size() + 2) - known - several);
            if (several > 0) {
                counts.put("several", several);
            }
        });
        if (counts.remove("several") != null) {
            counts(new Selection.Piece(
                            "select person from address where left_at is null group by person having count(*) > 1",
                            List.of()))
                    .forEach((door, people) -> counts.merge(door, people, Long::sum));
        }
        return counts;
    }
}
