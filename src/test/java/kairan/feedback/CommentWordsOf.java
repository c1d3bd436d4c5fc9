package kairan.feedback;

import kairan.FreshStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words of comments, for tests in other rooms. */
public final class CommentWordsOf {

    private CommentWordsOf() {}

    public static CommentWords store(JdbcClient db) {
        return new CommentWords(db);
    }

    public static Covers covers(FreshStore store) {
        return new Covers(store.db(), new CommentWords(store.db()), store.transaction(), store.clock());
    }

    public static void cut(JdbcClient db, long feedback, String occurrence, @Nullable String words) {
        new CommentWords(db).keep(feedback, occurrence, words);
    }
}
