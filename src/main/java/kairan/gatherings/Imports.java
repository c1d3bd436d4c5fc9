package kairan.gatherings;

import java.util.Optional;
import kairan.content.Facts;
import kairan.content.Gathering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which gathering each row of an imported list has become, in the store; so that the same row changes it and makes no second one. */
@Repository
public class Imports {

    private final JdbcClient db;
    private final Occurrences occurrences;

    Imports(JdbcClient db, Occurrences occurrences) {
        this.db = db;
        this.occurrences = occurrences;
    }

    /** @param source what the row is known by */
    public Optional<Occurrence> of(String source) {
        return db.sql("select occurrence from imported_gathering where source = ?")
                .param(source)
                .query(String.class)
                .optional()
                .flatMap(occurrences::of);
    }

    /** What the row said last; empty where it is new, or came before this was kept. */
    public Optional<Gathering> said(String source) {
        return db.sql("select facts from imported_gathering where source = ? and facts is not null")
                .param(source)
                .query(String.class)
                .optional()
                .map(Facts::read);
    }

    /** @param said what the row says now */
    public void keep(String source, Occurrence occurrence, Gathering said) {
        db.sql("""
                insert into imported_gathering (source, occurrence, facts) values (?, ?, ?)
                on conflict (source) do update set occurrence = excluded.occurrence, facts = excluded.facts
                """).params(source, occurrence.id(), Facts.of(said)).update();
    }
}
