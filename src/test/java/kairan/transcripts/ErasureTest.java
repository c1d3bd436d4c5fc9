package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody tells the bot all that can be told, through a real door, and is erased: the whole store knows nothing of them. */
class ErasureTest {

    private static final String A = "住民A";
    private static final String LEADER = "会長";
    private static final String IGNORED = "とんぼ返りの練習はどこ";
    private static final String ASKED_ABOUT = "かたつむりの小屋はどうなりますか";
    private static final List<String> WORDS = List.of("つばめの巣を見ました", IGNORED, ASKED_ABOUT, "ひばりの声が聞こえません", "ひばりを呼びたいです");

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");

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
        tellEverything(stage, db);
        List<String> traces = db.sql("select person from household join resident on resident.household = household.id"
                        + " union select external_id from address where channel = 'line' and person in"
                        + " (select person from resident)")
                .query(String.class)
                .list();
        assertThat(traces).isNotEmpty();
        assertThat(StoreDump.of(db)).contains(WORDS).contains(traces);
        assertThat(
                        count(
                                db,
                                "role where ends_at is null and person in (select person from resident where household is not null)"))
                .isEqualTo(1);
        assertThat(count(db, "invitation where hands_over is not null and used_at is null"))
                .isEqualTo(1);
        assertThat(count(db, "ignored")).isEqualTo(1);
        assertThat(count(db, "phrasing where words <> ''")).isEqualTo(1);

        stage.write(A, "登録を消す");
        press(stage, A, "消す");

        assertThat(last.get(A).getLast().text()).startsWith("消しました。");
        assertThat(count(db, "invitation where hands_over is not null and used_at is null"))
                .as("nobody follows somebody who is gone")
                .isZero();
        // The door is told within seconds that the leaders' menu is theirs no more; until then it is known where.
        stage.now(LocalDateTime.of(2026, 5, 17, 11, 35));
        Awaitility.await().until(() -> count(db, "menu_to_unlink") == 0);
        assertThat(StoreDump.of(db))
                .doesNotContain(traces.toArray(String[]::new))
                .doesNotContain(WORDS.toArray(String[]::new));
        assertThat(before).as("the search finds what is there").contains("sakura");
        stage.heard(LEADER);
        stage.write(LEADER, "結果");
        assertThat(stage.heard(LEADER).getFirst().text())
                .as("they stay counted, as a number")
                .contains("「出られます」と答えた人は、1人です");
    }

    /**
     * A household, an interest, a group, a role and its hand-over, a notice confirmed, asked about, and one that waits for the
     * round, a question that staff put to an entry and ignored, an answer to a call, feedback with words, and a proposal.
     */
    private void tellEverything(Stage stage, JdbcClient db) {
        stage.write(A, "世帯の番号は、KTRMBXです");
        stage.write(A, "花咲く会で、はじめます");
        stage.write(A, "設定");
        press(stage, A, "知りたいこと");
        press(stage, A, "子ども");
        stage.write(A, IGNORED);
        db.sql(
                        "insert into ignored (alike, ignored_by, ignored_at) select alike, '山田', 0 from question where words = ?")
                .param(IGNORED)
                .update();
        db.sql("insert into phrasing (id, entry, words, alike, put_by, put_at)"
                        + " select 'p', 'what-is-kyodo', words, alike, '山田', 0 from question where words = ?")
                .param(IGNORED)
                .update();
        takeARoleAndHandItOver(stage);
        hearNotices(stage);
        stage.write(A, "もう一つの画面とつなぐ");
        stage.write(A, "登録している内容");
        stage.now(LocalDateTime.of(2026, 5, 10, 9, 0));
        press(stage, A, "出られます");
        stage.now(LocalDateTime.of(2026, 5, 16, 18, 0));
        stage.now(LocalDateTime.of(2026, 5, 17, 11, 30));
        // What can wait for the round lies in the mailbox.
        stage.write(A, "お知らせ");
        press(stage, A, "よかった");
        press(stage, A, "とくにない");
        stage.write(A, WORDS.getFirst());
        stage.write(A, "提案する");
        stage.write(A, "ひばりの声が聞こえません");
        stage.write(A, "ひばりを呼びたいです");
        stage.write(A, "わからない");
    }

    private void takeARoleAndHandItOver(Stage stage) {
        stage.write(LEADER, "役目");
        press(stage, LEADER, "役員を招待する");
        Matcher code = CODE.matcher(last.get(LEADER).getLast().text());
        assertThat(code.find()).isTrue();
        stage.write(A, code.group());
        stage.write(A, "ABCD-2345");
        stage.write(A, "引き継ぎ");
        stage.write(A, "6月1日");
        press(stage, A, "30日いっしょに");
    }

    private void hearNotices(Stage stage) {
        send(stage, "集会所の修理で、6月は使えません。");
        stage.now(LocalDateTime.of(2026, 5, 10, 8, 2));
        stage.write(A, "お知らせ");
        press(stage, A, "確認しました");
        press(stage, A, "この件を聞く");
        stage.write(A, ASKED_ABOUT);
        stage.write(LEADER, "お知らせ");
        send(stage, "夏のお祭りの手伝いを、さがしています。");
        stage.now(LocalDateTime.of(2026, 5, 10, 8, 4));
    }

    private void send(Stage stage, String words) {
        stage.write(LEADER, "お知らせを書く");
        press(stage, LEADER, "文だけ");
        stage.write(LEADER, words);
        press(stage, LEADER, "全員");
        press(stage, LEADER, "送る");
    }

    private final Map<String, Deque<Message>> last = new HashMap<>();

    /** What was said to them last with such a button. */
    private void press(Stage stage, String who, String label) {
        Deque<Message> heard = last.computeIfAbsent(who, w -> new ArrayDeque<>());
        heard.addAll(stage.heard(who));
        Choice choice = heard.reversed().stream()
                .flatMap(message -> message.choices().stream())
                .filter(c -> c.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("［" + label + "］"));
        stage.press(who, choice);
        heard.addAll(stage.heard(who));
    }

    private static int count(JdbcClient db, String rows) {
        return db.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
