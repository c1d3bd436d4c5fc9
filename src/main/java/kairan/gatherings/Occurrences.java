package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days of gatherings that people have been told of, in the store; those whose file is gone or names another day are left out. */
@Repository
public class Occurrences {

    private final JdbcClient db;
    private final ContentFiles content;
    private final Clock clock;

    Occurrences(JdbcClient db, ContentFiles content, Clock clock) {
        this.db = db;
        this.content = content;
        this.clock = clock;
    }

    /** Opens the day, once; its hours follow the file. */
    void open(Gathering gathering, LocalDate day) {
        db.sql("""
                insert into occurrence (id, gathering, day, starts_at, ends_at, opened_at) values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at
                where occurrence.starts_at <> excluded.starts_at or occurrence.ends_at <> excluded.ends_at
                """)
                .params(
                        Occurrence.id(gathering, day),
                        gathering.id(),
                        day.toString(),
                        millis(day.atTime(gathering.start())),
                        millis(day.atTime(gathering.end())),
                        clock.millis())
                .update();
    }

    public Optional<Occurrence> of(String id) {
        return db.sql("select id, gathering, day, opened_at from occurrence where id = ?")
                .param(id)
                .query((row, n) -> read(row.getString(2), row.getString(3), row.getLong(4)))
                .optional()
                .flatMap(o -> o);
    }

    /** 「5月17日（日）のさくら公園の清掃」, also of one whose file is gone, as far as its name is still known. */
    public String title(String id) {
        return db.sql("select gathering, day from occurrence where id = ?")
                .param(id)
                .query((row, n) -> Dates.say(LocalDate.parse(row.getString(2)))
                        + Optional.ofNullable(content.now().gatherings().get(row.getString(1)))
                                .map(gathering -> "の" + gathering.name())
                                .orElse("の行事"))
                .optional()
                .orElse("行事");
    }

    /** Those that end after the moment, the nearest first. */
    List<Occurrence> endingAfter(Instant moment) {
        return db
                .sql("select id, gathering, day, opened_at from occurrence where ends_at > ? order by starts_at, id")
                .param(moment.toEpochMilli())
                .query((row, n) -> read(row.getString(2), row.getString(3), row.getLong(4)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The ids of those to come whose file is gone or names another day. */
    List<String> gone() {
        List<String> there =
                endingAfter(clock.instant()).stream().map(Occurrence::id).toList();
        return db
                .sql("select id from occurrence where ends_at > ?")
                .param(clock.millis())
                .query(String.class)
                .list()
                .stream()
                .filter(Predicate.not(there::contains))
                .toList();
    }

    /** Those to which one can still say yes or no, the nearest first. */
    List<Occurrence> upcoming() {
        return endingAfter(clock.instant()).stream()
                .filter(Predicate.not(this::begun))
                .toList();
    }

    /**
     * Those not yet over: first the ones this person comes to, then those of where they belong, last the ones they do not
     * come to, the nearest first.
     */
    List<Occurrence> mattering(Person person, Set<String> belongsTo) {
        return sorted(endingAfter(clock.instant()), person, belongsTo);
    }

    /** The same of those to which one can still say yes or no. */
    List<Occurrence> upcoming(Person person, Set<String> belongsTo) {
        return sorted(upcoming(), person, belongsTo);
    }

    private List<Occurrence> sorted(List<Occurrence> all, Person person, Set<String> belongsTo) {
        List<String> going = answered(person, Rsvp.GOING);
        List<String> absent = answered(person, Rsvp.ABSENT);
        return all.stream()
                .sorted(Comparator.comparing(o -> {
                    if (absent.contains(o.id())) {
                        return 3;
                    }
                    return going.contains(o.id()) ? 0 : theirs(o.gathering(), belongsTo) ? 1 : 2;
                }))
                .toList();
    }

    private static boolean theirs(Gathering gathering, Set<String> belongsTo) {
        return gathering.body() != null && belongsTo.contains(gathering.body());
    }

    boolean goes(Person person, Occurrence occurrence) {
        return answered(person, Rsvp.GOING).contains(occurrence.id());
    }

    private List<String> answered(Person person, Rsvp answer) {
        return db.sql("select occurrence from rsvp where person = ? and answer = ?")
                .params(person.id(), answer.value())
                .query(String.class)
                .list();
    }

    /** Of these gatherings the one that began last, if any did. */
    public Optional<Occurrence> latestBegun(Predicate<Gathering> which) {
        List<String> ids = content.now().gatherings().values().stream()
                .filter(which)
                .map(Gathering::id)
                .toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return db
                .sql("""
                select id, gathering, day, opened_at from occurrence where starts_at <= :now and gathering in (:ids)
                order by starts_at desc, id limit 5
                """)
                .param("now", clock.millis())
                .param("ids", ids)
                .query((row, n) -> read(row.getString(2), row.getString(3), row.getLong(4)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The one that was over last, in the past week, if the person was to come. */
    public Optional<Occurrence> latestOver(Person person) {
        return db
                .sql("""
                select gathering, day, opened_at from occurrence join rsvp on rsvp.occurrence = occurrence.id
                where ends_at between ? and ? and rsvp.person = ? and rsvp.answer = ? order by ends_at desc
                """)
                .params(
                        clock.instant().minus(Almanac.AFTERWARDS).toEpochMilli(),
                        clock.millis(),
                        person.id(),
                        Rsvp.GOING.value())
                .query((row, n) -> read(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of these gatherings the nearest that has not begun. */
    public Optional<Occurrence> nearest(Predicate<Gathering> which) {
        return upcoming().stream().filter(o -> which.test(o.gathering())).findFirst();
    }

    boolean begun(Occurrence occurrence) {
        return occurrence.begun(clock.instant(), clock.getZone());
    }

    private Optional<Occurrence> read(String gathering, String day, long opened) {
        LocalDate date = LocalDate.parse(day);
        return Optional.ofNullable(content.now().gatherings().get(gathering))
                .filter(g -> g.nextDay(date).equals(Optional.of(date)))
                .map(g -> new Occurrence(Occurrence.id(g, date), g, date, Instant.ofEpochMilli(opened)));
    }

    private long millis(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant().toEpochMilli();
    }
}
