package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
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
     * those, with all of these words in its name, place or host.
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

        /** The words in one spelling. */
        List<String> sought() {
            return Arrays.stream(Spelling.hiragana(words).split(" "))
                    .filter(word -> !word.isEmpty())
                    .toList();
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

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final NextDays nextDays;
    private final ContentFiles content;
    private final Clock clock;

    Programme(JdbcClient db, Occurrences occurrences, NextDays nextDays, ContentFiles content, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.nextDays = nextDays;
        this.content = content;
        this.clock = clock;
    }

    /** With those called off, so that whoever looks for one learns it; no plans. */
    public Found find(Wanted wanted, int after, int most) {
        Map<String, Occurrence> ahead = nextDays.of(wanted);
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
        Map<String, Occurrence> ahead = nextDays.of(wanted);
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
        Map<String, Occurrence> there = Occurrence.byId(occurrences.of(lines.stream()
                .map(Line::id)
                .filter(id -> !ahead.containsKey(id))
                .toList()));
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(ahead.getOrDefault(line.id(), there.get(line.id()))))
                .toList();
    }

    /** One of them, also one that nobody has been called to yet. */
    public Optional<Occurrence> of(String id) {
        return occurrences
                .of(id)
                .filter(occurrence -> occurrence.state() != Occurrence.State.DRAFT)
                .or(() -> nextDays.of(id));
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

    private Criteria criteria(Wanted wanted) {
        boolean named = !wanted.sought().isEmpty();
        return Criteria.of(wanted, calling(), named ? named("body") : List.of(), named ? named("district") : List.of());
    }

    /** The kinds to which people are called. */
    private List<String> calling() {
        return content.now().timelines().values().stream()
                .filter(Timeline::calls)
                .map(Timeline::id)
                .toList();
    }

    /** They are few, and may be given another name at any time. */
    private List<Criteria.Named> named(String table) {
        return db.sql("select id, name from " + table)
                .query((row, n) -> new Criteria.Named(row.getString(1), Spelling.hiragana(row.getString(2))))
                .list();
    }
}
