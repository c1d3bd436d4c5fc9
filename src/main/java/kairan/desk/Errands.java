package kairan.desk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.conversation.Ids;
import kairan.roles.Authority;
import kairan.roles.Realm;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The errands, in the store. */
@Repository
class Errands {

    /** How long one can be looked at after its end. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST = 5;
    private static final String FILE = "file";
    private static final String ASIDE = "aside";
    private static final String COLUMNS =
            "id, kind, who, total, done, added, changed, same, aside, reasons, begun_at, ended_at";

    private final JdbcClient db;
    private final Authority authority;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SchedulerClient scheduler;

    Errands(
            JdbcClient db,
            Authority authority,
            TransactionTemplate transaction,
            Clock clock,
            @Lazy SchedulerClient scheduler) {
        this.db = db;
        this.authority = authority;
        this.transaction = transaction;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /**
     * Keeps the list and lets it be begun; returns its id.
     *
     * @throws kairan.roles.NotAllowed if they may not enter any
     */
    String begin(Visitor visitor, Listing<?> listing, byte[] file) {
        Listing.Read<?> read = listing.read(file);
        String id = Ids.next();
        transaction.executeWithoutResult(status -> {
            authority.require(
                    visitor.actor(),
                    listing.right(),
                    Realm.TOWN,
                    "%s、%d件".formatted(listing.label(), read.rows().size()));
            keep(id, visitor.name(), listing.kind(), read);
            keep(id, FILE, file);
            if (!read.aside().isEmpty()) {
                keep(id, ASIDE, read.asideAsCsv().getBytes(StandardCharsets.UTF_8));
            }
            scheduler.scheduleIfNotExists(DeskChores.ERRAND.instance(id).build(), clock.instant());
        });
        return id;
    }

    private void keep(String id, String who, String kind, Listing.Read<?> read) {
        db.sql("insert into errand (id, kind, who, total, aside, reasons, begun_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        kind,
                        who,
                        read.rows().size(),
                        read.aside().size(),
                        first(read.aside().stream()),
                        clock.millis())
                .update();
    }

    private void keep(String id, String kind, byte[] content) {
        db.sql("insert into errand_paper (errand, kind, content) values (?, ?, ?)")
                .params(id, kind, content)
                .update();
    }

    /** One line each. */
    private static String first(Stream<String> reasons) {
        return String.join(
                "\n",
                reasons.limit(Errand.MOST_REASONS)
                        .map(reason -> reason.replace('\n', ' '))
                        .toList());
    }

    Optional<Errand> of(String id) {
        return db.sql("select " + COLUMNS + " from errand where id = ?")
                .param(id)
                .query(Errands::read)
                .optional();
    }

    /** The newest that are under way or have ended without anybody having looked. */
    List<Errand> unseen() {
        return db.sql("select " + COLUMNS + " from errand where not seen order by begun_at desc limit ?")
                .param(MOST)
                .query(Errands::read)
                .list();
    }

    private static Errand read(ResultSet row, int n) throws SQLException {
        long ended = row.getLong("ended_at");
        return new Errand(
                row.getString("id"),
                row.getString("kind"),
                row.getString("who"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("aside"),
                row.getString("reasons").lines().toList(),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                ended == 0 ? null : Instant.ofEpochMilli(ended));
    }

    /** The list itself, until the errand has ended. */
    Optional<byte[]> file(Errand errand) {
        return paper(errand, FILE);
    }

    /** The rows put aside, as a file to be mended. */
    Optional<byte[]> aside(Errand errand) {
        return paper(errand, ASIDE);
    }

    private Optional<byte[]> paper(Errand errand, String kind) {
        return db.sql("select content from errand_paper where errand = ? and kind = ?")
                .params(errand.id(), kind)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** False if it has been stopped, or another instance has come further: then nothing of this part may hold. */
    boolean advance(Errand errand, int from, int to, Tally tally, List<String> reasons) {
        boolean ours = db.sql("""
                update errand set done = ?, added = added + ?, changed = changed + ?, same = same + ?
                where id = ? and done = ? and ended_at is null
                """)
                        .params(to, tally.added(), tally.changed(), tally.same(), errand.id(), from)
                        .update()
                == 1;
        return ours && (reasons.isEmpty() || refuse(errand.id(), reasons));
    }

    /** Rows that were read well and could not be entered all the same. */
    private boolean refuse(String id, List<String> reasons) {
        Errand now = of(id).orElseThrow();
        return db.sql("update errand set aside = ?, reasons = ? where id = ?")
                        .params(
                                now.aside() + reasons.size(),
                                first(Stream.concat(now.reasons().stream(), reasons.stream())),
                                id)
                        .update()
                == 1;
    }

    /** It is whole, or somebody stops it; the list is kept no longer. */
    void end(Errand errand) {
        db.sql("update errand set ended_at = ? where id = ? and ended_at is null")
                .params(clock.millis(), errand.id())
                .update();
        db.sql("delete from errand_paper where errand = ? and kind = ?")
                .params(errand.id(), FILE)
                .update();
    }

    /** Somebody has looked what came of it. */
    void saw(Errand errand) {
        db.sql("update errand set seen = true where id = ? and ended_at is not null and not seen")
                .param(errand.id())
                .update();
    }

    void forgetOld() {
        long old = clock.instant().minus(KEPT).toEpochMilli();
        db.sql("delete from errand_paper where errand in (select id from errand where ended_at < ?)")
                .param(old)
                .update();
        db.sql("delete from errand where ended_at < ?").param(old).update();
    }
}
