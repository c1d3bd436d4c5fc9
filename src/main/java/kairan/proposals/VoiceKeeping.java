package kairan.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person has proposed; without them the need that was learned stays, their words go. */
@Repository
class VoiceKeeping implements Keeping {

    private static final String EMPTY = "update voice set person = null, background = null, words = null where ";

    private final JdbcClient db;

    VoiceKeeping(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Kept> about(Person person) {
        List<Kept> all = new ArrayList<>();
        db.sql("""
                select kind, coalesce(receipt, '書いている途中'), background, words from voice
                where person = ? order by given_at, id
                """).param(person.id()).query(row -> {
            String what = "%s（%s）".formatted(row.getString(1).equals("proposal") ? "提案" : "意見", row.getString(2));
            if (row.getString(3) != null) {
                all.add(new Kept(what + "のきっかけ", row.getString(3)));
            }
            if (row.getString(4) != null) {
                all.add(new Kept(what, row.getString(4)));
            }
        });
        return all;
    }

    @Override
    public void erase(Person person) {
        db.sql("delete from voice where person = ? and state = ?")
                .params(person.id(), State.DRAFT.value())
                .update();
        db.sql(EMPTY + "person = ?").param(person.id()).update();
    }

    @Override
    public void move(Person from, Person to) {
        db.sql("update voice set person = ? where person = ?")
                .params(to.id(), from.id())
                .update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        long old = now.minus(retention.feedback()).toEpochMilli();
        db.sql("delete from voice where given_at < ? and state = ?")
                .params(old, State.DRAFT.value())
                .update();
        db.sql(EMPTY + "given_at < ?").param(old).update();
    }
}
