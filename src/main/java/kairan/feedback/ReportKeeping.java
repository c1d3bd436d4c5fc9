package kairan.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.gatherings.Occurrences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person reported and judged for their association or group; it stays without them, for it is the association's. */
@Repository
class ReportKeeping implements Keeping {

    private static final List<String> TABLES = List.of("organiser_report", "self_check");

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Reports reports;

    ReportKeeping(JdbcClient db, Occurrences occurrences, Reports reports) {
        this.db = db;
        this.occurrences = occurrences;
        this.reports = reports;
    }

    private record Judged(String occurrence, String words) {}

    @Override
    public List<Kept> about(Person person) {
        List<Kept> all = new ArrayList<>();
        db.sql("select occurrence from organiser_report where person = ? order by at, occurrence")
                .param(person.id())
                .query(String.class)
                .list()
                .forEach(id -> reports.of(id)
                        .ifPresent(
                                report -> all.add(new Kept("%sの報告".formatted(occurrences.title(id)), report.facts()))));
        db.sql("select occurrence, coalesce(words, '答えました') from self_check where person = ? order by at, occurrence")
                .param(person.id())
                .query((row, n) -> new Judged(row.getString(1), row.getString(2)))
                .list()
                .forEach(judged ->
                        all.add(new Kept("%sの自己点検".formatted(occurrences.title(judged.occurrence())), judged.words())));
        return all;
    }

    @Override
    public void erase(Person person) {
        TABLES.forEach(table -> db.sql("update %s set person = null where person = ?".formatted(table))
                .param(person.id())
                .update());
    }

    @Override
    public void move(Person from, Person to) {
        TABLES.forEach(table -> db.sql("update %s set person = ? where person = ?".formatted(table))
                .params(to.id(), from.id())
                .update());
    }

    @Override
    public void forget(Retention retention, Instant now) {
        TABLES.forEach(table -> db.sql("update %s set person = null where at < ?".formatted(table))
                .param(now.minus(retention.feedback()).toEpochMilli())
                .update());
    }
}
