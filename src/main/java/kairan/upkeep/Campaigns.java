package kairan.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The campaigns and who takes part in them, in the store. */
@Repository
public class Campaigns {

    private static final String SELECT = "select id, name, first_day, last_day from campaign ";
    /** One that was put off stands on its spare day. */
    private static final String PARTS = """
            select campaign, campaign_part.body, body.name, body.district, occurrence.id, people, bags, heap
            from campaign_part join body on body.id = campaign_part.body
            join occurrence as own on own.id = campaign_part.occurrence
            join occurrence on occurrence.id = coalesce(own.moved_to, own.id)
            """;

    private final JdbcClient db;
    private final Clock clock;

    Campaigns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void add(Campaign campaign) {
        db.sql("insert into campaign (id, name, first_day, last_day, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        campaign.id(),
                        campaign.name(),
                        campaign.first().toString(),
                        campaign.last().toString(),
                        clock.millis())
                .update();
    }

    /** Another name, or other days. */
    public void change(Campaign campaign) {
        db.sql("update campaign set name = ?, first_day = ?, last_day = ? where id = ?")
                .params(
                        campaign.name(),
                        campaign.first().toString(),
                        campaign.last().toString(),
                        campaign.id())
                .update();
    }

    /** Gone, where nobody takes part yet. */
    public boolean drop(Campaign campaign) {
        return db.sql("delete from campaign where id = ? and id not in (select campaign from campaign_part)")
                        .param(campaign.id())
                        .update()
                == 1;
    }

    public Optional<Campaign> find(String id) {
        return db.sql(SELECT + "where id = ?")
                .param(id)
                .query(Campaigns::campaign)
                .optional();
    }

    /** Those that are not over, the nearest first. */
    public List<Campaign> current() {
        return db.sql(SELECT + "where last_day >= ? order by first_day, id")
                .param(LocalDate.now(clock).toString())
                .query(Campaigns::campaign)
                .list();
    }

    /** All, the latest first. */
    public List<Campaign> all() {
        return db.sql(SELECT + "order by first_day desc, id")
                .query(Campaigns::campaign)
                .list();
    }

    void keep(Part part) {
        db.sql("""
                insert into campaign_part (campaign, body, occurrence, people, bags, heap, at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (campaign, body) do update set occurrence = excluded.occurrence, people = excluded.people,
                    bags = excluded.bags, heap = excluded.heap, at = excluded.at
                """)
                .params(
                        part.campaign(),
                        part.body(),
                        part.occurrence(),
                        part.people(),
                        part.bags(),
                        part.heap(),
                        clock.millis())
                .update();
    }

    /** In the order of their days, their names where the days are the same. */
    public List<Part> parts(Campaign campaign) {
        return db.sql(PARTS + "where campaign = ? order by occurrence.starts_at, body.reading, body.id")
                .param(campaign.id())
                .query(Campaigns::part)
                .list();
    }

    /** The same as lists have them, out of the rows alone: to read the facts of hundreds of days took a third of a second. */
    public List<Planned> planned(Campaign campaign) {
        return db.sql("""
                select campaign_part.body, body.name, occurrence.starts_at, coalesce(occurrence.place, ''), people, bags, heap,
                    occurrence.state in ('open', 'firm')
                from campaign_part join body on body.id = campaign_part.body
                join occurrence as own on own.id = campaign_part.occurrence
                join occurrence on occurrence.id = coalesce(own.moved_to, own.id)
                where campaign = ? order by occurrence.starts_at, body.reading, body.id
                """)
                .param(campaign.id())
                .query((row, n) -> new Planned(
                        row.getString(1),
                        row.getString(2),
                        LocalDateTime.ofInstant(Instant.ofEpochMilli(row.getLong(3)), clock.getZone()),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getBoolean(8)))
                .list();
    }

    public Optional<Part> part(Campaign campaign, String body) {
        return db.sql(PARTS + "where campaign = ? and campaign_part.body = ?")
                .params(campaign.id(), body)
                .query(Campaigns::part)
                .optional();
    }

    private static Campaign campaign(ResultSet row, int n) throws SQLException {
        return new Campaign(
                row.getString(1),
                row.getString(2),
                LocalDate.parse(row.getString(3)),
                LocalDate.parse(row.getString(4)));
    }

    private static Part part(ResultSet row, int n) throws SQLException {
        return new Part(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getString(8));
    }
}
