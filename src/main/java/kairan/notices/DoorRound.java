package kairan.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From door to door: which households of an association have confirmed a notice, in the talk or on paper, in the store. */
@Repository
public class DoorRound {

    /** A household: how many of it have joined, how many of them have confirmed, and whether paper came back. */
    public record Door(String household, int block, int number, int joined, int confirmed, boolean paper) {

        public String label() {
            return "%d班-%02d".formatted(block, number);
        }

        /** Somebody there knows of it. */
        public boolean done() {
            return confirmed > 0 || paper;
        }

        /** Only paper says so. */
        public boolean byPaper() {
            return paper && confirmed == 0;
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
                    count(acknowledgement.person), count(paper.household)
                from household
                left join resident on resident.household = household.id
                left join acknowledgement
                    on acknowledgement.notice = :notice and acknowledgement.person = resident.person
                left join paper_acknowledgement as paper
                    on paper.notice = :notice and paper.household = household.id
                where household.body = :body
                group by household.id, household.block, household.number
                order by household.block, household.number
                """)
                .param("notice", notice.id())
                .param("body", notice.body())
                .query((row, n) -> new Door(
                        row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6) > 0))
                .list();
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
                                || circle.kind() == Circle.Kind.ASSOCIATION
                                        && circle.value().equals(notice.body()));
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

    /** A household of the association has confirmed on paper, or has not after all; a second time changes nothing. */
    public void enter(String notice, String household, boolean confirmed) {
        Optional<Door> door = doors(notice).stream()
                .filter(one -> one.household().equals(household))
                .findFirst();
        if (door.isEmpty()) {
            return;
        }
        if (confirmed) {
            db.sql("insert into paper_acknowledgement (notice, household, at) values (?, ?, ?) on conflict do nothing")
                    .params(notice, household, clock.millis())
                    .update();
        } else {
            db.sql("delete from paper_acknowledgement where notice = ? and household = ?")
                    .params(notice, household)
                    .update();
        }
    }
}
