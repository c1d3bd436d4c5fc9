package kairan.residents;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Body;
import kairan.conversation.Ids;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The households of the associations and their slips (世帯の番号), in the store. */
@Repository
public class Households {

    /** So that a grandson finds room too. */
    public static final int MOST_PERSONS = 5;

    /** What fits on the slips of a block: two digits. */
    public static final int MOST_IN_A_BLOCK = 99;

    static final Letters CODE = new Letters(6);

    private static final RowMapper<Household> HOUSEHOLD = (row, n) -> new Household(
            row.getString("id"),
            row.getString("body"),
            row.getInt("block"),
            row.getInt("number"),
            row.getString("code"));

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Households(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Slips for so many more households of a block, numbered on from those it has.
     *
     * @throws IllegalArgumentException if the association has no such block, or the block no more room
     */
    public List<Household> print(Body association, int block, int many) {
        if (block < 1 || block > association.blocks()) {
            throw new IllegalArgumentException("%sの班は、1から%dまでです。".formatted(association.name(), association.blocks()));
        }
        int last = db.sql("select coalesce(max(number), 0) from household where body = ? and block = ?")
                .params(association.id(), block)
                .query(Integer.class)
                .single();
        if (many < 1 || last + many > MOST_IN_A_BLOCK) {
            throw new IllegalArgumentException("一つの班で作れるのは%d世帯までです。いま%d世帯あります。".formatted(MOST_IN_A_BLOCK, last));
        }
        List<Household> slips = new ArrayList<>();
        for (int number = last + 1; number <= last + many; number++) {
            slips.add(add(association, block, number));
        }
        return slips;
    }

    private Household add(Body association, int block, int number) {
        while (true) {
            Household household = new Household(Ids.next(), association.id(), block, number, CODE.next(chance));
            int added = db.sql("""
                    insert into household (id, body, block, number, code, printed_at) values (?, ?, ?, ?, ?, ?)
                    on conflict (code) do nothing
                    """)
                    .params(
                            household.id(),
                            household.body(),
                            household.block(),
                            household.number(),
                            household.code(),
                            clock.millis())
                    .update();
            if (added == 1) {
                return household;
            }
        }
    }

    /** A new code for a slip that was lost; who lives there already stays. */
    public Household renew(Household household) {
        while (true) {
            String code = CODE.next(chance);
            int renewed = db.sql("""
                    update household set code = ?, printed_at = ? where id = ?
                    and not exists (select 1 from household as other where other.code = ?)
                    """)
                    .params(code, clock.millis(), household.id(), code)
                    .update();
            if (renewed == 1) {
                return new Household(household.id(), household.body(), household.block(), household.number(), code);
            }
        }
    }

    public Optional<Household> find(String id) {
        return db.sql("select * from household where id = ?")
                .param(id)
                .query(HOUSEHOLD)
                .optional();
    }

    /** By its slip, as long as its association stands. */
    Optional<Household> coded(String code) {
        return db.sql("select * from household where code = ? and not exists"
                        + " (select 1 from body where body.id = household.body and body.ended_at is not null)")
                .param(code)
                .query(HOUSEHOLD)
                .optional();
    }

    /** All of an association, block by block. */
    public List<Household> of(Body association) {
        return db.sql("select * from household where body = ? order by block, number")
                .param(association.id())
                .query(HOUSEHOLD)
                .list();
    }

    /** How many people have joined by the slips of a block, by household; one where nobody has is left out. */
    public Map<String, Integer> joined(Body association, int block) {
        Map<String, Integer> joined = new HashMap<>();
        db.sql("""
                select household.id, count(*) from household join resident on resident.household = household.id
                where household.body = ? and household.block = ? group by household.id
                """).params(association.id(), block).query(row -> {
            joined.put(row.getString(1), row.getInt(2));
        });
        return joined;
    }

    /** How many people have joined by its slip. */
    public int persons(Household household) {
        return db.sql("select count(*) from resident where household = ?")
                .param(household.id())
                .query(Integer.class)
                .single();
    }
}
