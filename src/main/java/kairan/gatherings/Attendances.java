package kairan.gatherings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.Answers;
import kairan.content.ContentFiles;
import kairan.content.Timeline;
import kairan.conversation.Ids;
import kairan.conversation.Person;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who came on the day (受付), in the store: a number for a block, or a household, or a person; the last word on each counts.
 * A number for a block is of all who came from it, also of those who checked in singly, so that of both the larger counts;
 * who belongs to another association, or to none, is counted besides. Those who came are an audience.
 */
@Repository
public class Attendances implements Audience {

    /** Whether somebody checked in singly; once the occurrence. */
    static final String SINGLY = """
            exists (select 1 from attendance where occurrence = ? and people > 0
                and (person is not null or household is not null))
            """;

    /** Whether they or their household checked in; twice the occurrence. */
    static final String CHECKED_IN = """
            (exists (select 1 from attendance where occurrence = ? and attendance.person = person.id and people > 0)
                or exists (select 1 from attendance join resident on resident.household = attendance.household
                    where occurrence = ? and resident.person = person.id and people > 0))
            """;

    /** Whether the number that was written for their block may hold them; their block is known by their slip. Once the occurrence. */
    static final String IN_A_BLOCK = """
            exists (select 1 from attendance where occurrence = ? and attendance.block is not null and people > 0
                and not exists (select 1 from resident where resident.person = person.id
                    and attendance.block > 0 and resident.block <> attendance.block))
            """;

    private static final String WHERE = """
            exists (select 1 from address where address.person = person.id and left_at is null)
            and case
                when %1$s
                then %2$s or %3$s and %4$s
                when (exists (select 1 from rsvp where occurrence = ? and answer = 'going')
                        or exists (select 1 from paper_rsvp where occurrence = ? and answer = 'going'))
                    and not exists (select 1 from occurrence where id = ? and kind in (%5$s))
                then %4$s
                else %6$s and not exists (select 1 from rsvp
                    where occurrence = ? and answer = 'absent' and rsvp.person = person.id) or %4$s end
            """;

    /** Who has said that they come, themselves or by the slip of their household; twice the occurrence. */
    private static final String SAID_YES = """
            (exists (select 1 from rsvp where occurrence = ? and answer = 'going' and rsvp.person = person.id)
                or exists (select 1 from paper_rsvp join resident on resident.household = paper_rsvp.household
                    where occurrence = ? and answer = 'going' and resident.person = person.id))
            """;

    private static final int BEFORE_THE_KINDS = 9;
    private static final int AFTER_THE_KINDS = 7;

    private static final String CAME = """
            select occurrence, guests + case when by_block > singly then by_block else singly end from (
                select occurrence, sum(case when own = 0 then singly else 0 end) as guests,
                    sum(case when own = 1 then singly else 0 end) as singly,
                    sum(case when number is null then 0 when written > singly then written else singly end) as by_block
                from (
                    select occurrence, case when block is not null or own then 1 else 0 end as own,
                        coalesce(block, home_block) as number,
                        sum(case when block is null then 0 else people end) as written,
                        sum(case when block is null then people else 0 end) as singly
                    from attendance where occurrence in (%s)
                    group by occurrence, 2, 3) as parts
                group by occurrence) as counted
            """;

    private final JdbcClient db;
    private final ContentFiles content;
    private final Clock clock;

    Attendances(JdbcClient db, ContentFiles content, Clock clock) {
        this.db = db;
        this.content = content;
        this.clock = clock;
    }

    /** How many people came to each of these that was counted, with the occurrence first, as a text of SQL. */
    public static String came(String occurrences) {
        return CAME.formatted(occurrences);
    }

    /** So many of this block came. */
    public void block(Occurrence occurrence, int block, int people) {
        db.sql("""
                insert into attendance (id, occurrence, block, people, at) values (?, ?, ?, ?, ?)
                on conflict (occurrence, block) do update set people = excluded.people, at = excluded.at
                """)
                .params(Ids.next(), occurrence.id(), block, people, clock.millis())
                .update();
    }

    /** So many came of this household, or with this person; who came alone before is one of the household. */
    public void keep(Occurrence occurrence, Comer comer, int people) {
        String column = comer.isHousehold() ? "household" : "person";
        String body = occurrence.gathering().body();
        boolean own = body != null && body.equals(comer.body());
        if (comer.isHousehold()) {
            db.sql("delete from attendance where occurrence = ?"
                            + " and person in (select person from resident where household = ?)")
                    .params(occurrence.id(), comer.household())
                    .update();
        }
        db.sql("""
                insert into attendance (id, occurrence, %1$s, people, own, home_block, at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (occurrence, %1$s) do update set people = excluded.people, at = excluded.at
                """.formatted(column))
                .params(
                        Ids.next(),
                        occurrence.id(),
                        who(comer),
                        people,
                        own,
                        own ? comer.block() : null,
                        clock.millis())
                .update();
    }

