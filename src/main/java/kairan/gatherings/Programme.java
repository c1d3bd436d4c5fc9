package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Timeline;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is on and what was (行事の一覧), to be looked through by day, district, association and words. Also the next day of a
 * gathering whose file stands there, though nobody has been called to it yet.
 */
@Repository
public class Programme {

    /**
     * Which: from that day to that day (null: without end), there, with those to which the town itself calls everybody, of
     * those,
     * with all of these words in its name, place or host.
     */
    public record Wanted(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String district,
            @Nullable Collection<String> bodies,
            String words) {

        public static Wanted from(LocalDate day) {
            return new Wanted(day, null, null, null, "");
        }

        public Wanted in(@Nullable String district) {
            return new Wanted(from, to, district, bodies, words);
        }

        /** Of one of these associations and groups. */
        public Wanted of(Collection<String> bodies) {
            return new Wanted(from, to, district, bodies, words);
        }

        public Wanted until(@Nullable LocalDate day) {
            return new Wanted(from, day, district, bodies, words);
        }

        public Wanted with(String words) {
            return new Wanted(from, to, district, bodies, words);
        }
    }

    /** Some of them, the nearest first, and how many there are. */
    public record Found(List<Occurrence> shown, int all) {

        public Found {
            shown = List.copyOf(shown);
        }
    }

    /** Where one stands in the order. */
    private record Line(String id, long starts) {}

    private static final Comparator<Line> NEAREST =
            Comparator.comparing(Line::starts).thenComparing(Line::id);

    private static final int MOST_AT_ONCE = 200;
    private static final String NO_END = "9999-12-31";

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final ContentFiles content;
    private final Clock clock;

    Programme(JdbcClient db, Occurrences occurrences, ContentFiles content, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.content = content;
        this.clock = clock;
    }

    /** With those called off, so that whoever looks for one learns it; no plans. */
    public Found find(Wanted wanted, int after, int most) {
        Map<String, Occurrence> ahead = ahead(wanted);
        Criteria criteria = criteria(wanted);
        // Each of those ahead moves the rows by one at most.
        int passed = Math.max(0, after - ahead.size());
        List<Line> lines = merged(lines(criteria, passed, after + most - passed), ahead).stream()
                .skip(after - passed)
                .limit(most)
                .toList();
        return new Found(read(lines, ahead), count(criteria) + ahead.size());
    }

    /** All of them, the nearest first, in parts that are read one after the other. */
    public Stream<List<Occurrence>> all(Wanted wanted) {
        Map<String, Occurrence> ahead = ahead(wanted);
        List<Line> lines = merged(lines(criteria(wanted), 0, Integer.MAX_VALUE), ahead);
        return IntStream.iterate(0, first -> first < lines.size(), first -> first + MOST_AT_ONCE)
                .mapToObj(first -> read(lines.subList(first, Math.min(first + MOST_AT_ONCE, lines.size())), ahead));
    }

    private List<Line> merged(List<Line> lines, Map<String, Occurrence> ahead) {
        return Stream.concat(lines.stream(), ahead.values().stream().map(this::line))
                .sorted(NEAREST)
                .toList();
    }

    private Line line(Occurrence occurrence) {
        return new Line(
                occurrence.id(),
                occurrence.start().atZone(clock.getZone()).toInstant().toEpochMilli());
    }

