package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Editing;
import kairan.content.Own;
import kairan.content.Phrase;
import kairan.content.Plan;
import kairan.content.Town;
import kairan.conversation.Meaning;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.delivery.Postings;
import kairan.residents.Household;
import kairan.residents.Households;
import kairan.roles.Invitation;
import kairan.roles.Invitations;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What clerks and leaders change on the desk's pages, through the whole program. */
class ContentPagesTest {

    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]*)\"");

    private static final Person CHIEF = new Person("talkingclerk");
    private static final Instant NOW = Instant.EPOCH;

    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("content-pages-test");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static Map<String, String> form(HttpResponse<String> page, String... fields) {
        Matcher mark = MARK.matcher(page.body());
        Map<String, String> form = new HashMap<>();
        if (mark.find()) {
            form.put("mark", mark.group(1));
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static Map<String, String> answer(HttpResponse<String> page, String answer, String act) {
        return form(
                page,
                "question",
                "協働とは何ですか",
                "answer",
                answer,
                "paraphrases",
                "協働\n協働って",
                "more",
                "",
                "easy",
                "",
                "desk",
                "",
                "checked",
                "2026-05-01",
                "act",
                act);
    }

    private static String hears(Said said) {
        return new TransactionTemplate(desk.bean(PlatformTransactionManager.class))
                .execute(status -> desk.bean(FirstMessageTopic.class)
                        .hear(said)
                        .orElseThrow()
                        .getFirst()
                        .text());
    }

    private static Town town() {
        return desk.bean(ContentFiles.class).now().town();
    }

    private static String said(Phrase phrase) {
        return desk.bean(ContentFiles.class).now().phrases().say(phrase);
    }

    @Test
    void anAnswerIsTriedSavedAndUndone() {
        RunningDesk.Visit clerk = desk.staff("山田");
        String path = "/desk/content/answers/what-is-kyodo";
        HttpResponse<String> page = clerk.get(path);
        String before = desk.bean(ContentFiles.class)
                .now()
                .entry("what-is-kyodo")
                .orElseThrow()
                .answer();

        assertThat(clerk.post(path, answer(page, "ためしの答え", "look")).body()).contains("スマートフォンでの見え方", "ためしの答え");
        assertThat(desk.bean(Editing.class).history(1)).noneMatch(e -> e.file().equals("faq/basics.yaml"));

        assertThat(clerk.post(path, answer(page, "力を合わせることです。\r\n\r\nみんなで。", "save"))
                        .body())
                .contains("保存しました。");
        assertThat(desk.bean(ContentFiles.class)
                        .now()
                        .entry("what-is-kyodo")
                        .orElseThrow()
                        .answer())
                .isEqualTo("力を合わせることです。\n\nみんなで。");
        assertThat(clerk.get("/desk/content/changes").body()).contains("山田", "faq/basics.yaml");

        long edit = desk.bean(Editing.class)
                .history("faq/basics.yaml", 1)
                .getFirst()
                .id();
        clerk.post("/desk/content/changes/" + edit + "/undo", Map.of());
        assertThat(desk.bean(ContentFiles.class)
                        .now()
                        .entry("what-is-kyodo")
                        .orElseThrow()
                        .answer())
                .isEqualTo(before);
    }

    @Test
    void aTimelineIsLookedAtBeforeItIsSavedAndNamesWhoIsMeant() {
        RunningDesk.Visit clerk = desk.staff("山田");
        String path = "/desk/content/file";
        HttpResponse<String> page = clerk.get(path + "?file=timelines/cleanup.yaml");
        assertThat(page.body())
                .contains("いまの流れの", "みんなへ", "まだわかりませんと答えた人へ", "出られませんと答えた人へ", "来た人へ", "行う会の役員へ", "市といっしょに行ったとき");
        String text = desk.bean(Editing.class)
                .open("timelines/cleanup.yaml")
                .orElseThrow()
                .text();

        String tried = clerk.post(
                        path,
                        form(
                                page,
                                "file",
                                "timelines/cleanup.yaml",
                                "text",
                                text.replaceFirst("《行事》", "ためしの《行事》"),
                                "act",
                                "look"))
                .body();
        assertThat(tried).contains("保存したときの、スマートフォンでの見え方", "ためしの《行事》", "まだ保存していません。");
        assertThat(desk.bean(Editing.class).edited("timelines/cleanup.yaml")).isFalse();

        String wrong = clerk.post(
                        path,
                        form(
                                page,
                                "file",
                                "timelines/cleanup.yaml",
                                "text",
                                text.replace("to: going", "to: goin"),
                                "act",
                                "look"))
                .body();
        assertThat(wrong).contains("保存していません。", "to: goin").doesNotContain("スマートフォンでの見え方");
    }

    @Test
    void theRecordSaysWhichSentenceWasChangedAndOneUndoLeavesTheOther() {
        RunningDesk.Visit clerk = desk.staff("山田");
        change(clerk, "thanks", "どうも。月曜のまちがい");
        change(clerk, "hello", "こんにちは。火曜の言葉");
        String record = clerk.get("/desk/content/changes?file=phrases.yaml").body();
        assertThat(record).contains(Phrase.THANKS.when(), Phrase.HELLO.when(), "月曜のまちがい", "火曜の言葉");

        long monday =
                desk.bean(Editing.class).history("phrases.yaml", 2).getLast().id();
        clerk.post("/desk/content/changes/" + monday + "/undo", Map.of());

        assertThat(said(Phrase.THANKS)).doesNotContain("月曜のまちがい");
        assertThat(said(Phrase.HELLO)).contains("火曜の言葉");
    }

    private static void change(RunningDesk.Visit clerk, String sentence, String words) {
        String path = "/desk/content/sentences/" + sentence;
        assertThat(clerk.post(path, form(clerk.get(path), "words", words, "act", "save"))
                        .body())
                .contains("保存しました。");
    }

    @Test
    void aWrongAnswerStaysInTheFormAndIsSaidInTheWordsOfTheForm() {
        RunningDesk.Visit clerk = desk.staff("山田");
        HttpResponse<String> page = clerk.get("/desk/content/answers/what-is-kyodo");

        String again = clerk.post("/desk/content/answers/what-is-kyodo", answer(page, "", "save"))
                .body();

        assertThat(again).contains("「答え」を書いてください。", "保存していません。", "協働って");
    }

    @Test
    void aNewAnswerIsFoundAtOnce() {
        RunningDesk.Visit clerk = desk.staff("山田");
        HttpResponse<String> page = clerk.get("/desk/content/answer");
        HttpResponse<String> saved = clerk.post(
                "/desk/content/answer",
                form(
                        page,
                        "question",
                        "ごみは何時までですか",
                        "answer",
                        "朝8時です。",
                        "paraphrases",
                        "ごみ 時間",
                        "by",
                        "みどり町内会",
                        "source",
                        "2026年度の総会の資料",
                        "date",
                        "2026-04-12",
                        "act",
                        "save"));

        String location = saved.headers().firstValue("Location").orElse("");
        assertThat(location).contains("/desk/content/own/own-");
        assertThat(clerk.get("/desk/content?q=" + "%E3%81%94%E3%81%BF%E3%81%AF").body())
                .contains("ごみは何時までですか");
        Own own = desk.bean(ContentFiles.class)
                .now()
                .own(location.substring(location.indexOf("own-")))
                .orElseThrow();
        assertThat(own.by()).isEqualTo("みどり町内会");
        assertThat(desk.bean(Editing.class).history(1).getFirst().file()).isEqualTo("faq/own/desk.yaml");
        assertThat(clerk.get("/desk/content/answers/" + own.id())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/desk/content/own/");
    }

    @Test
    void anEmptyStarterIsFilledAndSilentAgainWhenItIsEmptied() {
        RunningDesk.Visit clerk = desk.staff("山田");
        assertThat(clerk.get("/desk/content/own").body()).contains("町内会費は、いくらですか？", "まだ答えがありません");
        HttpResponse<String> page = clerk.get("/desk/content/own/own-fee");
        Map<String, String> form = own(page, "月300円です。", "");

        assertThat(clerk.post("/desk/content/own/own-fee", form).body())
                .contains("「だれの答えか」を書いてください。", "保存していません。", "月300円です。", "一か月いくら");
        assertThat(clerk.post("/desk/content/own/own-fee", own(page, "月300円です。", "みどり町内会"))
                        .body())
                .contains("保存しました。", "みどり町内会からのお答えです。");
        assertThat(desk.bean(ContentFiles.class).now().entry("own-fee")).isPresent();

        form = own(clerk.get("/desk/content/own/own-fee"), "月300円です。", "みどり町内会");
        form.put("body", "minato");
        assertThat(clerk.post("/desk/content/own/own-fee", form).body())
                .contains("value=\"minato\" selected=\"selected\">みなと町内会の人");
        assertThat(desk.bean(ContentFiles.class)
                        .now()
                        .own("own-fee")
                        .orElseThrow()
                        .body())
                .isEqualTo("minato");
        assertThat(clerk.get("/desk/content/own").body()).contains("みどり町内会の答え（その会の人に）");

        clerk.post("/desk/content/own/own-fee", own(clerk.get("/desk/content/own/own-fee"), "", "みどり町内会"));
        assertThat(desk.bean(ContentFiles.class).now().entry("own-fee")).isEmpty();
    }

    private static Map<String, String> own(HttpResponse<String> page, String answer, String by) {
        return form(
                page,
                "question",
                "町内会費は、いくらですか？",
                "answer",
                answer,
                "paraphrases",
                "会費\n一か月いくら",
                "by",
                by,
                "source",
                "総会の資料",
                "date",
                "2026-04-12",
                "act",
                "save");
    }

    @Test
    void aSentenceIsChangedAndAStrangeBlankRefused() {
        RunningDesk.Visit clerk = desk.staff("山田");
        HttpResponse<String> page = clerk.get("/desk/content/sentences/thanks");
        String before = said(Phrase.THANKS);

        assertThat(clerk.post("/desk/content/sentences/thanks", form(page, "words", "《なぞ》です。", "act", "save"))
                        .body())
                .contains("なぞ", "保存していません。");
        assertThat(said(Phrase.THANKS)).isEqualTo(before);
        clerk.post("/desk/content/sentences/thanks", form(page, "words", "いえいえ。", "act", "save"));
        assertThat(said(Phrase.THANKS)).isEqualTo("いえいえ。");
    }

    @Test
    void aFileIsRefusedWithTheLineThatIsWrong() {
        RunningDesk.Visit clerk = desk.staff("山田");
        HttpResponse<String> page = clerk.get("/desk/content/file?file=timelines/cleanup.yaml");
        String text = desk.bean(Editing.class)
                .open("timelines/cleanup.yaml")
                .orElseThrow()
                .text();

        String again = clerk.post(
                        "/desk/content/file",
                        form(page, "file", "timelines/cleanup.yaml", "text", text.replace("to: going", "too: going")))
                .body();

        assertThat(again).contains("「too」という項目はありません。", "too: going");
    }

    /** With the words and the people of each message as they are written, and nothing kept. */
    @Test
    void aFlowIsSeenBeforeItIsSaved() {
        RunningDesk.Visit clerk = desk.staff("山田");
        HttpResponse<String> page = clerk.get("/desk/content/file?file=timelines/cleanup.yaml");
        assertThat(page.body()).contains("みんなへ", "まだわかりませんと答えた人へ", "出られませんと答えた人へ", "行う会の役員へ");
        String text = desk.bean(Editing.class)
                .open("timelines/cleanup.yaml")
                .orElseThrow()
                .text();

        String tried = clerk.post(
                        "/desk/content/file",
                        form(
                                page,
                                "file",
                                "timelines/cleanup.yaml",
                                "text",
                                text.replace("to: going", "to: absent"),
                                "act",
                                "look"))
                .body();
        String wrong = clerk.post(
                        "/desk/content/file",
                        form(
                                page,
                                "file",
                                "timelines/cleanup.yaml",
                                "text",
                                text.replace("to: going", "too: going"),
                                "act",
                                "look"))
                .body();

        assertThat(tried).contains("まだ保存していません").doesNotContain("出られますと答えた人へ");
        assertThat(wrong).contains("「too」という項目はありません。", "too: going");
        assertThat(desk.bean(Editing.class)
                        .open("timelines/cleanup.yaml")
                        .orElseThrow()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void theFirstDayIsDoneStepByStep() {
        RunningDesk.Visit chief = desk.staff("鈴木");
        chief.post("/desk/setup/town", form(chief.get("/desk/setup"), "name", "みどり市", "home", "ebetsu"));
        assertThat(town().name()).isEqualTo("みどり市");

        String wrong = chief.post(
                        "/desk/setup/desk",
                        form(chief.get("/desk/setup"), "name", "市民課", "telephone", "でんわ", "hours", "平日"))
                .body();
        assertThat(wrong).contains("電話番号を書いてください。例：0144-32-0000", "value=\"でんわ\"");
        chief.post(
                "/desk/setup/desk",
                form(chief.get("/desk/setup"), "name", "市民課", "telephone", "0144-32-0000", "hours", "平日 8:45〜17:15"));
        chief.post(
                "/desk/setup/emergency",
                form(chief.get("/desk/setup"), "name", "守衛室", "telephone", "0144-32-1111", "hours", ""));
        chief.post("/desk/setup/plan", form(chief.get("/desk/setup"), "plan", "municipal"));
        assertThat(town().desk().line()).contains("市民課", "0144-32-0000", "平日 8:45〜17:15");
        assertThat(town().plan()).isEqualTo(Plan.municipal);
        chief.post("/desk/setup/invitation", Map.of("body", "sakura"));

        assertThat(chief.get("/desk").body()).contains("<b>1</b><span>はじめの設定で残っていること</span>");
        assertThat(desk.staff("山田").get("/desk").body())
                .contains("<b>0</b><span>ファイルのまちがい</span>")
                .doesNotContain("はじめの設定で残っていること");
        SetupProgress progress = desk.bean(Setup.class).progress();
        assertThat(progress.lacking()).containsOnlyKeys(Step.MESSAGE);
        String page = chief.get("/desk/setup").body();
        assertThat(page).contains("あと1つです。");

        Matcher words = Pattern.compile("はじめの一通 ([0-9]{6})").matcher(page);
        assertThat(words.find()).isTrue();
        assertThat(hears(new Said.Wrote(CHIEF, NOW, "はじめの一通　000000"))).isEqualTo(said(Phrase.SETUP_CODE_WRONG));
        assertThat(hears(new Said.Wrote(CHIEF, NOW, words.group()))).isEqualTo(said(Phrase.SETUP_CODE_TAKEN));
        assertThat(desk.bean(Postings.class).posted("setup/" + words.group(1))).isTrue();
        assertThat(desk.bean(JdbcClient.class)
                        .sql("select person from first_message where code = ?")
                        .param(words.group(1))
                        .query(String.class)
                        .list())
                .containsExactly(CHIEF.id());
        assertThat(hears(new Said.Chose(new Person("resident"), NOW, new Meaning("setup", "arrived", words.group(1)))))
                .isEqualTo(said(Phrase.SETUP_CODE_WRONG));
        assertThat(hears(new Said.Chose(CHIEF, NOW, new Meaning("setup", "arrived", words.group(1)))))
                .isEqualTo(said(Phrase.SETUP_ARRIVED));
        assertThat(desk.bean(Setup.class).progress().finished()).isTrue();
        assertThat(chief.get("/desk/setup").body()).contains("すべて終わりました");
    }

    @Test
    void anAssociationIsTypedAndATwiceGivenNameRefused() {
        RunningDesk.Visit chief = desk.staff("鈴木");
        Map<String, String> typed = form(
                chief.get("/desk/setup"), "name", "もみじ町内会", "reading", "もみじちょうないかい", "district", "北地区", "blocks", "４");
        chief.post("/desk/setup/bodies", typed);
        assertThat(chief.post("/desk/setup/bodies", typed).body()).contains("「もみじ町内会」は、もう登録されています。");

        assertThat(desk.bean(Bodies.class).like("もみじ").getFirst().blocks()).isEqualTo(4);
    }

    @Test
    void aListIsEnteredAndItsWrongRowsComeBackWithReasons() {
        RunningDesk.Visit clerk = desk.staff("山田");
        clerk.get("/desk/bodies/list");
        String page = clerk.post(
                        "/desk/bodies/list", Map.of("rows", "名前,よみ,地区,班の数\nうめ町内会,うめちょうないかい,東,3\nたけ町内会,竹,東,2\n"))
                .body();

        assertThat(page).contains("1件を登録しました", "3行目", "ひらがなで書いてください", "たけ町内会");
        assertThat(desk.bean(Bodies.class).like("うめ")).hasSize(1);
        assertThat(desk.bean(Bodies.class).like("たけ")).isEmpty();
    }

    @Test
    void aLeaderPrintsSlipsOfTheOwnAssociation() {
        RunningDesk.Visit leader = desk.fromTheTalk("leader");
        leader.get("/desk/bodies/sakura/slips");
        HttpResponse<String> made = leader.post("/desk/bodies/sakura/slips", Map.of("block", "3", "many", "7"));
        String printed = leader.get("/desk/bodies/sakura/slips/print?block=3").body();
        Body sakura = desk.bean(Bodies.class).find("sakura").orElseThrow();

        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(printed).contains("3班-07", "<svg").doesNotContain("3班-08");
        desk.bean(Households.class).of(sakura).stream()
                .filter(h -> h.block() == 3)
                .forEach(h -> assertThat(printed).contains(h.code()));
        assertThat(leader.get("/desk/bodies/sakura/begin").body()).contains("さくら町内会で、はじめます");
        leader.get("/desk/bodies/sakura/slips");
        assertThat(leader.post("/desk/bodies/minato/slips", Map.of("block", "1", "many", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void handingOverIsShownOnlyWhereItIsAllowed() {
        Body minato = desk.bean(Bodies.class).find("minato").orElseThrow();
        desk.give("colleague", Role.LEADER, Realm.of("minato"));
        desk.give("second-block", Role.BLOCK_LEADER, Realm.of("minato", 2));
        String own = handOver(minato, "neighbour");
        String others = handOver(minato, "colleague");
        String block = handOver(minato, "second-block");

        assertThat(desk.fromTheTalk("neighbour")
                        .get("/desk/bodies/minato/people")
                        .body())
                .contains(own, block)
                .doesNotContain(others);
        assertThat(desk.staff("山田").get("/desk/bodies/minato/people").body()).contains(own, others, block);
        desk.take("colleague");
        desk.take("second-block");
    }

    private static String handOver(Body body, String person) {
        return desk.bean(Roles.class).in(body).stream()
                .filter(held -> held.person().id().equals(person))
                .map(held -> "/people/" + held.id() + "/hand-over")
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBlockLeaderSeesTheHouseholdsOfTheOwnBlockWithoutTheirCodes() {
        Body sakura = desk.bean(Bodies.class).find("sakura").orElseThrow();
        Household second = desk.bean(Households.class).print(sakura, 2, 2).getLast();
        desk.bean(JdbcClient.class)
                .sql(
                        "insert into resident (person, body, block, household, set_at) values ('resident', 'sakura', 2, ?, 0)")
                .param(second.id())
                .update();

        String page = desk.fromTheTalk("blockleader")
                .get("/desk/bodies/sakura/blocks/2")
                .body();

        assertThat(page).contains("2世帯のうち、1世帯の1人が登録しています。", "2班-01", "まだいません", second.label(), ">1人<");
        assertThat(page).doesNotContain(second.code());
    }

    @Test
    void invitationsAreMadePrintedAndTakenBack() {
        RunningDesk.Visit leader = desk.fromTheTalk("neighbour");
        Body minato = desk.bean(Bodies.class).find("minato").orElseThrow();
        leader.get("/desk/bodies/minato/people");
        leader.post("/desk/bodies/minato/people/block-leaders", Map.of("first", "2099-04-01", "days", "14"));
        assertThat(leader.get("/desk/bodies/minato/people").body()).contains("1年先までの日にしてください");
        leader.post("/desk/bodies/minato/people/leader", Map.of());

        Invitation invitation = desk.bean(Invitations.class).open(minato).getFirst();
        assertThat(leader.get("/desk/bodies/minato/people/print").body()).contains(invitation.code(), "<svg");
        leader.get("/desk/bodies/minato/people");
        leader.post("/desk/bodies/minato/people/invitations/" + invitation.code() + "/withdraw", Map.of());
        assertThat(desk.bean(Invitations.class).open(minato)).isEmpty();
    }
}