    private static @Nullable String who(Comer comer) {
        return comer.person() == null ? comer.household() : comer.person().id();
    }

    /** How many of them came, if they have checked in. */
    Optional<Integer> people(Occurrence occurrence, Comer comer) {
        return db.sql("select people from attendance where occurrence = ? and (household = ? or person = ?)")
                .params(occurrence.id(), who(comer), who(comer))
                .query(Integer.class)
                .optional();
    }

    /** They did not come after all; false if they had not checked in. */
    public boolean remove(Occurrence occurrence, Comer comer) {
        return db.sql("delete from attendance where occurrence = ? and (household = ? or person = ?)")
                        .params(occurrence.id(), who(comer), who(comer))
                        .update()
                > 0;
    }

    /** A household that has checked in, and how many of it came. */
    public record CheckedIn(int block, int number, int people) {}

    /** The households that have checked in, block by block. */
    public List<CheckedIn> households(Occurrence occurrence) {
        return db.sql("""
                select household.block, household.number, people from attendance
                join household on household.id = attendance.household
                where occurrence = ? order by household.body, household.block, household.number
                """)
                .param(occurrence.id())
                .query((row, n) -> new CheckedIn(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** How many came in all with those who checked in without a slip. */
    public int withoutSlip(Occurrence occurrence) {
        return db.sql("select coalesce(sum(people), 0) from attendance"
                        + " where occurrence = ? and block is null and household is null")
                .param(occurrence.id())
                .query(Integer.class)
                .single();
    }

    /** Whether both have been written, numbers for blocks and those who checked in singly. */
    public boolean mixed(Occurrence occurrence) {
        return db.sql("""
                select count(distinct case when block is null then 0 else 1 end) from attendance
                where occurrence = ? and people > 0
                """).param(occurrence.id()).query(Integer.class).single() == 2;
    }

    /** How many people came, as far as they were counted. */
    public int came(Occurrence occurrence) {
        return came(List.of(occurrence.id())).getOrDefault(occurrence.id(), 0);
    }

    /** How many people came to each of these that was counted, by the gathering's id. */
    public Map<String, Integer> came(Collection<String> occurrences) {
        Map<String, Integer> came = new HashMap<>();
        if (!occurrences.isEmpty()) {
            db.sql(came(":occurrences")).param("occurrences", occurrences).query(row -> {
                came.put(row.getString(1), row.getInt(2));
            });
        }
        return came;
    }

    /** Whether anybody counted. */
    public boolean counted(Occurrence occurrence) {
        return db.sql("select 1 from attendance where occurrence = ? limit 1")
                .param(occurrence.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether this person is one of those who came, as far as that is known ({@link #people}). */
    public boolean among(Occurrence occurrence, Person person) {
        Selection came = people(occurrence.id());
        List<Object> params = new ArrayList<>(came.params());
        params.add(person.id());
        return db.sql("select 1 from %s where %s and %s = ?".formatted(came.from(), came.where(), came.person()))
                .params(params)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Whether somebody is known to have come, or to have said so; where not, all are asked how it was. Where only those who
     * do not come say so, a yes says nothing of the others.
     */
    public boolean comersKnown(Occurrence occurrence) {
        return db.sql("""
                select 1 where %s or ? and (
                    exists (select 1 from rsvp where rsvp.occurrence = ? and answer = 'going')
                    or exists (select 1 from paper_rsvp where paper_rsvp.occurrence = ? and answer = 'going'))
                """.formatted(SINGLY))
                .params(
                        occurrence.id(),
                        content.now()
                                        .timelines()
                                        .get(occurrence.gathering().timeline())
                                        .mode()
                                != Answers.ABSENTEES,
                        occurrence.id(),
                        occurrence.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether somebody checked in singly. */
    boolean checkedIn(Occurrence occurrence) {
        return db.sql("select 1 where " + SINGLY)
                .param(occurrence.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public String name() {
        return "came";
    }

    /**
     * Who has checked in, and who said yes and may be one of the number of their block; where nobody checked in singly all
     * who said yes; where nobody did, or only those who do not come say so, all who were called and did not say no.
     */
    @Override
    public Selection people(String occurrence) {
        List<String> kinds = content.now().timelines().values().stream()
                .filter(kind -> kind.mode() == Answers.ABSENTEES)
                .map(Timeline::id)
                .toList();
        String marks = kinds.isEmpty() ? "null" : String.join(",", Collections.nCopies(kinds.size(), "?"));
        List<Object> params = new ArrayList<>(Collections.nCopies(BEFORE_THE_KINDS, occurrence));
        params.addAll(kinds);
        params.addAll(Collections.nCopies(AFTER_THE_KINDS, occurrence));
        return new Selection(
                "person",
                "person.id",
                WHERE.formatted(SINGLY, CHECKED_IN, IN_A_BLOCK, SAID_YES, marks, Called.WHERE),
                params);
    }
}
