package kairan.notices;

import java.time.Clock;
import java.util.List;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who comes to what a notice tells of, and who does not (参加), in the store. */
@Repository
class Signups {

    /** How many have said so. */
    record Count(int coming, int absent) {}

    /** Of the households of which nobody has said it in the talk. */
    private static final String ON_PAPER = """
            select coalesce(sum(case when comes then people else 0 end), 0),
                coalesce(sum(case when comes then 0 else 1 end), 0)
            from paper_answer where notice = ? and comes is not null and not exists (
                select 1 from signup join resident on resident.person = signup.person
                where signup.notice = paper_answer.notice and resident.household = paper_answer.household)
            """;

    private final JdbcClient db;
    private final Clock clock;

    Signups(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What they said last holds. */
    void keep(Notice notice, Person person, boolean comes) {
        db.sql("""
                insert into signup (notice, person, comes, at) values (?, ?, ?, ?)
                on conflict (notice, person) do update set comes = excluded.comes, at = excluded.at
                """).params(notice.id(), person.id(), comes, clock.millis()).update();
    }

    /** The ids of the notices to which this person has said so. */
    List<String> coming(Person person) {
        return db.sql("select notice from signup where person = ? and comes = ? order by at desc limit 50")
                .params(person.id(), true)
                .query(String.class)
                .list();
    }

    Count count(Notice notice) {
        Count said = count(
                "select coalesce(sum(case when comes then 1 else 0 end), 0),"
                        + " coalesce(sum(case when comes then 0 else 1 end), 0) from signup where notice = ?",
                notice);
        Count onPaper = count(ON_PAPER, notice);
        return new Count(said.coming() + onPaper.coming(), said.absent() + onPaper.absent());
    }

    private Count count(String sql, Notice notice) {
        return db.sql(sql)
                .param(notice.id())
                .query((row, n) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }
}
