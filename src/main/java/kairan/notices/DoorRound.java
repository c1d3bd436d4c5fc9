package kairan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From door to door: which households of an association have confirmed a notice, in the talk or on paper, in the store. */
@Repository
public class DoorRound {

    /** What came back on a household's slip: that they know; {@code comes} also whether they come, and how many of them. */
    public record Slip(@Nullable Boolean comes, int people) {}

    /** A household: how many of it have joined, how many of them have confirmed, and its slip if it came back. */
    public record Door(
            String household,
            int block,
            int number,
            int joined,
            int confirmed,
            @Nullable Slip slip) {

        public String label() {
            return "%d班-%02d".formatted(block, number);
        }

        /** Somebody there knows of it. */
        public boolean done() {
            return confirmed > 0 || slip != null;
        }

        /** Only paper says so. */
        public boolean byPaper() {
            return slip != null && confirmed == 0;
        }
    }

    /** A block, counted in households. */
    public record Block(int number, long households, long done, long byPaper) {

        public long open() {
            return households - done;
        }
    }

    private final JdbcClient db;
    private final Notices notices;
    private final Clock clock;

    DoorRound(JdbcClient db, Notices notices, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.clock = clock;
    }

    /** All households of the association whose notice it is, as far as it is for them; none if it is no association's. */
    public List<Door> doors(String notice) {
        return notices.find(notice)
                .filter(Notice::sent)
                .map(found -> doors(found).stream()
                        .filter(door -> isFor(found, door.block()))
                        .toList())
                .orElse(List.of());
    }

    /** Whether that notice goes to the doors of a block of its association. */
    public boolean isFor(String notice, int block) {
        return notices.find(notice).filter(found -> isFor(found, block)).isPresent();
    }

    /** Those of one block. */
    public List<Door> doors(String notice, int block) {
        return doors(notice).stream().filter(door -> door.block() == block).toList();
    }

    private List<Door> doors(Notice notice) {
        return db.sql("""
                select household.id, household.block, household.number, count(resident.person),
                    count(acknowledgement.person), count(paper.household),
                    max(case when paper.comes then 1 when not paper.comes then 0 end), max(paper.people)
                from household
                left join resident on resident.household = household.id
                left join acknowledgement
                    on acknowledgement.notice = :notice and acknowledgement.person = resident.person
                left join paper_answer as paper
                    on paper.notice = :notice and paper.household = household.id
                where household.body = :body
                group by household.id, household.block, household.number
                order by household.block, household.number
                """)
                .param("notice", notice.id())
                .param("body", notice.body())
                .query(DoorRound::door)
                .list();
    }

    private static Door door(ResultSet row, int n) throws SQLException {
        int comes = row.getInt(7);
        Boolean said = row.wasNull() ? null : Boolean.valueOf(comes == 1);
        Slip slip = row.getInt(6) == 0 ? null : new Slip(said, row.getInt(8));
        return new Door(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), slip);
    }

    /** Whether it is for all of a block; what is for those with an interest or a role goes to no doors. */
    static boolean isFor(Notice notice, int block) {
        Whom whom = notice.whom();
        if (whom == null || notice.body() == null) {
            return false;
        }
        Circle those = Circle.block(notice.body(), block);
        return !whom.out().contains(those)
                && whom.in().stream()
                        .anyMatch(circle -> circle.equals(Circle.EVERYONE)
                                || circle.equals(those)
                                || circle.whole() && circle.value().equals(notice.body()));
    }

    /** How many people come, as slips say. */
    public int coming(String notice) {
        return doors(notice).stream()
                .map(Door::slip)
                .mapToInt(slip -> slip == null ? 0 : slip.people())
                .sum();
    }

    public List<Block> blocks(String notice) {
        Map<Integer, List<Door>> blocks =
                doors(notice).stream().collect(Collectors.groupingBy(Door::block, TreeMap::new, Collectors.toList()));
        return blocks.entrySet().stream()
                .map(one -> new Block(
                        one.getKey(),
                        one.getValue().size(),
                        one.getValue().stream().filter(Door::done).count(),
                        one.getValue().stream().filter(Door::byPaper).count()))
                .toList();
    }

    /** The slip of a household of the association came back, or has not after all (null); a second time changes nothing. */
    public void enter(String notice, String household, @Nullable Slip slip) {
        boolean known = doors(notice).stream().anyMatch(one -> one.household().equals(household));
        if (!known) {
            return;
        }
        if (slip == null) {
            db.sql("delete from paper_answer where notice = ? and household = ?")
                    .params(notice, household)
                    .update();
        } else {
            db.sql("""
                    insert into paper_answer (notice, household, comes, people, at) values (?, ?, ?, ?, ?)
                    on conflict (notice, household) do update
                    set comes = excluded.comes, people = excluded.people, at = excluded.at
                    """)
                    .params(Arrays.asList(notice, household, slip.comes(), slip.people(), clock.millis()))
                    .update();
        }
    }
}
