package kairan.feedback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kairan.japanese.Masks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What was covered by hand in what people wrote (伏せ字), besides what is covered by rule; in the store. */
@Repository
public class Covers {

    public static final String COVERED = "〔伏せました〕";

    private final JdbcClient db;
    private final CommentWords words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Covers(JdbcClient db, CommentWords words, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Covers this part of it from now on, wherever it stands in it; what it was cut into is cut anew, so that nothing covered marks anything. */
    public void cover(long feedback, String part) {
        transaction.executeWithoutResult(status -> {
            db.sql("insert into feedback_cover (feedback, part, at) values (?, ?, ?) on conflict do nothing")
                    .params(feedback, part, clock.millis())
                    .update();
            words.cutAnew(feedback);
        });
    }

    /** What was covered by hand is shown again; what is covered by rule is not. */
    public void uncover(long feedback) {
        transaction.executeWithoutResult(status -> {
            db.sql("delete from feedback_cover where feedback = ?")
                    .param(feedback)
                    .update();
            words.cutAnew(feedback);
        });
    }

    /** The parts that are covered, by whose they are. */
    public Map<Long, List<String>> of(Collection<Long> feedbacks) {
        Map<Long, List<String>> parts = new HashMap<>();
        if (!feedbacks.isEmpty()) {
            db.sql("select feedback, part from feedback_cover where feedback in (:feedbacks)")
                    .param("feedbacks", feedbacks)
                    .query(row -> {
                        parts.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return parts;
    }

    static List<String> parts(JdbcClient db, long feedback) {
        return db.sql("select part from feedback_cover where feedback = ?")
                .param(feedback)
                .query(String.class)
                .list();
    }

    /** What was covered by hand was chosen in what the rule had left, the longest first. */
    public static String shown(String written, List<String> parts) {
        String shown = Masks.of(written);
        String[] longest = parts.toArray(String[]::new);
        Arrays.sort(longest, Comparator.comparingInt(String::length).reversed());
        for (String part : longest) {
            shown = shown.replace(part, COVERED);
        }
        return shown;
    }
}
