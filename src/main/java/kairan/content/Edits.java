package kairan.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes made at the desk, in the store; nothing in it is ever changed or removed, so each stays to be undone. */
@Repository
public class Edits {

    private record Leading(long newest, Map<String, String> texts) {}

    private final JdbcClient db;
    private volatile Leading last = new Leading(0, Map.of());

    public Edits(JdbcClient db) {
        this.db = db;
    }

    /** The texts that lead over the files of these names now. The same map as before as long as nothing is edited. */
    public Map<String, String> leading() {
        long newest = newest();
        Leading known = last;
        if (known.newest() == newest) {
            return known.texts();
        }
        Map<String, String> texts = Collections.unmodifiableMap(texts());
        last = new Leading(newest, texts);
        return texts;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        db.sql("select file, content from edit where id in (select max(id) from edit group by file) and"
                        + " content is not null")
                .query(row -> {
                    texts.put(row.getString("file"), row.getString("content"));
                });
        return texts;
    }

    /** The id of the newest edit of all, 0 before the first. */
    long newest() {
        return db.sql("select coalesce(max(id), 0) from edit").query(Long.class).single();
    }

    /** False, and nothing is kept, if another edit has been made after that one meanwhile. */
    boolean add(long after, String file, @Nullable String text, String by, Instant at) {
        return db.sql("""
            insert into edit (after_id, file, content, made_by, made_at) values (?, ?, ?, ?, ?)
            on conflict (after_id) do nothing
            """).params(after, file, text, by, at.toEpochMilli()).update() == 1;
    }

    Optional<Edit> of(long id) {
        return db.sql("select * from edit where id = ?")
                .param(id)
                .query(Edits::edit)
                .optional();
    }

    Optional<Edit> newestOf(String file) {
        return history(file, 1).stream().findFirst();
    }

    /** The edit of the same file before that one. */
    Optional<Edit> before(Edit edit) {
        return db.sql("select * from edit where file = ? and id < ? order by id desc limit 1")
                .params(edit.file(), edit.id())
                .query(Edits::edit)
                .optional();
    }

    /** The latest edits of a file, the newest first. */
    List<Edit> history(String file, int most) {
        return db.sql("select * from edit where file = ? order by id desc limit ?")
                .params(file, most)
                .query(Edits::edit)
                .list();
    }

    /** The latest edits of all files, the newest first. */
    List<Edit> history(int most) {
        return db.sql("select * from edit order by id desc limit ?")
                .param(most)
                .query(Edits::edit)
                .list();
    }

    /** An edit, and what its file said by the desk's word before it. */
    record Step(Edit edit, @Nullable String before) {}

    /** Those of a file, or of all, the newest first, after so many newer ones. */
    List<Step> steps(@Nullable String file, int skipped, int most) {
        return db.sql("""
            select edit.*, (select older.content from edit older where older.file = edit.file and older.id < edit.id
                order by older.id desc limit 1) as before
            from edit where file = coalesce(?, file) order by id desc limit ? offset ?
            """)
                .params(file, most, skipped)
                .query((row, n) -> new Step(edit(row, n), row.getString("before")))
                .list();
    }

    private static Edit edit(ResultSet row, int n) throws SQLException {
        return new Edit(
                row.getLong("id"),
                row.getString("file"),
                row.getString("content"),
                row.getString("made_by"),
                Instant.ofEpochMilli(row.getLong("made_at")));
    }
}
