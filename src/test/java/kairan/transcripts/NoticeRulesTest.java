package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kairan.bodies.Bodies;
import kairan.conversation.Choice;
import kairan.conversation.Ids;
import kairan.conversation.Keeping;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.residents.Residents;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How many notices somebody may send, who sees what of them, and that nothing of a person stays in them. */
class NoticeRulesTest {

    private static final String LEADER = "会長";
    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, List<Message>> heard = new HashMap<>();
    private WebchatStage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new WebchatStage(folder);
        stage.open(LittleTown.read());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String writes(String who, String words) {
        stage.write(who, words);
        return collect(who);
    }

    private String presses(String who, String label) {
        Choice choice = heard.getOrDefault(who, List.of()).reversed().stream()
                .flatMap(message -> message.choices().stream())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
        stage.press(who, choice);
        return collect(who);
    }

    /** What the bot has just said to them. */
    private String collect(String who) {
        List<Message> said = stage.heard(who);
        heard.computeIfAbsent(who, w -> new ArrayList<>()).addAll(said);
        return String.join("\n", said.stream().map(Message::text).toList());
    }

    private void drafts(String words) {
        writes(LEADER, "お知らせを書く");
        presses(LEADER, "文だけ");
        writes(LEADER, words);
        presses(LEADER, "全員");
    }

    @Test
    void whoeverTakesAnEarlierTextWhileMendingIsAskedNoMore() {
        drafts("集会所は、6月1日はお休みです。");
        presses(LEADER, "送る");
        pass(Duration.ofDays(1));
        drafts("集会所の鍵を、かえました。");
        presses(LEADER, "直す");
        assertThat(presses(LEADER, "伝えたいこと")).contains("何を伝えますか");

        assertThat(presses(LEADER, "前：集会所は、6月1日はお休みです。"))
                .contains("前の文を入れました", "集会所は、6月1日はお休みです。")
                .doesNotContain("何を伝えますか", "集会所の鍵");
    }

    private void pass(Duration time) {
        stage.now(stage.bean(Clock.class)
                .instant()
                .plus(time)
                .atZone(stage.bean(Clock.class).getZone())
                .toLocalDateTime());
    }

    @Test
    void fiveAnHour() {
        for (int i = 1; i <= 5; i++) {
            drafts("お知らせ、その%d。".formatted(i));
            assertThat(presses(LEADER, "送る")).contains("1分後");
        }
        drafts("お知らせ、その6。");

        assertThat(presses(LEADER, "送る")).contains("1時間に5回まで");
        assertThat(presses(LEADER, "時間を決めて送る")).contains("いつ送りますか");
        assertThat(presses(LEADER, "あしたの朝9時")).contains("1時間に5回まで");
        pass(Duration.ofMinutes(61));
        assertThat(presses(LEADER, "送る")).as("what was written is still there").contains("1分後");
    }

    @Test
    void whoeverSendsToManyHasSeenHowManyTheyAre() {
        List<Person> people = neighbours(250);
        drafts("集会所の修理で、6月は使えません。");

        assertThat(presses(LEADER, "送る")).contains("何人に送りますか");
        assertThat(presses(LEADER, "83人")).contains("何人に送りますか");
        assertThat(presses(LEADER, people.size() + "人")).contains("1分後");
        assertThat(presses(LEADER, "取り消す")).contains("取り消しました");
    }

    private List<Person> neighbours(int many) {
        JdbcClient db = stage.store();
        return stage.bean(TransactionTemplate.class)
                .execute(status -> IntStream.range(0, many)
                        .mapToObj(i -> {
                            Person person = new Person(Ids.next());
                            db.sql("insert into person (id, created_at) values (?, 0)")
                                    .param(person.id())
                                    .update();
                            stage.bean(Residents.class)
                                    .belong(
                                            person,
                                            stage.bean(Bodies.class)
                                                    .find("sakura")
                                                    .orElseThrow());
                            return person;
                        })
                        .toList());
    }

