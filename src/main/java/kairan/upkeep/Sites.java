package kairan.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kairan.content.Day;
import kairan.content.RainRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places cared for, in the store; an agreement that is over stays to be read. */
@Repository
public class Sites {

    private static final String SELECT =
            "select id, body, place, part, days, starts, ends, bags, insurance, until_day, rain, spot from site ";

    private final JdbcClient db;
    private final Clock clock;

    Sites(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void add(Site site) {
        db.sql("""
                insert into site (id, body, place, part, days, starts, ends, bags, insurance, until_day, rain,
                    spot, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        site.id(),
                        site.body(),
                        site.place(),
                        site.part(),
                        site.days().written(),
                        site.start().toString(),
                        site.end().toString(),
                        site.bags(),
                        site.insurance(),
                        site.until().toString(),
                        written(site.rain()),
                        site.spot(),
                        clock.millis()))
                .update();
    }

    /** The agreement holds until that day. */
    void renew(Site site, LocalDate until) {
        db.sql("update site set until_day = ? where id = ?")
                .params(until.toString(), site.id())
                .update();
    }

    /** What was agreed about it, as it holds from now on; its place and its days stay. */
    public void change(Site site) {
        db.sql("""
                update site set part = ?, starts = ?, ends = ?, bags = ?, insurance = ?, until_day = ?, rain = ?,
                    spot = ?
                where id = ?
                """)
                .params(Arrays.asList(
                        site.part(),
                        site.start().toString(),
                        site.end().toString(),
                        site.bags(),
                        site.insurance(),
                        site.until().toString(),
                        written(site.rain()),
                        site.spot(),
                        site.id()))
                .update();
    }

    private static @Nullable String written(@Nullable RainRule rain) {
        return rain == null ? null : rain.toString();
    }

    /** Also those whose agreement is over, the latest last day first. */
    public List<Site> all() {
        return db.sql(SELECT + "order by until_day desc, id").query(Sites::site).list();
    }

    public Optional<Site> find(String id) {
        return db.sql(SELECT + "where id = ?").param(id).query(Sites::site).optional();
    }

    /** Those whose agreement is not over, by the day on which it ends. */
    public List<Site> current() {
        return db.sql(SELECT + "where until_day >= ? order by until_day, id")
                .param(LocalDate.now(clock).toString())
                .query(Sites::site)
                .list();
    }

    List<Site> of(String body) {
        return current().stream().filter(site -> site.body().equals(body)).toList();
    }

    private static Site site(ResultSet row, int n) throws SQLException {
        return new Site(
                row.getString("id"),
                row.getString("body"),
                row.getString("place"),
                row.getString("part"),
                Day.parse(row.getString("days")),
                LocalTime.parse(row.getString("starts")),
                LocalTime.parse(row.getString("ends")),
                row.getString("bags"),
                row.getString("insurance"),
                LocalDate.parse(row.getString("until_day")),
                Optional.ofNullable(row.getString("rain")).flatMap(RainRule::of).orElse(null),
                row.getString("spot"));
    }
}
