package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of a notice once it is written, in the store: sent, asked about, held, let go, taken back. */
@Repository
class Steering {

    private final JdbcClient db;
    private final Samples samples;
    private final Clock clock;

    Steering(JdbcClient db, Samples samples, Clock clock) {
        this.db = db;
        this.samples = samples;
        this.clock = clock;
    }

    /** From then on people see it; false if it was sent before. */
    boolean send(Notice notice, Instant due) {
        samples.forget(notice.id());
        return db.sql("update notice set state = ?, due_at = ?, held = null, said_at = coalesce(said_at, ?)"
                                + " where id = ? and state <> ?")
                        .params(State.SENT.value(), due.toEpochMilli(), clock.millis(), notice.id(), State.SENT.value())
                        .update()
                == 1;
    }

    /** Waits for a second person; false if it is no draft any more. */
    boolean ask(Notice draft) {
        samples.forget(draft.id());
        return db.sql("update notice set state = ?, urgent = ?, said_at = ? where id = ? and state = ?")
                        .params(State.ASKED.value(), true, clock.millis(), draft.id(), State.DRAFT.value())
                        .update()
                == 1;
    }

    /** Its sender is staff, who need nobody to agree. */
    void hurry(Notice draft) {
        db.sql("update notice set urgent = ? where id = ? and state = ?")
                .params(true, draft.id(), State.DRAFT.value())
                .update();
    }

    /** Waits for staff, with the moment its sender chose. */
    void keepForStaff(Notice draft, String reason, @Nullable Instant wanted) {
        samples.forget(draft.id());
        db.sql("update notice set state = ?, held = ?, wanted_at = ?, said_at = ? where id = ? and state = ?")
                .param(State.HELD.value())
                .param(reason)
                .param(wanted == null ? null : wanted.toEpochMilli())
                .param(clock.millis())
                .param(draft.id())
                .param(State.DRAFT.value())
                .update();
    }

    /** The moment its sender chose before it was held. */
    Optional<Instant> wanted(Notice notice) {
        return db.sql("select wanted_at from notice where id = ? and wanted_at is not null")
                .param(notice.id())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** Staff hold it for that reason; null lets it go. */
    void hold(Notice notice, @Nullable String reason) {
        db.sql("update notice set held = ? where id = ?")
                .param(reason)
                .param(notice.id())
                .update();
    }

    /** Sent a second time, at that moment, under another cause. */
    void sendAgain(Notice notice, Instant due) {
        db.sql("update notice set due_at = ?, tries = tries + 1 where id = ?")
                .params(due.toEpochMilli(), notice.id())
                .update();
    }

    /** A draft again; that it was said is not counted. */
    void takeBack(Notice notice) {
        db.sql("update notice set state = ?, urgent = ?, held = null, due_at = null, said_at = null, tries = tries + 1"
                        + " where id = ?")
                .params(State.DRAFT.value(), false, notice.id())
                .update();
    }

    void save(Notice notice, boolean saved) {
        db.sql("update notice set saved = ? where id = ?")
                .params(saved, notice.id())
                .update();
    }
}
