package kairan.residents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many people have registered where and with which wishes (登録の数); who they are is not told. */
@Repository
public class Headcounts {

    /**
     * People of an association (null: of none) and one of its blocks (null: not told), how many of them a slip proves,
     * and how many wish easy Japanese, and notices at once.
     */
    public record Place(@Nullable String body, @Nullable Integer block, int people, int proven, int easy, int atOnce) {}

    private final JdbcClient db;

    Headcounts(JdbcClient db) {
        this.db = db;
    }

    /** By association and block. */
    public List<Place> places() {
        return db.sql("""
                select body, block, count(*), count(proven_at), sum(case when easy then 1 else 0 end),
                    sum(case when at_once then 1 else 0 end)
                from resident group by body, block order by body, block
                """)
                .query((row, n) -> {
                    int block = row.getInt(2);
                    Integer known = row.wasNull() ? null : Integer.valueOf(block);
                    return new Place(
                            row.getString(1), known, row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6));
                })
                .list();
    }

    /** How many want to hear of what, by the ids of {@code town.yaml}. */
    public Map<String, Integer> interests() {
        return counted("select interest, count(*) from interest group by interest order by 2 desc, 1");
    }

    /** How many can be reached at which door. */
    public Map<String, Integer> doors() {
        return counted("select channel, count(*) from address where left_at is null group by channel order by 1");
    }

    private Map<String, Integer> counted(String sql) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        db.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /** Whose six letters these are. */
    public Optional<Person> handled(String letters) {
        return db.sql("select person from resident where handle = ?")
                .param(letters)
                .query(String.class)
                .optional()
                .map(Person::new);
    }

    /** At which doors the person is reached. */
    public List<String> doors(Person person) {
        return db.sql("select distinct channel from address where person = ? and left_at is null order by channel")
                .param(person.id())
                .query(String.class)
                .list();
    }
}
