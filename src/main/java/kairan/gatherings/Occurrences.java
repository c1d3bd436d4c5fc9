package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The days of gatherings, in the store, with their facts from the row or else from the file; those whose file is gone or
 * names another day are left out, and so are those whose kind is gone.
 */
@Repository
public class Occurrences {

    private static final String SELECT =
            "select id, gathering, day, opened_at, facts, state, moved_to, revision, townwide, why from occurrence ";

    /** Of those that have begun the latest are looked at. */
    private static final int MOST_LOOKED_AT = 500;

    /** A spare day and what is said afterwards are not farther away. */
    private static final Duration MOST_SPARE = Duration.ofDays(90);

    private final JdbcClient db;
    private final ContentFiles content;
    private final Clock clock;

    Occurrences(JdbcClient db, ContentFiles content, Clock clock) {
        this.db = db;
        this.content = content;
        this.clock = clock;
    }

    public Optional<Occurrence> of(String id) {
        return all(db.sql(SELECT + "where id = ?").param(id)).stream().findFirst();
    }

    /** Those of these ids, the nearest first. */
    public List<Occurrence> of(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(db.sql(SELECT + "where id in (:ids) order by starts_at, id")
                        .param("ids", ids));
    }

    /** Those on these days, both included, the nearest first, with those called off; no plans. */
    public List<Occurrence> between(LocalDate from, LocalDate to) {
        return all(db.sql(SELECT + "where day >= ? and day <= ? and state <> ? order by starts_at, id")
                .params(from.toString(), to.toString(), Occurrence.State.DRAFT.value()));
    }

    /** The same of those in whose facts one of these words stands somewhere; whoever wants to know where looks closer. */
    public List<Occurrence> between(LocalDate from, LocalDate to, Collection<String> words) {
        String any = words.stream().map(word -> "or facts like ? escape '!' ").collect(Collectors.joining());
        List<Object> params = new ArrayList<>(List.of(from.toString(), to.toString(), Occurrence.State.DRAFT.value()));
        words.forEach(word -> params.add("%" + word.replaceAll("[!%_]", "!$0") + "%"));
        return all(db.sql(SELECT + "where day >= ? and day <= ? and state <> ? and (facts is null " + any
                        + ") order by starts_at, id")
                .params(params));
    }

    /** 「5月17日（日）のさくら公園の清掃」, also of one whose file is gone. */
    public String title(String id) {
        return db.sql("select name, day from occurrence where id = ?")
                .param(id)
                .query((row, n) -> "%sの%s"
                        .formatted(
                                Dates.say(LocalDate.parse(row.getString(2))),
                                Optional.ofNullable(row.getString(1)).orElse("行事")))
                .optional()
                .orElse("行事");
    }

    /** The ids of those that end after the moment, the nearest first, with those called off; no plans. */
    List<String> idsEndingAfter(Instant moment) {
        return db.sql("select id from occurrence where ends_at > ? and state <> ? order by starts_at, id")
                .params(moment.toEpochMilli(), Occurrence.State.DRAFT.value())
                .query(String.class)
                .list();
    }

    /** The ids of those to come whose file is gone or names another day, or whose kind is gone. */
    List<String> gone() {
        // With one that none has: a list of nothing is no SQL everywhere.
        List<String> kinds = Stream.concat(Stream.of(""), content.now().timelines().keySet().stream())
                .toList();
        return db
                .sql("""
                select id, facts, gathering, day, opened_at, state, moved_to, revision, townwide, why from occurrence
                where ends_at > :now and state <> :draft and (facts is null or kind is null or kind not in (:kinds))
                """)
                .param("now", clock.millis())
                .param("draft", Occurrence.State.DRAFT.value())
                .param("kinds", kinds)
                .query((row, n) -> StoredDay.of(row))
                .list()
                .stream()
                .filter(row -> row.read(content.now()).isEmpty())
                .map(StoredDay::id)
                .toList();
    }

    /** Those to which one can still say yes or no, the nearest first. */
    List<Occurrence> upcoming() {
        return all(db.sql(SELECT + "where ends_at > ? and state <> ? order by starts_at, id")
                        .params(clock.millis(), Occurrence.State.DRAFT.value()))
                .stream()
                .filter(Occurrence::on)
                .filter(Predicate.not(this::begun))
                .toList();
    }

    /**
     * The ids of the same, of these associations and groups; of all where that is null, the town's own first. Without their
     * facts, which take long to read where there are thousands.
     */
    List<String> upcomingIds(@Nullable Collection<String> bodies) {
        return bodies != null && bodies.isEmpty()
                ? List.of()
                : db.sql("select id from occurrence where starts_at > :now and state in ('open', 'firm')"
                                + (bodies == null ? "" : " and body in (:bodies)")
                                + " order by case when body is null then 0 else 1 end, starts_at, id")
                        .param("now", clock.millis())
                        .param("bodies", bodies)
                        .query(String.class)
                        .list();
    }

    /** The plans among these gatherings, the nearest first. */
    List<Occurrence> drafts(Predicate<Gathering> which) {
        return all(db.sql(SELECT + "where state = ? and ends_at > ? order by starts_at, id")
                        .params(Occurrence.State.DRAFT.value(), clock.millis()))
                .stream()
                .filter(occurrence -> which.test(occurrence.gathering()))
                .toList();
    }

    /** Of these gatherings the one that began last, if any did. */
    public Optional<Occurrence> latestBegun(Predicate<Gathering> which) {
        return latestDay(occurrence -> which.test(occurrence.gathering()));
    }

    /** The same by what is known of the day. */
    public Optional<Occurrence> latestDay(Predicate<Occurrence> which) {
        return all(db.sql(SELECT + "where starts_at <= ? and state in (?, ?) order by starts_at desc, id limit ?")
                        .params(
                                clock.millis(),
                                Occurrence.State.OPEN.value(),
                                Occurrence.State.FIRM.value(),
                                MOST_LOOKED_AT))
                .stream()
                .filter(which)
                .findFirst();
    }

    /** Those that were over in the past week, the latest first. */
    public List<Occurrence> overLately() {
        return all(db.sql(SELECT + "where ends_at between ? and ? and state in (?, ?) order by ends_at desc, id")
                .params(
                        clock.instant().minus(NoteHours.AFTERWARDS).toEpochMilli(),
                        clock.millis(),
                        Occurrence.State.OPEN.value(),
                        Occurrence.State.FIRM.value()));
    }

    /** Of these gatherings the nearest that has not begun. */
    public Optional<Occurrence> nearest(Predicate<Gathering> which) {
        return upcoming().stream().filter(o -> which.test(o.gathering())).findFirst();
    }

    /** Its id, and those of the days it was put off from. */
    List<String> from(Occurrence occurrence) {
        return db.sql("select :id union select id from occurrence where moved_to = :id")
                .param("id", occurrence.id())
                .query(String.class)
                .list();
    }

    /** The ids of the spare days to which something was put off. */
    Set<String> spares() {
        return Set.copyOf(db.sql("select moved_to from occurrence where moved_to is not null and ends_at > ?")
                .param(clock.instant().minus(MOST_SPARE).toEpochMilli())
                .query(String.class)
                .list());
    }

    boolean begun(Occurrence occurrence) {
        return occurrence.begun(clock.instant(), clock.getZone());
    }

    private List<Occurrence> all(JdbcClient.StatementSpec rows) {
        // Facts are read when the rows are: that of thousands takes long, and the store is wanted by others.
        return rows.query((row, n) -> StoredDay.of(row)).list().stream()
                .flatMap(row -> row.read(content.now()).stream())
                .toList();
    }
}
