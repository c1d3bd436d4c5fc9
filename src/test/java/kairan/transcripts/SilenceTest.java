package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kairan.conversation.Retention;
import kairan.residents.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has been silent too long is erased, but nobody who is still reached or has a role. */
class SilenceTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void onlyTheSilentAreErased(@TempDir Path folder) {
        try (WebchatStage stage = new WebchatStage(folder)) {
            stage.open(LittleTown.read());
            JdbcClient db = stage.store();
            stage.write("住民A", "さくら町内会で、はじめます");
            String a = db.sql("select person from resident").query(String.class).single();
            String leader = db.sql("select person from role where body = 'sakura'")
                    .query(String.class)
                    .single();
            int before = people(db).size();
            List<String> others = db.sql(
                            "select id from person where id <> ? and id not in (select person from role) order by id")
                    .param(a)
                    .query(String.class)
                    .list();
            String friend = others.get(0);
            String gone = others.get(1);
            Duration term = stage.bean(Retention.class).silent();
            long now = stage.bean(Clock.class).millis();
            db.sql("update person set created_at = 0").update();
            all(db, List.of(a, leader, friend, gone), now - term.plus(DAY).toMillis());
            db.sql("update address set channel = 'line' where person in (?, ?)")
                    .params(friend, gone)
                    .update();
            db.sql("update address set left_at = 1 where person = ?")
                    .param(gone)
                    .update();
            all(db, List.of(a), now - term.minus(DAY).toMillis());

            stage.bean(Silence.class).forget();
            assertThat(people(db))
                    .as("a day before it is A's time")
                    .contains(a, leader, friend)
                    .doesNotContain(gone)
                    .hasSize(before - 1);

            all(db, List.of(a), now - term.plus(DAY).toMillis());
            stage.bean(Silence.class).forget();
            assertThat(people(db)).contains(leader, friend).doesNotContain(a);
            assertThat(StoreDump.of(db)).doesNotContain(a, gone);
        }
    }

    /** When they were heard last. */
    private static void all(JdbcClient db, List<String> people, long heard) {
        people.forEach(person -> db.sql("update address set heard_at = ? where person = ?")
                .params(heard, person)
                .update());
    }

    private static List<String> people(JdbcClient db) {
        return db.sql("select id from person").query(String.class).list();
    }
}
