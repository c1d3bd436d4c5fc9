package kairan.delivery;

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

    private static final String JOINED = "select distinct person from address where joined = 1";

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

    /** Where they are reached, by the door's name; those reached nowhere under "". */
    private Map<String, Long> counts(Selection.Piece people) {
        Map<String, Long> counts = new HashMap<>();
        add(counts, "select channel, count(*) from (" + people.sql() + """
                ) as chosen cross join address where address.person = chosen.person and left_at is null
                and chosen.person not in (%s) group by channel""".formatted(JOINED), people.params());
        addJoined(
                counts,
                "select person from (%s) as asked where person in (%s)".formatted(people.sql(), JOINED),
                people.params());
        long reached = counts.values().stream().mapToLong(Long::longValue).sum();
        long all = db.sql("select count(*) from (" + people.sql() + ") as chosen")
                .params(people.params())
                .query(Long.class)
                .single();
        counts.merge("", all - reached, Long::sum);
        return counts;
    }

    /** The same from the doors' side, because walking up to each of half a million takes seconds. */
    private Map<String, Long> everyone() {
        Map<String, Long> counts = new HashMap<>();
        add(counts, """
                select channel, count(*) from address where left_at is null and person not in (%s)
                group by channel""".formatted(JOINED), List.of());
        addJoined(counts, JOINED, List.of());
        return counts;
    }

    /** Of each who has come to several doors one has to look at which they were last. */
    private void addJoined(Map<String, Long> counts, String people, List<Object> params) {
        add(
                counts,
                "select (" + Parcels.LAST_DOOR + ") as door, count(*) from (" + people
                        + ") as chosen group by 1 having door is not null",
                params);
    }

    private void add(Map<String, Long> counts, String sql, List<Object> params) {
        db.sql(sql).params(params).query(row -> {
            counts.merge(row.getString(1), row.getLong(2), Long::sum);
        });
    }
}
