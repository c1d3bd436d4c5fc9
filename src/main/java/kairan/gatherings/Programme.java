package kairan.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.conversation.Person;
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

    /** Which: from that day to that day (null: without end), there, of those, with all of these words in its name, place or host. */
    public record Wanted(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String district,
            @Nullable String body,
            String words) {

        public static Wanted from(LocalDate day) {
            return new Wanted(day, null, null, null, "");
        }

        public Wanted in(@Nullable String district) {
            return new Wanted(from, to, district, body, words);
        }

        public Wanted of(@Nullable String body) {
            return new Wanted(from, to, district, body, words);
        }

        public Wanted until(@Nullable LocalDate day) {
            return new Wanted(from, day, district, body, words);
        }

        public Wanted with(String words) {
            return new Wanted(from, to, district, body, words);
        }
    }

    /** Some of them, the nearest first, and how many there are. */
    public record Found(List<Occurrence> shown, int all) {

        public Found {
            shown = List.copyOf(shown);
        }
    }

    /** As much of one as is needed to find it. */
    private record Line(String id, LocalDateTime start, String sought) {}

    private static final String LINES = """
            select occurrence.id, occurrence.day, occurrence.name, occurrence.place, body.name as host, district.name as part, starts_at
            from occurrence left join body on body.id = occurrence.body
            left join district on district.id = occurrence.district
            """;

    private static final int MOST_READ = 50;
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
        List<Line> ahead = ahead(wanted);
        if (!wanted.words().isBlank()) {
            List<Line> all = Stream.concat(lines(wanted, Integer.MAX_VALUE).stream(), ahead.stream())
                    .filter(line -> holds(line, wanted.words()))
                    .toList();
            return found(all, all.size(), after, most);
        }
        List<Line> first = lines(wanted, after + most);
        return found(Stream.concat(first.stream(), ahead.stream()).toList(), count(wanted) + ahead.size(), after, most);
    }

    private Found found(List<Line> lines, int all, int after, int most) {
        return new Found(
                lines.stream()
                        .sorted(Comparator.comparing(Line::start).thenComparing(Line::id))
                        .skip(after)
                        .limit(most)
                        .flatMap(line -> of(line.id()).stream())
                        .toList(),
                all);
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

    /**
     * What one can still say yes or no to, for this person: what they come to, then what is on where they belong, then what
     * is of a field they want to hear of, then all others, last what they do not come to; the nearest first.
     *
     * @param interests the words for what they want to hear of
     */
    Found fitting(Person person, Set<String> belongsTo, Set<String> interests, int after, int most) {
        List<Fit> fits = db.sql("""
                select occurrence.id, starts_at, body, coalesce(answer, '') from occurrence
                left join rsvp on rsvp.occurrence = occurrence.id and rsvp.person = :person
                where starts_at > :now and state in ('open', 'firm') order by starts_at, occurrence.id
                """)
                .param("person", person.id())
                .param("now", clock.millis())
                .query((row, n) ->
                        new Fit(row.getString(1), row.getLong(2), rank(row.getString(3), row.getString(4), belongsTo)))
                .list();
        List<Fit> sorted = interests.isEmpty() ? fits : withInterests(fits, interests);
        List<Occurrence> shown = sorted.stream()
                .sorted(Comparator.comparing(Fit::rank)
                        .thenComparing(Fit::starts)
                        .thenComparing(Fit::id))
                .flatMap(fit -> occurrences.of(fit.id()).stream())
                .skip(after)
                .limit(most)
                .toList();
        return new Found(shown, fits.size());
    }

    private record Fit(String id, long starts, Rank rank) {}

    private enum Rank {
        COMES,
        BELONGS,
        LIKES,
        ANY,
        DOES_NOT_COME
    }

    private static Rank rank(@Nullable String body, String answer, Set<String> belongsTo) {
        Optional<Rsvp> said = Rsvp.of(answer);
        if (said.isPresent()) {
            return said.get() == Rsvp.GOING
                    ? Rank.COMES
                    : said.get() == Rsvp.ABSENT ? Rank.DOES_NOT_COME : Rank.BELONGS;
        }
        return body != null && belongsTo.contains(body) ? Rank.BELONGS : Rank.ANY;
    }

    /** Of the nearest alone, because their facts have to be read for it. */
    private List<Fit> withInterests(List<Fit> fits, Set<String> interests) {
        List<Fit> all = new ArrayList<>(fits);
        for (int i = 0, read = 0; i < all.size() && read < MOST_READ; i++) {
            Fit fit = all.get(i);
            if (fit.rank() == Rank.ANY) {
                read++;
                if (occurrences.of(fit.id()).filter(o -> of(o, interests)).isPresent()) {
                    all.set(i, new Fit(fit.id(), fit.starts(), Rank.LIKES));
                }
            }
        }
        return all;
    }

    private static boolean of(Occurrence occurrence, Set<String> interests) {
        String field = occurrence.gathering().field();
        return field != null
                && interests.stream().anyMatch(interest -> interest.contains(field) || field.contains(interest));
    }

    /** When what is known of it changed last. */
    public Optional<Instant> touched(String id) {
        return db.sql("select opened_at, coalesce(decided_at, 0), coalesce(changed_at, 0) from occurrence where id = ?")
                .param(id)
                .query((row, n) ->
                        Instant.ofEpochMilli(Math.max(row.getLong(1), Math.max(row.getLong(2), row.getLong(3)))))
                .optional();
    }

    /** The latest that ended before now, the latest first. */
    public List<Occurrence> past(@Nullable String body, int most) {
        return db
                .sql("""
                select id from occurrence where ends_at < :now and state <> 'draft' and (:body is null or body = :body)
                order by starts_at desc, id limit :most
                """)
                .param("now", clock.millis())
                .param("body", body)
                .param("most", most)
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> occurrences.of(id).stream())
                .toList();
    }

    private List<Line> lines(Wanted wanted, int most) {
        return where(wanted, LINES, " order by occurrence.starts_at, occurrence.id limit :most")
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    private int count(Wanted wanted) {
        return where(wanted, "select count(*) from occurrence", "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec where(Wanted wanted, String select, String order) {
        List<String> where = new ArrayList<>(
                List.of("occurrence.day >= :from", "occurrence.day <= :to", "occurrence.state <> 'draft'"));
        if (wanted.district() != null) {
            where.add("occurrence.district = :district");
        }
        if (wanted.body() != null) {
            where.add("occurrence.body = :body");
        }
        return db.sql(select + " where " + String.join(" and ", where) + order)
                .param("from", wanted.from().toString())
                .param("to", wanted.to() == null ? NO_END : wanted.to().toString())
                .param("district", wanted.district())
                .param("body", wanted.body());
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("id"),
                LocalDateTime.ofInstant(Instant.ofEpochMilli(row.getLong("starts_at")), clock.getZone()),
                sought(row.getString("name"), row.getString("place"), row.getString("host"), row.getString("part")));
    }

    private static String sought(@Nullable String... words) {
        return Arrays.stream(words).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static boolean holds(Line line, String words) {
        String text = Spelling.hiragana(line.sought());
        return Arrays.stream(Spelling.of(words).split(" "))
                .map(Spelling::hiragana)
                .allMatch(text::contains);
    }

    /** The next days of gatherings from files that have no row yet. */
    private List<Line> ahead(Wanted wanted) {
        List<Occurrence> next = content.now().gatherings().values().stream()
                .flatMap(gathering -> next(gathering).stream())
                .filter(occurrence -> !occurrence.day().isBefore(wanted.from()))
                .filter(occurrence -> wanted.to() == null || !occurrence.day().isAfter(wanted.to()))
                .filter(occurrence -> wanted.body() == null
                        || wanted.body().equals(occurrence.gathering().body()))
                .filter(occurrence -> occurrences.of(occurrence.id()).isEmpty())
                .toList();
        Map<String, Host> hosts = next.isEmpty() ? Map.of() : hosts();
        return next.stream()
                .filter(occurrence -> wanted.district() == null
                        || wanted.district().equals(host(hosts, occurrence).district()))
                .map(occurrence -> new Line(
                        occurrence.id(),
                        occurrence.start(),
                        sought(
                                occurrence.gathering().name(),
                                occurrence.gathering().place(),
                                host(hosts, occurrence).name())))
                .toList();
    }

    private record Host(@Nullable String name, @Nullable String district) {
        static final Host NOBODY = new Host(null, null);
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
                        true));
    }
}
