package kairan.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports on gatherings, in the store; nobody is named in them, and who wrote one stands in the audit log. */
@Repository
public class Reports {

    private final JdbcClient db;
    private final Clock clock;

    Reports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Report> of(String occurrence) {
        return db.sql("select people, minutes, bags, weight, words from report where occurrence = ?")
                .param(occurrence)
                .query((row, n) -> new Report(
                        number(row, "people"),
                        number(row, "minutes"),
                        number(row, "bags"),
                        number(row, "weight"),
                        row.getString("words")))
                .optional();
    }

    /** Written anew, it takes the place of the one before. */
    void keep(String occurrence, Report report) {
        db.sql("""
                insert into report (occurrence, people, minutes, bags, weight, words, at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (occurrence) do update set people = excluded.people, minutes = excluded.minutes,
                    bags = excluded.bags, weight = excluded.weight, words = excluded.words, at = excluded.at
                """)
                .param(occurrence)
                .param(report.people())
                .param(report.minutes())
                .param(report.bags())
                .param(report.weight())
                .param(report.words())
                .param(clock.millis())
                .update();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
