package kairan.feedback;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import kairan.japanese.Cut;
import kairan.japanese.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of which comments are made, in the store: cut once, when a comment is stored, so that adding up cuts nothing. */
@Repository
public class CommentWords {

    /** What is covered is no word. */
    private static final Pattern COVERED = Pattern.compile("〔[^〕]*〕");

    /** Single kana and numbers say nothing alone. */
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー]|[\\d\\W&&[^\\p{L}]]+");

    private static final int LONGEST = 60;
    private static final int AT_ONCE = 200;

    private final JdbcClient db;

    CommentWords(JdbcClient db) {
        this.db = db;
    }

    /** Each once; what is personal is covered before. */
    public static Set<String> of(String comment) {
        return cut(Masks.of(comment));
    }

    private static Set<String> cut(String shown) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Cut.of(COVERED.matcher(shown).replaceAll(" ")).words()) {
            if (word.length() <= LONGEST && !SAYS_NOTHING.matcher(word).matches()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Instead of those kept before, and without what was covered by hand. */
    void keep(long feedback, String occurrence, @Nullable String comment) {
        db.sql("delete from feedback_word where feedback = ?").param(feedback).update();
        if (comment != null) {
            cut(Covers.shown(comment, Covers.parts(db, feedback)))
                    .forEach(word -> db.sql("insert into feedback_word (occurrence, word, feedback) values (?, ?, ?)")
                            .params(occurrence, word, feedback)
                            .update());
        }
    }

    private record Uncut(
            long id, String occurrence, @Nullable String comment) {}

    /** Something else of it may be seen than before. */
    void cutAnew(long feedback) {
        db.sql("select id, occurrence, words from feedback where id = ?")
                .param(feedback)
                .query((row, n) -> new Uncut(row.getLong(1), row.getString(2), row.getString(3)))
                .optional()
                .ifPresent(one -> keep(one.id(), one.occurrence(), one.comment()));
    }

    /** Cuts some of what was stored before words were cut, in a transaction of the caller's; false when all is done. */
    public boolean catchUp() {
        var uncut = db.sql("select id, occurrence, words from feedback where uncut order by id limit ?")
                .param(AT_ONCE)
                .query((row, n) -> new Uncut(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        uncut.forEach(one -> {
            keep(one.id(), one.occurrence(), one.comment());
            db.sql("update feedback set uncut = false where id = ?")
                    .param(one.id())
                    .update();
        });
        return !uncut.isEmpty();
    }
}
