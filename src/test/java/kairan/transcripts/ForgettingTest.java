package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kairan.conversation.Choice;
import kairan.conversation.Keeping;
import kairan.conversation.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind of record is forgotten when its time is over, and not a night before. */
class ForgettingTest {

    private static final String A = "住民A";
    private static final String NOBODYS =
            "bubble where not exists (select 1 from address where external_id = bubble.address)";
    private static final Duration NIGHT = Duration.ofDays(1);

    @Test
    void eachKindAtItsTime(@TempDir Path folder) {
        try (WebchatStage stage = new WebchatStage(folder)) {
            stage.open(LittleTown.read());
            stage.write(A, "さくら町内会で、はじめます");
            stage.write(A, "つばめの巣はどこ");
            JdbcClient db = stage.store();
            db.sql(
                            "insert into occurrence (id, gathering, day, starts_at, ends_at, opened_at) values ('o', 'sakura-park', '2026-05-01', 0, ?, 0)")
                    .param(now(stage))
                    .update();
            String person =
                    db.sql("select person from question").query(String.class).single();
            db.sql("insert into rsvp (occurrence, person, answer, answered_at) values ('o', ?, 'going', ?)")
                    .params(person, now(stage))
                    .update();
            db.sql("insert into feedback (occurrence, person, rating, given_at) values ('o', ?, 'good', ?)")
                    .params(person, now(stage))
                    .update();
            Retention keep = stage.bean(Retention.class);

            Map<String, Duration> terms = new TreeMap<>(Map.of(
                    "inbox", keep.inbox(),
                    "progress", keep.talk(),
                    "asked_setting", keep.talk(),
                    "bubble", keep.talk(),
                    "question", keep.questions(),
                    "rsvp", keep.feedback(),
                    "feedback", keep.feedback()));
            terms.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(term -> {
                forget(stage, term.getValue().minus(NIGHT));
                assertThat(rows(db, term.getKey()))
                        .as("%s, the night before", term.getKey())
                        .isPositive();
            });
            terms.forEach((table, term) -> {
                forget(stage, term.plus(NIGHT));
                assertThat(rows(db, table)).as(table).isZero();
            });
            assertThat(rows(db, "resident"))
                    .as("settings stay until they are erased")
                    .isPositive();
            assertThat(rows(db, "rsvp_erased"))
                    .as("counted, without the person")
                    .isEqualTo(1);
            assertThat(rows(db, "feedback_erased")).isEqualTo(1);
        }
    }

    @Test
    void whoWasErasedReadsThatTheyWereAndLeavesNoPage(@TempDir Path folder) {
        try (WebchatStage stage = new WebchatStage(folder)) {
            stage.open(LittleTown.read());
            stage.write(A, "登録を消す");
            Choice erase = stage.heard(A).stream()
                    .flatMap(message -> message.choices().stream())
                    .filter(choice -> choice.label().equals("消す"))
                    .findFirst()
                    .orElseThrow();
            stage.press(A, erase);
            assertThat(rows(stage.store(), NOBODYS)).isPositive();

            forget(stage, Duration.ofHours(2));

            assertThat(rows(stage.store(), NOBODYS)).isZero();
        }
    }

    private static long now(WebchatStage stage) {
        return stage.bean(Clock.class).millis();
    }

    /** What the night does that much later. */
    private static void forget(WebchatStage stage, Duration later) {
        Instant then = stage.bean(Clock.class).instant().plus(later);
        stage.beans(Keeping.class)
                .orderedStream()
                .forEach(room -> stage.bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> room.forget(stage.bean(Retention.class), then)));
    }

    private static int rows(JdbcClient db, String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
