package kairan.gatherings;

import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Facts;
import kairan.content.Gathering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Of which kind the gatherings of an earlier house were, which did not write it down. */
@Repository
class Kinds {

    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final ContentFiles content;
    private final TransactionTemplate transaction;

    Kinds(JdbcClient db, ContentFiles content, TransactionTemplate transaction) {
        this.db = db;
        this.content = content;
        this.transaction = transaction;
    }

    private record Unknown(
            String id, String gathering, @Nullable String facts) {}

    /** Writes some down; false when all is done. One whose file is gone has none. */
    boolean catchUp() {
        return Boolean.TRUE.equals(transaction.execute(status -> writeDown()));
    }

    private boolean writeDown() {
        var unknown = db.sql("select id, gathering, facts from occurrence where kind is null order by id limit ?")
                .param(AT_ONCE)
                .query((row, n) -> new Unknown(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        unknown.forEach(one -> db.sql("update occurrence set kind = ? where id = ?")
                .params(kind(one), one.id())
                .update());
        return !unknown.isEmpty();
    }

    private String kind(Unknown one) {
        return Optional.ofNullable(one.facts())
                .map(Facts::read)
                .or(() -> Optional.ofNullable(content.now().gatherings().get(one.gathering())))
                .map(Gathering::timeline)
                .orElse("");
    }
}