    @Test
    void aBlockLeaderSeesTheOwnBlockAlone() {
        writes("住民", "みなと町内会で、はじめます");
        Person leader = only("minato");
        stage.bean(Roles.class).give(leader, Role.BLOCK_LEADER, Realm.of("sakura", 3));
        List<Person> people = neighbours(3);
        block(people.get(0), 2);
        block(people.get(1), 3);
        drafts("集会所の修理で、6月は使えません。");
        presses(LEADER, "送る");
        pass(Duration.ofMinutes(2));

        assertThat(writes(LEADER, "確認")).contains("2班：1人", "3班：1人", "班がわからない人：1人", "届いた人");
        assertThat(writes("住民", "確認")).contains("3班：1人").doesNotContain("2班", "班がわからない人", "届いた人");
        assertThat(writes("住民A", "確認")).as("who leads nowhere").doesNotContain("3班");
    }

    private Person only(String body) {
        return new Person(stage.store()
                .sql("select person from resident where body = ?")
                .param(body)
                .query(String.class)
                .single());
    }

    private void block(Person person, int block) {
        stage.store()
                .sql("update resident set block = ? where person = ?")
                .params(block, person.id())
                .update();
    }

    @Test
    void nothingOfAPersonStaysAndNothingOldIsKept() {
        writes("住民A", "さくら町内会で、はじめます");
        Person a = only("sakura");
        signedUpNoticeWithAContact();
        JdbcClient db = stage.store();
        String leader = db.sql("select sender from notice").query(String.class).single();
        assertThat(StoreDump.of(db)).contains("つばめ 090-1234-5678");
        assertThat(rows("signup")).isEqualTo(1);
        db.sql("insert into digest values ('d', '2026-05-04', ?)").param(0).update();
        db.sql("insert into digest_reader values ('d', ?)").param(leader).update();
        db.sql("insert into request_done select id, 'sakura', ?, 0 from notice")
                .param(leader)
                .update();
        db.sql("insert into notice_change (id, notice, kind, facts, reason, sender, due_at, writer)"
                        + " select 'c', id, 'CORRECTION', facts, '', :leader, 1, :leader from notice")
                .param("leader", leader)
                .update();

        erase(a);
        assertThat(StoreDump.of(db)).doesNotContain(a.id());
        erase(new Person(leader));

        assertThat(StoreDump.of(db)).doesNotContain(leader, "つばめ 090");
        assertThat(rows("notice")).as("what others were told stays").isEqualTo(1);

        Duration term = stage.bean(Retention.class).notices();
        forget(term.minus(DAY));
        assertThat(rows("notice")).isEqualTo(1);
        forget(term.plus(DAY));
        for (String table :
                List.of("notice", "notice_change", "signup", "contact", "request_done", "digest", "digest_reader")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    private void signedUpNoticeWithAContact() {
        writes(LEADER, "お知らせを書く");
        presses(LEADER, "日にちのあるもの");
        writes(LEADER, "花の植えかえをします。");
        writes(LEADER, "5月24日（日）9時から、さくら公園");
        presses(LEADER, "持ち物はない");
        writes(LEADER, "5月20日");
        writes(LEADER, "花の係");
        presses(LEADER, "全員");
        presses(LEADER, "担当の人の名前を出す");
        presses(LEADER, "自分の名前を出す");
        assertThat(writes(LEADER, "つばめ 090-1234-5678")).doesNotContain("隠して");
        presses(LEADER, "同意して出す");
        presses(LEADER, "送る");
        pass(Duration.ofMinutes(2));
        collect("住民A");
        presses("住民A", "参加します");
        assertThat(presses("住民A", "担当の人の連絡先")).contains("つばめ 090-1234-5678");
    }

    private void erase(Person person) {
        stage.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> stage.beans(Keeping.class).stream()
                        .sorted(Comparator.comparing(Keeping::turn))
                        .forEach(room -> room.erase(person)));
    }

    private void forget(Duration later) {
        Instant then = stage.bean(Clock.class).instant().plus(later);
        stage.beans(Keeping.class)
                .orderedStream()
                .forEach(room -> stage.bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> room.forget(stage.bean(Retention.class), then)));
    }

    private int rows(String table) {
        return stage.store()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
