package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody tells the bot all that can be told, through a real door, and is erased: the whole store knows nothing of them. */
class ErasureTest {

    private static final String A = "住民A";
    private static final List<String> WORDS = List.of("つばめの巣を見ました", "とんぼ返りの練習はどこ");

    private final LittleTown town = LittleTown.read();

    @Test
    void throughTheWebChat(@TempDir Path folder) {
        try (WebchatStage stage = new WebchatStage(folder)) {
            stage.open(town);
            erasedWithoutATrace(stage, stage.store());
        }
    }

    @Test
    void throughLine(@TempDir Path folder) {
        try (LineStage stage = new LineStage(folder)) {
            stage.open(town);
            erasedWithoutATrace(stage, stage.store());
        }
    }

    private void erasedWithoutATrace(Stage stage, JdbcClient db) {
        String before = StoreDump.of(db);
        tellEverything(stage);
        List<String> traces = db.sql("select person from household join resident on resident.household = household.id"
                        + " union select external_id from address where channel = 'line' and person in"
                        + " (select person from resident)")
                .query(String.class)
                .list();
        assertThat(traces).isNotEmpty();
        assertThat(StoreDump.of(db))
                .contains(WORDS.get(0))
                .contains(WORDS.get(1))
                .contains(traces);

        stage.write(A, "登録を消す");
        press(stage, "消す");

        assertThat(last.getLast().text()).startsWith("消しました。");
        assertThat(StoreDump.of(db))
                .doesNotContain(traces.toArray(String[]::new))
                .doesNotContain(WORDS.toArray(String[]::new));
        assertThat(before).as("the search finds what is there").contains("sakura");
        stage.heard("会長");
        stage.write("会長", "結果");
        assertThat(stage.heard("会長").getFirst().text())
                .as("they stay counted, as a number")
                .contains("出られます 1人")
                .contains("よかった 1件");
    }

    /** A household, an interest, a group, a question without an answer, an answer to a call, and feedback with words. */
    private void tellEverything(Stage stage) {
        stage.heard(A);
        stage.write(A, "世帯の番号は、KTRMBXです");
        stage.write(A, "花咲く会で、はじめます");
        stage.write(A, "設定");
        press(stage, "知りたいこと");
        press(stage, "子ども");
        stage.write(A, WORDS.get(1));
        stage.write(A, "もう一つの画面とつなぐ");
        stage.write(A, "登録している内容");
        stage.now(LocalDateTime.of(2026, 5, 10, 9, 0));
        press(stage, "出られます");
        stage.now(LocalDateTime.of(2026, 5, 16, 18, 0));
        stage.now(LocalDateTime.of(2026, 5, 17, 11, 30));
        press(stage, "よかった");
        press(stage, "とくにない");
        stage.write(A, WORDS.get(0));
    }

    private final Deque<Message> last = new ArrayDeque<>();

    private void press(Stage stage, String label) {
        last.addAll(stage.heard(A));
        Choice choice = last.reversed().stream()
                .flatMap(message -> message.choices().stream())
                .filter(c -> c.label().equals(label))
                .findFirst()
                .orElseThrow();
        stage.press(A, choice);
        last.addAll(stage.heard(A));
    }
}
