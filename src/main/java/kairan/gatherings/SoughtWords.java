package kairan.gatherings;

import java.util.List;
import kairan.content.Gathering;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The words by which days are found; of days that an earlier house stored they are read once, after the start of a newer one. */
@Component
class SoughtWords {

    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final TransactionTemplate transaction;

    SoughtWords(JdbcClient db, Occurrences occurrences, TransactionTemplate transaction) {
        this.db = db;
        this.occurrences = occurrences;
        this.transaction = transaction;
    }

    /** In one spelling. */
    static String of(Gathering gathering) {
        return Spelling.hiragana(
                String.join(" ", gathering.name(), gathering.place(), String.join(" ", gathering.hosts())));
    }

    private record Unread(String id, String words) {}

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        while (Boolean.TRUE.equals(transaction.execute(status -> readSome()))) {}
    }

    private boolean readSome() {
        List<Unread> unread = db.sql("select id, name, place from occurrence where sought is null order by id limit ?")
                .param(AT_ONCE)
                .query((row, n) -> new Unread(row.getString(1), words(row.getString(2), row.getString(3))))
                .list();
        unread.forEach(one -> db.sql("update occurrence set sought = ? where id = ?")
                .params(occurrences.of(one.id()).map(day -> of(day.gathering())).orElse(one.words()), one.id())
                .update());
        return !unread.isEmpty();
    }

    /** Of one whose file is gone. */
    private static String words(@Nullable String name, @Nullable String place) {
        return Spelling.hiragana((name == null ? "" : name) + " " + (place == null ? "" : place));
    }
}