    private List<Occurrence> read(List<Line> lines, Map<String, Occurrence> ahead) {
        Map<String, Occurrence> there = byId(occurrences.of(lines.stream()
                .map(Line::id)
                .filter(id -> !ahead.containsKey(id))
                .toList()));
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(ahead.getOrDefault(line.id(), there.get(line.id()))))
                .toList();
    }

    private static Map<String, Occurrence> byId(List<Occurrence> occurrences) {
        return occurrences.stream().collect(Collectors.toMap(Occurrence::id, Function.identity()));
    }

    /** One of them, also one that nobody has been called to yet. */
    public Optional<Occurrence> of(String id) {
        return occurrences
                .of(id)
                .filter(occurrence -> occurrence.state() != Occurrence.State.DRAFT)
                .or(() -> content.now().gatherings().values().stream()
                        .filter(gathering -> id.startsWith(gathering.id() + "-"))
                        .flatMap(gathering -> next(gathering).stream())
                        .filter(occurrence -> occurrence.id().equals(id))
                        .findFirst());
    }

    /** When what is known of each changed last, by its id. */
    public Map<String, Instant> touched(Collection<String> ids) {
        Map<String, Instant> touched = new HashMap<>();
        if (!ids.isEmpty()) {
            db.sql(
                            "select id, opened_at, coalesce(decided_at, 0), coalesce(touched_at, 0) from occurrence where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        long last = Math.max(row.getLong(2), Math.max(row.getLong(3), row.getLong(4)));
                        touched.put(row.getString(1), Instant.ofEpochMilli(last));
                    });
        }
        return touched;
    }

    /** The latest that ended before now, the latest first; of these associations and groups, or (null) of all. */
    public List<Occurrence> past(@Nullable Collection<String> bodies, int most) {
        return occurrences
                .of(db.sql("select id from occurrence where ends_at < :now and state <> 'draft'"
                                + (bodies == null ? "" : " and body in (:bodies)")
                                + " order by starts_at desc, id limit :most")
                        .param("now", clock.millis())
                        .param("bodies", bodies)
                        .param("most", most)
                        .query(String.class)
                        .list())
                .reversed();
    }

    private List<Line> lines(Criteria criteria, int after, int most) {
        return db.sql("select id, starts_at from occurrence where " + criteria.sql()
                        + " order by day, starts_at, id limit :most offset :after")
                .params(criteria.values())
                .param("most", most)
                .param("after", after)
                .query((row, n) -> new Line(row.getString(1), row.getLong(2)))
                .list();
    }

    private int count(Criteria criteria) {
        return db.sql("select count(*) from occurrence where " + criteria.sql())
                .params(criteria.values())
                .query(Integer.class)
                .single();
    }

    /** What is wanted, as a condition on rows. */
    private record Criteria(String sql, Map<String, Object> values) {}

    private Criteria criteria(Wanted wanted) {
        List<String> all = new ArrayList<>(List.of("day >= :from", "day <= :to", "state <> 'draft'"));
        Map<String, Object> values = new HashMap<>();
        values.put("from", wanted.from().toString());
        values.put("to", wanted.to() == null ? NO_END : wanted.to().toString());
        if (wanted.district() != null) {
            List<String> calling = calling();
            all.add(
                    calling.isEmpty()
                            ? "district = :district"
                            : "(district = :district or body is null and kind in (:calling))");
            values.put("district", wanted.district());
            values.put("calling", calling);
        }
        if (wanted.bodies() != null) {
            all.add("body in (:bodies)");
            values.put("bodies", wanted.bodies());
        }
        List<String> words = words(wanted);
        List<Named> hosts = words.isEmpty() ? List.of() : named("body");
        List<Named> districts = words.isEmpty() ? List.of() : named("district");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            List<String> any = new ArrayList<>(List.of("sought like :word%d escape '!'".formatted(i)));
            values.put("word" + i, "%" + word.replaceAll("[!%_]", "!$0") + "%");
            any(any, values, "body", "hosts" + i, holding(hosts, word));
            any(any, values, "district", "parts" + i, holding(districts, word));
            all.add("(" + String.join(" or ", any) + ")");
        }
        return new Criteria(String.join(" and ", all), values);
    }

    /** The kinds to which people are called. */
    private List<String> calling() {
        return content.now().timelines().values().stream()
                .filter(Timeline::calls)
                .map(Timeline::id)
                .toList();
    }

    private static void any(
            List<String> any, Map<String, Object> values, String column, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            any.add("%s in (:%s)".formatted(column, name));
            values.put(name, ids);
        }
    }

    private static List<String> words(Wanted wanted) {
        return Arrays.stream(Spelling.hiragana(wanted.words()).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** An association, a group or a district, with its name as names are compared. */
    private record Named(String id, String name) {}

    /** They are few, and may be given another name at any time. */
    private List<Named> named(String table) {
        return db.sql("select id, name from " + table)
                .query((row, n) -> new Named(row.getString(1), Spelling.hiragana(row.getString(2))))
                .list();
    }

    private static List<String> holding(List<Named> all, String word) {
        return all.stream()
                .filter(named -> named.name().contains(word))
                .map(Named::id)
                .toList();
    }

    /** The next days of gatherings from files that have no row yet. */
    private Map<String, Occurrence> ahead(Wanted wanted) {
        List<Occurrence> next = content.now().gatherings().values().stream()
                .flatMap(gathering -> next(gathering).stream())
                .filter(occurrence -> !occurrence.day().isBefore(wanted.from()))
                .filter(occurrence -> wanted.to() == null || !occurrence.day().isAfter(wanted.to()))
                .filter(occurrence -> wanted.bodies() == null
                        || wanted.bodies()
                                .contains(String.valueOf(occurrence.gathering().body())))
                .toList();
        Map<String, Occurrence> there =
                byId(occurrences.of(next.stream().map(Occurrence::id).toList()));
        Map<String, Occurrence> ahead = new HashMap<>(byId(next));
        ahead.keySet().removeAll(there.keySet());
        if (ahead.isEmpty()) {
            return ahead;
        }
        ahead.keySet().removeAll(moved(ahead.values()));
        Map<String, Host> hosts = hosts();
        List<String> words = words(wanted);
        ahead.values()
                .removeIf(occurrence -> wanted.district() != null
                        && occurrence.gathering().body() != null
                        && !wanted.district().equals(host(hosts, occurrence).district()));
        ahead.values().removeIf(occurrence -> !holds(occurrence, host(hosts, occurrence), words));
        return ahead;
    }

    /** Those of which there is a row that stood on another day before. */
    private List<String> moved(Collection<Occurrence> next) {
        return db.sql(
                        "select gathering || '-' || day from occurrence where day in (:days) and gathering in (:gatherings)")
                .param("days", next.stream().map(one -> one.day().toString()).toList())
                .param(
                        "gatherings",
                        next.stream().map(one -> one.gathering().id()).toList())
                .query(String.class)
                .list();
    }

    private static boolean holds(Occurrence occurrence, Host host, List<String> words) {
        return words.isEmpty()
                || words.stream()
                        .allMatch(
                                (SoughtWords.of(occurrence.gathering()) + " " + Spelling.hiragana(host.name()))
                                        ::contains);
    }

    private record Host(String name, @Nullable String district) {
        static final Host NOBODY = new Host("", null);
    }

    private static Host host(Map<String, Host> hosts, Occurrence occurrence) {
        return Optional.ofNullable(occurrence.gathering().body())
                .map(hosts::get)
                .orElse(Host.NOBODY);
    }

    private Map<String, Host> hosts() {
        return db
                .sql("select id, name, district from body")
                .query((row, n) -> Map.entry(row.getString(1), new Host(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Occurrence> next(Gathering gathering) {
        LocalDate today = LocalDate.now(clock);
        boolean over = !LocalDateTime.now(clock).isBefore(today.atTime(gathering.end()));
        return gathering
                .nextDay(over ? today.plusDays(1) : today)
                .map(day -> new Occurrence(
                        Occurrence.id(gathering, day),
                        gathering,
                        day,
                        clock.instant(),
                        Occurrence.State.OPEN,
                        null,
                        0,
                        true,
                        ""));
    }
}
