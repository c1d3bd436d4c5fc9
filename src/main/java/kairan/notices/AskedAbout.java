package kairan.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kairan.japanese.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What people ask about notices (この件を聞く), to be read and answered at the desk, too; nobody is told who asks. */
@Repository
public class AskedAbout {

    /** A question, and its answer if it has one; {@code told} once the answer has gone out. */
    public record Question(
            String id, String words, @Nullable String answer, boolean told) {

        @Override
        public String toString() {
            return "Question[" + id + "]";
        }
    }

    private final JdbcClient db;
    private final Answering answering;
    private final TransactionTemplate transaction;

    AskedAbout(JdbcClient db, Answering answering, TransactionTemplate transaction) {
        this.db = db;
        this.answering = answering;
        this.transaction = transaction;
    }

    /** About one notice, in the order in which they came. */
    public List<Question> of(String notice) {
        return db.sql("select id, words, answer, told from inquiry where notice = ? order by asked_at, id")
                .param(notice)
                .query((row, n) ->
                        new Question(row.getString(1), row.getString(2), row.getString(3), row.getString(4) != null))
                .list();
    }

    /** How many wait for an answer about what these associations and groups have told; null: about what the town has. */
    public long waiting(@Nullable Collection<String> bodies) {
        if (bodies != null && bodies.isEmpty()) {
            return 0;
        }
        JdbcClient.StatementSpec counted =
                db.sql("select count(*) from inquiry join notice on notice.id = inquiry.notice where told is null and "
                        + (bodies == null ? "notice.body is null" : "notice.body in (:bodies)"));
        return (bodies == null ? counted : counted.param("bodies", bodies))
                .query(Long.class)
                .single();
    }

    /** The ids of those notices, the longest waiting first. */
    public List<String> notices(@Nullable Collection<String> bodies, int most) {
        if (bodies != null && bodies.isEmpty()) {
            return List.of();
        }
        return db.sql("select notice.id from inquiry join notice on notice.id = inquiry.notice where told is null and "
                        + (bodies == null ? "notice.body is null" : "notice.body in (:bodies)")
                        + " group by notice.id order by min(asked_at), notice.id limit :most")
                .param("bodies", bodies)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** How many wait about each of these notices; one about which none does is left out. */
    public Map<String, Long> waitingAbout(Collection<String> ids) {
        Map<String, Long> waiting = new HashMap<>();
        if (!ids.isEmpty()) {
            db.sql("select notice, count(*) from inquiry where told is null and notice in (:ids) group by notice")
                    .param("ids", ids)
                    .query(row -> {
                        waiting.put(row.getString(1), row.getLong(2));
                    });
        }
        return waiting;
    }

    /** What became of an answer: brought to one or to all, held until staff have looked, too many within the hour, or too late. */
    public enum Answer {
        ONE,
        ALL,
        HELD,
        TOO_MANY,
        GONE
    }

    /** To the one who asked, or to all for whom the notice is; gone if it is answered, taken back, or not theirs. */
    public Answer answer(Writer writer, String question, String words, boolean all) {
        return Objects.requireNonNull(transaction.execute(status -> switch (answering.answer(
                writer.actor(), writer.person(), question, Masks.of(words.strip()), all)) {
            case ONE -> Answer.ONE;
            case ALL -> Answer.ALL;
            case HELD -> Answer.HELD;
            case TOO_MANY -> Answer.TOO_MANY;
            case BEFORE -> Answer.GONE;
        }));
    }
}
