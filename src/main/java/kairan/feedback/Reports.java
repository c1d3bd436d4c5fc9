package kairan.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What organisers reported of their gatherings, in the store; one report a gathering, the last word on each thing counts. */
@Repository
public class Reports {

    private static final String SELECT =
            "select occurrence, people, bags, advice, minutes, weight from organiser_report ";

    private final JdbcClient db;
    private final Clock clock;

    Reports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Report> of(String occurrence) {
        return db.sql(SELECT + "where occurrence = ?")
                .param(occurrence)
                .query(Reports::read)
                .optional();
    }

    public List<Report> of(Collection<String> occurrences) {
        return occurrences.isEmpty()
                ? List.of()
                : db.sql(SELECT + "where occurrence in (:occurrences)")
                        .param("occurrences", occurrences)
                        .query(Reports::read)
                        .list();
    }

    void keep(Report report, Person person) {
        db.sql("""
                insert into organiser_report (occurrence, people, bags, advice, minutes, weight, person, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (occurrence) do update set people = excluded.people, bags = excluded.bags,
                advice = excluded.advice, minutes = excluded.minutes, weight = excluded.weight,
                person = excluded.person, at = excluded.at
                """)
                .params(Arrays.asList(
                        report.occurrence(),
                        report.people(),
                        report.bags(),
                        report.advice(),
                        report.minutes(),
                        report.weight(),
                        person.id(),
                        clock.millis()))
                .update();
    }

    void forgetAdvice(String occurrence) {
        db.sql("update organiser_report set advice = null where occurrence = ?")
                .param(occurrence)
                .update();
    }

    /** The words to the next one from this association's or group's gatherings, the latest first. */
    List<Report> advice(String body, int most) {
        return db.sql("""
                select occurrence, people, bags, advice, minutes, weight from organiser_report
                join occurrence on occurrence.id = organiser_report.occurrence
                where occurrence.body = ? and advice is not null order by occurrence.starts_at desc limit ?
                """).params(body, most).query(Reports::read).list();
    }

    private static Report read(ResultSet row, int n) throws SQLException {
        return new Report(
                row.getString("occurrence"),
                number(row, "people"),
                number(row, "bags"),
                row.getString("advice"),
                number(row, "minutes"),
                number(row, "weight"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
