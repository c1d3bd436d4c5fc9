package kairan.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.content.Editing;
import kairan.content.Saving;
import kairan.content.Sheet;
import kairan.content.Town;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The first day (はじめの設定): writes what the town is into its content, and knows what is still to be done. */
@Repository
class Setup {

    private static final String TOWN = "town.yaml";

    private final JdbcClient db;
    private final Editing editing;
    private final ContentFiles content;
    private final Bodies bodies;
    private final Clock clock;

    Setup(JdbcClient db, Editing editing, ContentFiles content, Bodies bodies, Clock clock) {
        this.db = db;
        this.editing = editing;
        this.content = content;
        this.bodies = bodies;
        this.clock = clock;
    }

    SetupProgress progress() {
        return SetupProgress.of(content.now().town(), !bodies.associations().isEmpty(), confirmed());
    }

    private Set<Step> confirmed() {
        Set<Step> confirmed = EnumSet.noneOf(Step.class);
        Set<String> keys = Set.copyOf(
                db.sql("select step from setup_step").query(String.class).list());
        Arrays.stream(Step.values()).filter(step -> keys.contains(step.key())).forEach(confirmed::add);
        return confirmed;
    }

    /** Somebody has done the step or said that it is well as it is. */
    void confirm(Step step, String by) {
        db.sql("insert into setup_step (step, done_by, done_at) values (?, ?, ?) on conflict (step) do nothing")
                .params(step.key(), by, clock.millis())
                .update();
    }

    /** The town's file as the form begins with it. */
    Sheet sheet() {
        return editing.open(TOWN).orElseThrow();
    }

    /**
     * Writes the town as it is to be, unless somebody else has written meanwhile.
     *
     * @throws IllegalArgumentException saying what is wrong with a value
     */
    Saving write(String mark, UnaryOperator<Town> change, Step step, String by) {
        Sheet now = sheet();
        Sheet begun = new Sheet(now.file(), now.text(), mark);
        Saving saving = editing.save(begun.with(change.apply(content.now().town())), by);
        if (saving instanceof Saving.Saved || saving instanceof Saving.Unchanged) {
            confirm(step, by);
        }
        return saving;
    }

    /** When the step was done first, in milliseconds. */
    Optional<Long> doneAt(Step step) {
        return db.sql("select done_at from setup_step where step = ?")
                .param(step.key())
                .query(Long.class)
                .optional();
    }
}
