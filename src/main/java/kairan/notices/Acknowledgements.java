package kairan.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kairan.conversation.Person;
import kairan.delivery.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has confirmed which notice (確認しました), in the store. */
@Repository
class Acknowledgements {

    /** How far a block (null: those of none) has confirmed; {@code open} are the households of which nobody has, nor on paper. */
    record Block(@Nullable Integer number, int people, int confirmed, List<String> open) {

        int unconfirmed() {
            return people - confirmed;
        }
    }

    private final JdbcClient db;
    private final Addressees addressees;
    private final Clock clock;

    Acknowledgements(JdbcClient db, Addressees addressees, Clock clock) {
        this.db = db;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** Once; a second time changes nothing. */
    void confirm(Notice notice, Person person) {
        db.sql("insert into acknowledgement (notice, person, at) values (?, ?, ?) on conflict do nothing")
                .params(notice.id(), person.id(), clock.millis())
                .update();
    }

    /** Block by block, those for whom it is today; those of no block come last. */
    List<Block> blocks(Notice notice) {
        record Line(@Nullable Integer block, @Nullable Integer household, int people, int confirmed, boolean paper) {}
        Selection all = addressees.people(notice);
        List<Object> params = new ArrayList<>(all.params());
        params.add(notice.body());
        params.add(notice.id());
        params.add(notice.id());
        List<Line> lines = db.sql(
                        "select resident.block, household.number, count(*), count(acknowledgement.person), count(paper.household)"
                                + " from (select " + all.person() + " as person from " + all.from() + " where "
                                + all.where()
                                + """
                        ) as chosen
                        left join resident on resident.person = chosen.person and resident.body = ?
                        left join household on household.id = resident.household
                        left join acknowledgement
                            on acknowledgement.notice = ? and acknowledgement.person = chosen.person
                        left join paper_answer as paper
                            on paper.notice = ? and paper.household = household.id
                        group by resident.block, household.number
                        order by case when resident.block is null then 1 else 0 end, resident.block, household.number
                        """)
                .params(params)
                .query((row, n) -> new Line(
                        (Integer) row.getObject(1),
                        (Integer) row.getObject(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5) > 0))
                .list();
        Map<Integer, Block> blocks = new LinkedHashMap<>();
        for (Line line : lines) {
            List<String> open = line.household() == null || line.confirmed() > 0 || line.paper()
                    ? List.of()
                    : List.of("%d班-%02d".formatted(line.block(), line.household()));
            blocks.merge(
                    line.block() == null ? Integer.MAX_VALUE : line.block(),
                    new Block(line.block(), line.people(), line.confirmed(), open),
                    Acknowledgements::together);
        }
        return List.copyOf(blocks.values());
    }

    private static Block together(Block one, Block other) {
        List<String> open = new ArrayList<>(one.open());
        open.addAll(other.open());
        return new Block(
                one.number(), one.people() + other.people(), one.confirmed() + other.confirmed(), List.copyOf(open));
    }

    /** All who ever have, those erased since with them. */
    int confirmed(Notice notice) {
        return db.sql(
                        "select count(*) + (select erased from notice where id = ?) from acknowledgement where notice = ?")
                .params(notice.id(), notice.id())
                .query(Integer.class)
                .single();
    }
}
