package kairan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of this town, in the store; one a gathering's day. No person is named in them. */
@Repository
class Cards {

    private static final String SELECT =
            "select id, title, field, form, partners, place, well, badly, advice, valuable, shown from case_card ";

    private final JdbcClient db;
    private final Clock clock;

    Cards(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The card that the day has, if it has one already. */
    Card add(String occurrence, Card card) {
        db.sql("""
                insert into case_card (id, occurrence, title, field, form, partners, place, well, badly, advice, valuable,
                    shown, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (occurrence) do nothing
                """)
                .params(
                        card.id(),
                        occurrence,
                        card.title(),
                        card.field(),
                        card.form(),
                        card.partners(),
                        card.place(),
                        card.well(),
                        card.badly(),
                        card.advice(),
                        card.valuable(),
                        card.shown(),
                        clock.millis())
                .update();
        return db.sql(SELECT + "where occurrence = ?")
                .param(occurrence)
                .query(Cards::read)
                .single();
    }

    void keep(Card card) {
        db.sql("""
                update case_card set title = ?, field = ?, form = ?, partners = ?, place = ?, well = ?, badly = ?, advice = ?,
                    valuable = ?, shown = ? where id = ?
                """)
                .params(
                        card.title(),
                        card.field(),
                        card.form(),
                        card.partners(),
                        card.place(),
                        card.well(),
                        card.badly(),
                        card.advice(),
                        card.valuable(),
                        card.shown(),
                        card.id())
                .update();
    }

    Optional<Card> find(String id) {
        return db.sql(SELECT + "where id = ?").param(id).query(Cards::read).optional();
    }

    /** The latest first. */
    List<Card> all() {
        return db.sql(SELECT + "order by made_at desc, id").query(Cards::read).list();
    }

    List<Card> shown() {
        return db.sql(SELECT + "where shown = ? order by made_at desc, id")
                .param(true)
                .query(Cards::read)
                .list();
    }

    /** The days that are over and have none, the latest first. */
    List<String> untold(int skipped, int most) {
        return db.sql("""
                select id from occurrence where ends_at <= ? and state in ('open', 'firm')
                and id not in (select occurrence from case_card where occurrence is not null)
                order by day desc, starts_at desc, id limit ? offset ?
                """)
                .params(clock.millis(), most, skipped)
                .query(String.class)
                .list();
    }

    private static Card read(ResultSet row, int n) throws SQLException {
        return new Card(
                row.getString("id"),
                row.getString("title"),
                row.getString("field"),
                row.getString("form"),
                row.getString("partners"),
                row.getString("place"),
                row.getString("well"),
                row.getString("badly"),
                row.getString("advice"),
                row.getBoolean("valuable"),
                row.getBoolean("shown"));
    }
}
