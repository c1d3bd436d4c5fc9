package kairan.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Rain;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import kairan.japanese.Spelling;
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

    /** Opens the day of a gathering that has a file, once; as long as the row has no facts of its own it follows the file. */
    void follow(Gathering gathering, LocalDate day) {
        if (!there(gathering, day)) {
            insert(Occurrence.id(gathering, day), gathering, day, null, Occurrence.State.OPEN);
        }
        db.sql("""
                update occurrence set starts_at = :starts, ends_at = :ends, name = :name, place = :place, body = :body,
                    district = (select district from body where id = :body), sought = :sought, kind = :kind, seen = :seen,
                    revision = case when seen is null then revision else revision + 1 end,
                    touched_at = case when seen is null then touched_at else :now end
                where gathering = :gathering and day = :day and facts is null
                    and (seen is distinct from :seen or sought is distinct from :sought)
                """)
                .param("gathering", gathering.id())
                .param("day", day.toString())
                .param("starts", millis(day.atTime(gathering.start())))
                .param("ends", millis(day.atTime(gathering.end())))
                .param("name", gathering.name())
                .param("place", gathering.place())
                .param("body", gathering.body())
                .param("sought", sought(gathering))
                .param("kind", gathering.timeline())
                .param("seen", Facts.of(gathering).hashCode())
                .param("now", clock.millis())
                .update();
    }

    private boolean there(Gathering gathering, LocalDate day) {
        return db.sql("select 1 from occurrence where gathering = ? and day = ?")
                .params(gathering.id(), day.toString())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Whoever was called to a day that the file names no longer is meant to come to its next day: the answers stay, and the
     * change is told as any other.
     */
    void move(Gathering gathering, LocalDate day) {
        List<String> left = there(gathering, day) ? List.of() : left(gathering);
        left.stream()
                .limit(1)
                .forEach(id -> db.sql("""
                update occurrence set day = :day, starts_at = :starts, ends_at = :ends, state = :open, asked_at = null,
                    deputy_at = null, doubt_at = null, revision = revision + 1, touched_at = :now
                where id = :id
                """)
                        .param("id", id)
                        .param("day", day.toString())
                        .param("starts", millis(day.atTime(gathering.start())))
                        .param("ends", millis(day.atTime(gathering.end())))
                        .param("open", Occurrence.State.OPEN.value())
                        .param("now", clock.millis())
                        .update());
    }

    /** Those to come that follow the file and stand on a day it names no longer, the nearest first. */
    private List<String> left(Gathering gathering) {
        return db.sql("""
                select id from occurrence where gathering = ? and facts is null and state in ('open', 'firm')
                    and starts_at > ? order by starts_at
                """).params(gathering.id(), clock.millis()).query(String.class).list().stream()
                .filter(id -> of(id).isEmpty())
                .toList();
    }

    /** A day of a gathering without a file, open from now on; the one that is there already if that day is known. */
    public Occurrence open(Gathering facts, LocalDate day) {
        return add(facts, day, Occurrence.State.OPEN);
    }

    /** The plans among these gatherings, the nearest first. */
    List<Occurrence> drafts(Predicate<Gathering> which) {
        return all(db.sql(SELECT + "where state = ? and ends_at > ? order by starts_at, id")
                        .params(Occurrence.State.DRAFT.value(), clock.millis()))
                .stream()
                .filter(occurrence -> which.test(occurrence.gathering()))
                .toList();
    }

    /** A plan that was never told to anybody is dropped; false if it was told. */
    boolean drop(Occurrence occurrence) {
        return db.sql("delete from occurrence where id = ? and state = ?")
                        .params(occurrence.id(), Occurrence.State.DRAFT.value())
                        .update()
                == 1;
    }

    /** The same as a plan that only its leaders see. */
    public Occurrence draft(Gathering facts, LocalDate day) {
        return add(facts, day, Occurrence.State.DRAFT);
    }

    private Occurrence add(Gathering facts, LocalDate day, Occurrence.State state) {
        String id = Occurrence.id(facts, day);
        insert(id, facts, day, Facts.of(on(facts, day)), state);
        return of(id).orElseThrow();
    }

    private void insert(String id, Gathering gathering, LocalDate day, @Nullable String facts, Occurrence.State state) {
        db.sql("""
                insert into occurrence
                (id, gathering, day, starts_at, ends_at, opened_at, facts, state, name, place, body, district,
                    sought, kind, townwide)
                values (:id, :gathering, :day, :starts, :ends, :now, :facts, :state, :name, :place, :body,
                    (select district from body where id = :body), :sought, :kind, :townwide)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("gathering", gathering.id())
                .param("day", day.toString())
                .param("starts", millis(day.atTime(gathering.start())))
                .param("ends", millis(day.atTime(gathering.end())))
                .param("now", clock.millis())
                .param("facts", facts)
                .param("state", state.value())
                .param("name", gathering.name())
                .param("place", gathering.place())
                .param("body", gathering.body())
                .param("sought", sought(gathering))
                .param("kind", gathering.timeline())
                .param("townwide", facts == null || gathering.body() == null)
                .update();
    }

    /** The words by which it is found, in one spelling. */
    static String sought(Gathering gathering) {
        return Spelling.hiragana(
                String.join(" ", gathering.name(), gathering.place(), String.join(" ", gathering.hosts())));
    }

    private static Gathering on(Gathering facts, LocalDate day) {
        return Facts.with(facts, Map.of("day", day.toString()));
    }

    /** People may know of a plan from now on. */
    public void publish(Occurrence occurrence) {
        db.sql("update occurrence set state = ?, opened_at = ? where id = ? and state = ?")
                .params(Occurrence.State.OPEN.value(), clock.millis(), occurrence.id(), Occurrence.State.DRAFT.value())
                .update();
    }

    /**
     * Other facts for this one day, or another day; the row leads over a file from now on. What was decided about the
     * weather of a day holds for no other.
     */
    public Occurrence change(Occurrence occurrence, Gathering facts, LocalDate day) {
        db.sql("""
                update occurrence set state = case when day <> :day and state = 'firm' then 'open' else state end,
                    asked_at = case when day <> :day then null else asked_at end,
                    deputy_at = case when day <> :day then null else deputy_at end,
                    doubt_at = case when day <> :day then null else doubt_at end,
                    facts = :facts, day = :day, starts_at = :starts, ends_at = :ends, name = :name, place = :place,
                    body = :body, district = (select district from body where id = :body),
                    sought = :sought, kind = :kind, revision = revision + 1, touched_at = :now
                where id = :id
                """)
                .param("now", clock.millis())
                .param("id", occurrence.id())
                .param("facts", Facts.of(on(facts, day)))
                .param("day", day.toString())
                .param("starts", millis(day.atTime(facts.start())))
                .param("ends", millis(day.atTime(facts.end())))
                .param("name", facts.name())
                .param("place", facts.place())
                .param("body", facts.body())
                .param("sought", sought(facts))
                .param("kind", facts.timeline())
                .update();
        return of(occurrence.id()).orElseThrow();
    }

    /** It takes place; false if that, or something else, has been decided before. */
    boolean confirm(Occurrence occurrence) {
        return decide(occurrence, Occurrence.State.FIRM, null);
    }

    /** It does not take place; false if it was off already. */
    public boolean cancel(Occurrence occurrence) {
        return cancel(occurrence, "");
    }

    /** The same for a reason that people are told; also of a day of a file to which nobody has been called yet. */
    boolean cancel(Occurrence occurrence, String why) {
        called(occurrence);
        return decide(occurrence, Occurrence.State.CANCELLED, null, why);
    }

    /** A day of a file to which nobody has been called yet has no row before something is decided about it. */
    private void called(Occurrence occurrence) {
        if (of(occurrence.id()).isEmpty()) {
            follow(occurrence.gathering(), occurrence.day());
        }
    }

    /** It takes place after all; false if it was not cancelled. The question about the weather is asked anew. */
    boolean reopen(Occurrence occurrence) {
        return db.sql("""
                update occurrence set state = ?, decided_at = ?, asked_at = null, deputy_at = null, doubt_at = null,
                    told = null, changed_at = null, why = '', revision = revision + 1
                where id = ? and state = ?
                """)
                        .params(
                                Occurrence.State.OPEN.value(),
                                clock.millis(),
                                occurrence.id(),
                                Occurrence.State.CANCELLED.value())
                        .update()
                == 1;
    }

    /**
     * It takes place on that day instead (順延), with the answers that were given; empty if it was off already. Put off
     * once, it is cancelled if it rains again. Also of a day of a file to which nobody has been called yet.
     */
    public Optional<Occurrence> postpone(Occurrence occurrence, LocalDate spare) {
        called(occurrence);
        Gathering facts = Facts.with(
                occurrence.gathering(),
                Map.of(
                        "rain",
                        Optional.ofNullable(occurrence.gathering().rain())
                                .map(Rain::onSpareDay)
                                .<Object>map(rain -> rain)
                                .orElse("")));
        if (!decide(occurrence, Occurrence.State.POSTPONED, Occurrence.id(facts, spare))) {
            return Optional.empty();
        }
        Occurrence moved = open(facts, spare);
        db.sql("""
                insert into rsvp (occurrence, person, answer, answered_at, adults, children, brings, arrival, offered_until)
                select ?, person, answer, answered_at, adults, children, brings, arrival, offered_until
                from rsvp where occurrence = ? and answer <> ?
                on conflict (occurrence, person) do nothing
                """).params(moved.id(), occurrence.id(), Rsvp.ABSENT.value()).update();
        // Who telephoned or wrote has no button: their answers are those of the spare day now.
        db.sql("update entered_rsvp set occurrence = ? where occurrence = ? and answer <> ?")
                .params(moved.id(), occurrence.id(), Rsvp.ABSENT.value())
                .update();
        db.sql("""
                insert into paper_rsvp (occurrence, household, answer, people, arrival, at)
                select ?, household, answer, people, arrival, at from paper_rsvp where occurrence = ? and answer <> ?
                on conflict (occurrence, household) do nothing
                """).params(moved.id(), occurrence.id(), Rsvp.ABSENT.value()).update();
        db.sql(
                        "update occurrence set arrivals = (select arrivals from occurrence as old where old.id = ?) where id = ?")
                .params(occurrence.id(), moved.id())
                .update();
        return Optional.of(moved);
    }

    private boolean decide(Occurrence occurrence, Occurrence.State state, @Nullable String movedTo) {
        return decide(occurrence, state, movedTo, "");
    }

    private boolean decide(Occurrence occurrence, Occurrence.State state, @Nullable String movedTo, String why) {
        return db.sql("""
                update occurrence set state = ?, moved_to = ?, decided_at = ?, why = ? where id = ? and state in (?, ?)
                and state <> ?
                """)
                        .params(
                                state.value(),
                                movedTo,
                                clock.millis(),
                                why,
                                occurrence.id(),
                                Occurrence.State.OPEN.value(),
                                Occurrence.State.FIRM.value(),
                                state.value())
                        .update()
                == 1;
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

    public Optional<Occurrence> of(String id) {
        return first(db.sql(SELECT + "where id = ?").param(id));
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

    /** Those that end after the moment, the nearest first, with those called off; no plans. */
    List<Occurrence> endingAfter(Instant moment) {
        return all(db.sql(SELECT + "where ends_at > ? and state <> ? order by starts_at, id")
                .params(moment.toEpochMilli(), Occurrence.State.DRAFT.value()));
    }

    /** The ids of the same. */
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
                .query((row, n) -> Row.of(row))
                .list()
                .stream()
                .filter(row -> read(row).isEmpty())
                .map(Row::id)
                .toList();
    }

    /** Those to which one can still say yes or no, the nearest first. */
    List<Occurrence> upcoming() {
        return endingAfter(clock.instant()).stream()
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

    /**
     * Those not yet over of such a name: first the ones this person comes to, then those of where they belong, last the ones
     * they do not come to, the nearest first; read one by one.
     */
    Stream<Occurrence> mattering(Person person, Set<String> belongsTo, Predicate<String> named) {
        List<String> going = answered(person, Rsvp.GOING);
        List<String> absent = answered(person, Rsvp.ABSENT);
        return db
                .sql("select id, name, body from occurrence where ends_at > ? and state <> ? order by starts_at, id")
                .params(clock.millis(), Occurrence.State.DRAFT.value())
                .query((row, n) -> new Dated(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(dated -> dated.name() == null || named.test(dated.name()))
                .sorted(Comparator.comparing(dated -> rank(
                        going.contains(dated.id()),
                        absent.contains(dated.id()),
                        dated.body() != null && belongsTo.contains(dated.body()))))
                // Only what is looked at is read; of thousands that is the first.
                .flatMap(dated -> of(dated.id()).stream())
                .filter(occurrence -> named.test(occurrence.gathering().name()));
    }

    /** A day without its facts. */
    private record Dated(
            String id, @Nullable String name, @Nullable String body) {}

    private static int rank(boolean going, boolean absent, boolean theirs) {
        if (absent) {
            return 3;
        }
        return going ? 0 : theirs ? 1 : 2;
    }

    /** The same of those to which one can still say yes or no. */
    List<Occurrence> upcoming(Person person, Set<String> belongsTo) {
        return sorted(upcoming(), person, belongsTo);
    }

    private List<Occurrence> sorted(List<Occurrence> all, Person person, Set<String> belongsTo) {
        List<String> going = answered(person, Rsvp.GOING);
        List<String> absent = answered(person, Rsvp.ABSENT);
        return all.stream()
                .sorted(Comparator.comparing(
                        o -> rank(going.contains(o.id()), absent.contains(o.id()), theirs(o.gathering(), belongsTo))))
                .toList();
    }

    private static boolean theirs(Gathering gathering, Set<String> belongsTo) {
        return gathering.body() != null && belongsTo.contains(gathering.body());
    }

    boolean goes(Person person, Occurrence occurrence) {
        return answered(person, Rsvp.GOING).contains(occurrence.id());
    }

    /** Those to come to which this household said yes or waits for a place, the nearest first; where none, those they are not sure of. */
    List<Occurrence> promised(Person person) {
        return Stream.of(List.of(Rsvp.GOING, Rsvp.WAITING), List.of(Rsvp.UNDECIDED))
                .map(answers -> of(answers.stream()
                        .flatMap(answer -> answered(person, answer).stream())
                        .toList()))
                .map(known -> known.stream()
                        .filter(Occurrence::on)
                        .filter(Predicate.not(this::begun))
                        .toList())
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    private List<String> answered(Person person, Rsvp answer) {
        return db.sql(Rsvps.ANSWERED)
                .param("person", person.id())
                .param("answer", answer.value())
                .query(String.class)
                .list();
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
                        clock.instant().minus(Almanac.AFTERWARDS).toEpochMilli(),
                        clock.millis(),
                        Occurrence.State.OPEN.value(),
                        Occurrence.State.FIRM.value()));
    }

    /** Of these gatherings the nearest that has not begun. */
    public Optional<Occurrence> nearest(Predicate<Gathering> which) {
        return upcoming().stream().filter(o -> which.test(o.gathering())).findFirst();
    }

    boolean begun(Occurrence occurrence) {
        return occurrence.begun(clock.instant(), clock.getZone());
    }

    private List<Occurrence> all(JdbcClient.StatementSpec rows) {
        // Facts are read when the rows are: that of thousands takes long, and the store is wanted by others.
        return rows.query((row, n) -> Row.of(row)).list().stream()
                .flatMap(row -> read(row).stream())
                .toList();
    }

    private Optional<Occurrence> first(JdbcClient.StatementSpec rows) {
        return all(rows).stream().findFirst();
    }

    private record Row(
            String id,
            @Nullable String facts,
            String gathering,
            LocalDate day,
            Instant opened,
            Occurrence.State state,
            @Nullable String movedTo,
            int revision,
            boolean townwide,
            String why) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("id"),
                    row.getString("facts"),
                    row.getString("gathering"),
                    LocalDate.parse(row.getString("day")),
                    Instant.ofEpochMilli(row.getLong("opened_at")),
                    Occurrence.State.of(row.getString("state")),
                    row.getString("moved_to"),
                    row.getInt("revision"),
                    row.getBoolean("townwide"),
                    row.getString("why"));
        }
    }

    private Optional<Occurrence> read(Row row) {
        return facts(row.facts(), row.gathering(), row.day())
                .map(facts -> new Occurrence(
                        row.id(),
                        facts,
                        row.day(),
                        row.opened(),
                        row.state(),
                        row.movedTo(),
                        row.revision(),
                        row.townwide(),
                        row.why()));
    }

    private Optional<Gathering> facts(@Nullable String own, String gathering, LocalDate day) {
        return own == null
                ? Optional.ofNullable(content.now().gatherings().get(gathering))
                        .filter(g -> g.nextDay(day).equals(Optional.of(day)))
                : Optional.of(Facts.read(own))
                        .filter(facts -> content.now().timelines().containsKey(facts.timeline()));
    }

    private long millis(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant().toEpochMilli();
    }
}
