package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.gatherings.Almanac;
import kairan.gatherings.Rsvp;
import kairan.gatherings.RsvpCounts;
import kairan.residents.Household;
import kairan.residents.Households;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Notices at the desk: written, looked at, sent, taken back, followed from door to door, and answered on paper. */
class NoticePagesTest {

    private static final Path CONTENT = Path.of("target", "notice-pages-content");
    private static final Pattern WORDS = Pattern.compile("お知らせ [A-Z]{8} を読みます");

    private static RunningDesk desk;
    private static Talk talk;
    private static RunningDesk.Visit leader;
    private static RunningDesk.Visit neighbour;
    private static RunningDesk.Visit blockLeader;
    private static RunningDesk.Visit clerk;
    private static List<Household> households;
    private static LocalDate day;

    @BeforeAll
    static void start() throws IOException {
        day = LocalDate.now(Clock.systemDefaultZone()).plusDays(20);
        FileSystemUtils.deleteRecursively(CONTENT);
        FileSystemUtils.copyRecursively(Path.of("conversations"), CONTENT);
        Files.writeString(CONTENT.resolve("gatherings/sakura-park.yaml"), """
            id: sakura-park
            name: さくら公園の清掃
            timeline: cleanup
            body: sakura
            day: "%s"
            start: "08:00"
            end: "09:30"
            place: さくら公園
            """.formatted(day));
        desk = RunningDesk.start("notice-pages-test", Talk.Door.class, "--kairan.conversations=" + CONTENT);
        talk = new Talk(desk);
        leader = desk.fromTheTalk("leader");
        neighbour = desk.fromTheTalk("neighbour");
        blockLeader = desk.fromTheTalk("blockleader");
        clerk = desk.staff("山田");
        households = Stream.of(1, 2)
                .flatMap(
                        block -> desk
                                .bean(Households.class)
                                .print(desk.bean(Bodies.class).find("sakura").orElseThrow(), block, 3)
                                .stream())
                .toList();
        talk.write("むすめ", "世帯の番号は、%sです".formatted(households.get(3).code()));
        desk.bean(Almanac.class).turnPage();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    /** So that the limit of an hour does not count what other tests have sent. */
    @BeforeEach
    void anHourLater() {
        db().sql("update notice set writer = null, sender = null where state = 'sent'")
                .update();
        db().sql("update notice_change set writer = null").update();
    }

    private static JdbcClient db() {
        return desk.bean(JdbcClient.class);
    }

    private static String begin(RunningDesk.Visit visit, String whose, String kind) {
        visit.get("/desk/notices");
        String to = location(visit.post("/desk/notices", Map.of("whose", whose, "kind", kind)));
        assertThat(to).endsWith("/write");
        return to.substring(0, to.length() - "/write".length());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("https?://[^/]+", ""))
                .orElse("");
    }

    /** Writes and sends a notice for all of the association. */
    private static String sent(RunningDesk.Visit visit, String kind, Map<String, String> facts) {
        String notice = begin(visit, "sakura", kind);
        write(visit, notice, facts, "association:sakura");
        send(visit, notice);
        return notice;
    }

    private static HttpResponse<String> write(
            RunningDesk.Visit visit, String notice, Map<String, String> facts, String in) {
        Map<String, String> typed = new HashMap<>(facts);
        typed.put("in", in);
        visit.get(notice + "/write");
        return visit.post(notice + "/write", typed);
    }

    private static void send(RunningDesk.Visit visit, String notice) {
        visit.get(notice);
        assertThat(visit.post(notice + "/send", Map.of("none", "true")).statusCode())
                .isEqualTo(302);
        assertThat(visit.get(notice).body())
                .containsPattern("(出し|送り)ます。1分のあいだは、取り消せます。")
                .contains("取り消す</button>");
    }

    private static Map<String, String> dated() {
        return Map.of(
                "words", "公園をきれいにします。", "day", day.toString(), "hours", "8時から", "place", "さくら公園", "charge", "清掃係");
    }

    @Test
    void whatIsWrittenWrongStaysAndIsMended() {
        String notice = begin(leader, "sakura", "dated");

        String form = write(
                        leader,
                        notice,
                        Map.of("words", "周知のため、山田太郎（090-1234-5678）に聞いてください。", "day", "そのうち", "place", "会館"),
                        "")
                .body();
        assertThat(form).contains("「日にち」を読み取れませんでした", "だれに届けるか、えらんでください。", "そのうち", "会館");

        write(
                leader,
                notice,
                Map.of("words", "周知のため、090-1234-5678で聞いてください。", "day", "2020-05-24"),
                "association:sakura");
        String proof = leader.get(notice).body();
        assertThat(proof)
                .contains("【お知らせ】", "確認しました", "この件を聞く", "さくら町内会の全員")
                .contains("もう過ぎています", "場所が、まだ書かれて", "担当が、まだ書かれて", "〔電話番号〕", "むずかしい言葉があります")
                .doesNotContain("090-1234-5678", ">送る</button>");
        leader.post(notice + "/plain", Map.of());
        assertThat(leader.get(notice).body()).doesNotContain("むずかしい言葉があります");

        write(leader, notice, dated(), "association:sakura");
        assertThat(leader.get(notice).body()).contains(">送る</button>");
        leader.post(notice + "/sample", Map.of());
        assertThat(leader.get(notice).body()).contains("見本を、あなたのトークに入れました。");
        assertThat(db().sql("select messages from posting where about = 'leader' order by created_at desc limit 1")
                        .query(String.class)
                        .single())
                .contains("公園をきれいにします。");
        leader.post(notice + "/send", Map.of());
        assertThat(leader.get(notice).body()).contains("送れないものではないことを確かめて");
        leader.post(notice + "/drop", Map.of());
        assertThat(leader.get(notice).statusCode()).isEqualTo(404);
    }

    @Test
    void withinTheMinuteItIsADraftAgain() {
        String notice = sent(leader, "text", Map.of("words", "集会所は、6月は使えません。"));
        assertThat(leader.get("/desk/notices").body()).contains("集会所は、6月は使えません。", "まだ取り消せます");

        leader.post(notice + "/back", Map.of());

        assertThat(leader.get(notice).body()).contains("だれにも届いていません", "お知らせの見本");
        send(leader, notice);
        db().sql("update posting set due_at = 1 where about = ?")
                .param(notice.substring("/desk/notices/".length()))
                .update();
        leader.post(notice + "/back", Map.of());
        assertThat(leader.get(notice).body()).contains("もう届きはじめている");
    }

    @Test
    void nobodyElseSeesADraftAndNobodyElsewhereANotice() {
        String draft = begin(leader, "sakura", "text");
        for (RunningDesk.Visit other : List.of(clerk, neighbour)) {
            assertThat(other.get(draft).statusCode()).isEqualTo(404);
            assertThat(other.get(draft + "/write").statusCode()).isEqualTo(404);
            assertThat(other.post(draft + "/send", Map.of("none", "true")).statusCode())
                    .isEqualTo(404);
        }

        String notice = sent(leader, "text", Map.of("words", "さくらの人だけへのお知らせです。"));
        for (String page : List.of("", "/paper", "/paper.pdf", "/progress", "/blocks/1")) {
            assertThat(neighbour.get(notice + page).statusCode()).as(page).isEqualTo(403);
            assertThat(clerk.get(notice + page).statusCode()).as(page).isEqualTo(200);
        }
        for (String act : List.of("/back", "/again", "/questions/nothing", "/blocks/1")) {
            assertThat(neighbour.post(notice + act, Map.of("words", "はい")).statusCode())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(neighbour.get("/desk/notices").body()).doesNotContain("さくらの人だけ");
        neighbour.get("/desk/notices");
        assertThat(neighbour
                        .post("/desk/notices", Map.of("whose", "sakura", "kind", "text"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.post("/desk/notices", Map.of("whose", "-", "kind", "text"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.post(notice + "/back", Map.of()).statusCode()).isEqualTo(302);
        assertThat(clerk.get(notice).body()).contains("取り消せるのは、送った人だけです。");
    }

    @Test
    void aBlockLeaderSeesTheOwnBlockAndWhatGoesThere() {
        String all = sent(leader, "text", Map.of("words", "町内会のみなさんへ。"));
        String first = begin(leader, "sakura", "text");
        write(leader, first, Map.of("words", "1班のみなさんへ。"), "block:sakura/1");
        send(leader, first);

        assertThat(blockLeader.get("/desk/notices").body())
                .contains("町内会のみなさんへ。")
                .doesNotContain("1班のみなさんへ。", "新しく書く");
        assertThat(blockLeader.get(all).body()).contains("2班の一覧").doesNotContain("1班の一覧", "届き方");
        assertThat(blockLeader.get(all + "/blocks/2").body()).contains("2班-01").doesNotContain("1班-01");
        assertThat(blockLeader.get(all + "/blocks/1").statusCode()).isEqualTo(403);
        assertThat(blockLeader.get(first).statusCode()).isEqualTo(403);
        assertThat(leader.get(first + "/blocks/2").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverSendsToManySaysHowMany() {
        for (int i = 0; i < 250; i++) {
            String id = "many%04d".formatted(i);
            db().sql("insert into person (id, created_at) values (?, 0)")
                    .param(id)
                    .update();
            db().sql("insert into resident (person, body, set_at) values (?, 'minato', 0)")
                    .param(id)
                    .update();
        }
        String notice = begin(neighbour, "minato", "text");
        write(neighbour, notice, Map.of("words", "海岸をそうじしました。"), "association:minato");
        assertThat(neighbour.get(notice).body()).contains("250人", "83人", "500人", "いま届けられない人");

        neighbour.post(notice + "/send", Map.of("none", "true", "people", "500"));
        assertThat(neighbour.get(notice).body()).contains("人数が合わないようです");
        neighbour.post(notice + "/send", Map.of("none", "true", "people", "250"));
        assertThat(neighbour.get(notice).body()).contains("先に見本をトークで見てください");
        neighbour.post(notice + "/sample", Map.of());
        assertThat(neighbour.get(notice).body()).as("it only lies there").doesNotContain("この文の見本を、トークで見ました。");
        db().sql("update mailbox set taken_at = 1 where person = 'neighbour'").update();
        assertThat(neighbour.get(notice).body()).contains("この文の見本を、トークで見ました。");
        neighbour.post(notice + "/send", Map.of("none", "true", "people", "250"));
        assertThat(neighbour.get(notice).body()).contains("1分後に出します", "次の回覧便でまとめて届きます");
    }

    @Test
    void whoHasNoTalkOfTheirOwnSeesTheSampleInAnyTalk() {
        String notice = begin(clerk, "-", "text");
        write(clerk, notice, Map.of("words", "役場の電話は、土曜日は休みです。"), "everyone:");
        Matcher code = Pattern.compile("見本 [0-9]{6}").matcher(clerk.get(notice).body());
        assertThat(code.find()).isTrue();

        talk.write("職員の電話", "こんにちは");
        assertThat(talk.write("職員の電話", "見本 000000").getFirst()).contains("ありません");
        assertThat(talk.write("職員の電話", code.group()).getFirst()).contains("役場の電話は、土曜日は休みです。");
        assertThat(clerk.get(notice).body()).contains("この文の見本を、トークで見ました。");
        write(clerk, notice, Map.of("words", "役場の電話は、日曜日は休みです。"), "everyone:");
        assertThat(clerk.get(notice).body()).doesNotContain("この文の見本を、トークで見ました。");
    }

    @Test
    void staffTickBlocksOfAnyAssociation() {
        String notice = begin(clerk, "-", "text");
        String form = clerk.get(notice + "/write").body();
        assertThat(form).contains("班までえらぶとき", "町内会の班長").doesNotContain("block:");

        String shown = clerk.post(notice + "/write", Map.of("words", "水道の工事をします。", "out", "leaders:", "more", "sakura"))
                .body();
        assertThat(shown)
                .contains("block:sakura/1", "水道の工事をします。")
                .containsPattern("name=\"out\" value=\"leaders:\" checked")
                .doesNotContain("block:minato/1", "だれに届けるか、えらんでください。");
        clerk.post(notice + "/write", Map.of("words", "水道の工事をします。", "in", "block:sakura/2"));
        assertThat(clerk.get(notice).body()).contains("さくら町内会2班");
        assertThat(clerk.get(notice + "/write").body()).containsPattern("name=\"in\" value=\"block:sakura/2\" checked");
        assertThat(clerk.post(notice + "/write", Map.of("words", "工事", "in", "block:sakura/99"))
                        .body())
                .contains("だれに届けるか、えらんでください。");
    }

    /** Two have the same list open; the second has not seen what the first has entered, and does not take it back. */
    @Test
    void whatSomebodyElseHasEnteredMeanwhileStays() {
        String notice = sent(leader, "dated", dated());
        String block = notice + "/blocks/2";
        String[] ids = households.stream()
                .filter(h -> h.block() == 2)
                .map(Household::id)
                .toArray(String[]::new);
        assertThat(blockLeader.get(block).body()).contains("name=\"was-%s\" value=\"\"".formatted(ids[0]));
        Map<String, String> nothing = Map.of("was-" + ids[0], "", "was-" + ids[1], "", ids[0], "", ids[1], "");
        Map<String, String> first = new HashMap<>(nothing);
        first.put(ids[0], "going-2");
        Map<String, String> second = new HashMap<>(nothing);
        second.put(ids[1], "absent");

        blockLeader.post(block, first);
        assertThat(blockLeader.get(block).body()).contains("まだの世帯は2世帯です。");
        blockLeader.post(block, second);

        assertThat(blockLeader.get(block).body()).contains("1世帯の紙の返事を", "まだの世帯は1世帯です。");
        blockLeader.post(block, Map.of(ids[0], "", ids[1], ""));
    }

    @Test
    void twoClerksWithTheSamePaperUndoNothingOfEachOther() {
        String block = sent(leader, "dated", dated()) + "/blocks/1";
        String[] ids = households.stream()
                .filter(h -> h.block() == 1)
                .map(Household::id)
                .toArray(String[]::new);
        leader.get(block);
        leader.post(block, Map.of("was-" + ids[0], "", ids[0], "going-3", "was-" + ids[1], "", ids[1], ""));

        // The other has had the page open since before, and enters the next household.
        leader.post(block, Map.of("was-" + ids[0], "", ids[0], "", "was-" + ids[1], "", ids[1], "seen"));
        String page = leader.get(block).body();
        assertThat(page).contains("1世帯の紙の返事を、書き入れました。", "name=\"was-%s\" value=\"going-3\"".formatted(ids[0]));

        leader.post(block, Map.of("was-" + ids[0], "", ids[0], "absent", "was-" + ids[1], "seen", ids[1], "seen"));
        assertThat(leader.get(block).body())
                .contains("ほかの人が先に「出られます（3人）」と書き入れたので、そのままにしました。", "value=\"going-3\"")
                .doesNotContain("書き入れました。");
        leader.post(block, Map.of("was-" + ids[0], "going-3", ids[0], "", "was-" + ids[1], "seen", ids[1], ""));
    }

    @Test
    void paperCountsWithTheRestAndOnlyOnce() {
        String notice = sent(leader, "dated", dated());
        String block = notice + "/blocks/2";
        String[] ids = households.stream()
                .filter(h -> h.block() == 2)
                .map(Household::id)
                .toArray(String[]::new);

        assertThat(blockLeader.get(block).body()).contains("3世帯のうち、まだの世帯は3世帯です。", "出られます（2人）");
        blockLeader.post(block, Map.of(ids[0], "going-2", ids[1], "absent", ids[2], ""));
        assertThat(blockLeader.get(block).body()).contains("2世帯の紙の返事を", "まだの世帯は1世帯です。");
        blockLeader.post(block, Map.of(ids[0], "going-2", ids[1], "absent", ids[2], ""));
        assertThat(blockLeader.get(block).body()).contains("前と同じ内容です。", "まだの世帯は1世帯です。");
        assertThat(blockLeader.get(block + "?open=true").body())
                .contains("2班-03")
                .doesNotContain("2班-01");
        assertThat(leader.get(notice).body()).contains("2班の一覧").containsPattern("(?s)そのうち紙で\">2<");
        assertThat(going()).isEqualTo(2);
        assertThat(leader.get("/desk/audit").body()).contains("班の分をまとめて書き入れる", "の紙の返事、2世帯");

        assertThat(talk.write("むすめ", "参加します").getFirst()).contains("お待ちしています");
        assertThat(going())
                .as("of the household, once, as many as its slip says")
                .isEqualTo(2);

        blockLeader.post(block, Map.of(ids[1], "", ids[2], "seen", "strange", "seen"));
        assertThat(blockLeader.get(block).body()).contains("2世帯の紙の返事を", "まだの世帯は1世帯です。");
        assertThat(db().sql("select count(*) from paper_answer where household in (?, ?)")
                        .params(ids[0], ids[2])
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static int going() {
        return desk.bean(RsvpCounts.class).of("sakura-park-" + day).get(Rsvp.GOING);
    }

    @Test
    void theCodeOnThePaperOpensTheTalkAtTheNotice() {
        String notice = sent(leader, "dated", dated());
        HttpResponse<String> paper = leader.get(notice + "/paper");
        assertThat(paper.body()).contains("□ 確認しました", "□ 出られます（　　人）", "世帯の番号", "class=\"qr\"");
        Matcher words = WORDS.matcher(paper.body());
        assertThat(words.find()).isTrue();
        assertThat(leader.get(notice + "/paper").body())
                .as("the same words again")
                .contains(words.group());

        List<String> heard = talk.write("となりの人", words.group());

        assertThat(heard).anyMatch(said -> said.startsWith("【お知らせ】\n公園をきれいにします。"));
        assertThat(heard).anyMatch(said -> said.contains("さくら公園の清掃"));
        assertThat(talk.write("となりの人", "お知らせ BBBBBB を読みます")).anyMatch(said -> said.contains("もう終わりました"));
    }

    @Test
    void staffSeeWhatAnAssociationAlreadyHas() {
        String first = begin(clerk, "-", "dated");
        write(clerk, first, dated(), "leaders:");
        assertThat(clerk.get(first).body()).contains("町内会に、今月すでにお願いしていること", "さくら町内会", "みなと町内会", "さくら公園の清掃", "0件");
        send(clerk, first);

        String second = begin(clerk, "-", "dated");
        write(clerk, second, dated(), "leaders:");
        assertThat(clerk.get(second).body()).contains("1件", "さくら公園の清掃、公園をきれいにします。");
        String toAll = begin(clerk, "-", "text");
        write(clerk, toAll, Map.of("words", "みなさんへ。"), "everyone:");
        assertThat(clerk.get(toAll).body()).doesNotContain("今月すでにお願いしていること");
    }

    @Test
    void questionsAreAnsweredWithoutTheNameOfWhoAsks() {
        String notice = sent(leader, "text", Map.of("words", "祭りの相談をします。"));
        db().sql(
                        "insert into inquiry (id, notice, person, words, asked_at) values ('asked', ?, 'resident', 'いつですか', 1)")
                .param(notice.substring("/desk/notices/".length()))
                .update();
        assertThat(leader.get("/desk").body()).contains("お知らせへの質問");
        assertThat(leader.get("/desk/notices").body()).contains("質問1件");
        assertThat(leader.get(notice).body()).contains("いつですか").doesNotContain("resident");

        leader.post(notice + "/questions/asked", Map.of("words", " ", "all", "false"));
        assertThat(leader.get(notice).body()).contains("答えを、1000文字までで");
        leader.post(notice + "/questions/asked", Map.of("words", "7月です。", "all", "false"));
        assertThat(leader.get(notice).body()).contains("聞いた人に、答えを届けます。", "答え：7月です。");
        leader.post(notice + "/questions/asked", Map.of("words", "8月です。", "all", "true"));
        assertThat(leader.get(notice).body()).contains("もう答えてあります", "7月です。").doesNotContain("8月です。");
    }

    @Test
    void staffHoldWhatIsExcludedAndLetGoWhatIsNot() {
        String notice = sent(leader, "text", Map.of("words", "集会所の前の花だんに、水をやりました。"));
        clerk.get(notice);

        assertThat(clerk.post(notice + "/hold", Map.of("reason", " ")).statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(notice).body()).contains("止めるわけを、200文字までで書いてください");
        clerk.post(notice + "/hold", Map.of("reason", "名前が書いてあるため"));

        assertThat(clerk.get("/desk/notices").body()).contains("止めているもの", "わけ：名前が書いてあるため");
        assertThat(leader.get(notice).body())
                .contains("止めています。", "わけ：名前が書いてあるため")
                .doesNotContain("送ってよい");
        assertThat(leader.post(notice + "/release", Map.of()).statusCode()).isEqualTo(403);

        clerk.get(notice);
        clerk.post(notice + "/release", Map.of());

        assertThat(clerk.get(notice).body()).contains("止めるのをやめました").doesNotContain("止めています。");
    }

    /** What stands on a page, without its frame. */
    private static String shown(HttpResponse<String> page) {
        return page.body()
                .replaceAll("(?s).*<main|</main>.*|<form|<p|<div|</?span>", "")
                .replaceAll("\\s*\n\\s*", " ");
    }

    private static String id(String notice) {
        return notice.substring("/desk/notices/".length());
    }

    /** People have it. */
    private static void out(String notice) {
        long now = Clock.systemDefaultZone().millis() - 1;
        db().sql("update posting set due_at = ?, cut_at = ? where about = ?")
                .params(now, now, id(notice))
                .update();
        db().sql("update notice set due_at = ? where id = ?")
                .params(now, id(notice))
                .update();
    }

    @Test
    void itIsSentAtATimeAndUntilThenTakenBack() {
        String notice = begin(leader, "sakura", "dated");
        write(leader, notice, dated(), "association:sakura");
        LocalDate then = day.minusDays(3);
        Map<String, String> wrong = Map.of(
                "",
                "送る日にちと時刻をえらんでください。",
                then + "T22:30",
                "夜9時から朝7時までは",
                "2020-05-01T12:00",
                "もう過ぎています",
                day.plusDays(2) + "T12:00",
                "もっと早い日に");
        wrong.forEach((at, why) -> {
            leader.get(notice);
            leader.post(notice + "/send", Map.of("none", "true", "how", "at", "at", at));
            assertThat(shown(leader.get(notice))).contains(why, "お知らせの見本");
        });

        leader.post(notice + "/send", Map.of("none", "true", "how", "at", "at", then + "T18:00"));

        assertThat(shown(leader.get(notice)))
                .contains("%d月%d日".formatted(then.getMonthValue(), then.getDayOfMonth()))
                .contains("18時に送ります。それまでは、取り消せます。", "18時に送りはじめます");
        leader.post(notice + "/back", Map.of());
        assertThat(shown(leader.get(notice))).contains("だれにも届いていません", "お知らせの見本");
    }

    private static String urgent(RunningDesk.Visit visit, String words) {
        String notice = begin(visit, "sakura", "text");
        write(visit, notice, Map.of("words", words), "association:sakura");
        assertThat(visit.get(notice).body()).contains("緊急で送る");
        visit.post(notice + "/send", Map.of("none", "true", "how", "urgent"));
        return notice;
    }

    @Test
    void whatIsUrgentWaitsForASecondPersonUnlessStaffSendIt() {
        String notice = urgent(leader, "橋が落ちました。近づかないでください。");

        assertThat(shown(leader.get(notice)))
                .contains("同意を頼みました", "同意を待っています", "頼むのをやめる")
                .doesNotContain("同意して送る");
        assertThat(neighbour.post(notice + "/agree", Map.of("agrees", "true")).statusCode())
                .isEqualTo(403);
        leader.post(notice + "/agree", Map.of("agrees", "true"));
        assertThat(shown(leader.get(notice))).contains("自分で同意すること", "同意を待っています");
        assertThat(shown(clerk.get("/desk"))).containsPattern("<b>1</b>同意を待っている緊急のお知らせ");
        assertThat(shown(clerk.get("/desk/notices"))).contains("同意を待っている緊急のお知らせ", "橋が落ちました");
        assertThat(shown(clerk.get(notice))).contains("橋が落ちました", "同意して送る");

        clerk.post(notice + "/agree", Map.of("agrees", "true"));

        assertThat(shown(clerk.get(notice))).contains("いま、送っています", "【緊急】").doesNotContain("同意を待っています");
        assertThat(db().sql("select push from posting where about = ? and audience = 'notice'")
                        .param(id(notice))
                        .query(String.class)
                        .single())
                .isEqualTo("URGENT");

        String refused = urgent(leader, "水がにごっています。");
        clerk.get(refused);
        clerk.post(refused + "/agree", Map.of("agrees", "false"));
        assertThat(shown(leader.get(refused))).contains("お知らせの見本");
        String stopped = urgent(leader, "電気が止まっています。");
        leader.get(stopped);
        leader.post(stopped + "/back", Map.of());
        assertThat(shown(leader.get(stopped))).contains("お知らせの見本");

        String alone = urgent(clerk, "港の橋が通れません。");
        assertThat(shown(clerk.get(alone))).contains("1分後に、緊急で送ります", "取り消す");
        String cleanup = begin(leader, "sakura", "cleanup");
        write(
                leader,
                cleanup,
                Map.of("day", day.toString(), "place", "川", "charge", "会長", "insurance", "none"),
                "association:sakura");
        assertThat(shown(leader.get(cleanup))).contains("どう送りますか").doesNotContain("緊急で送る");
    }

    @Test
    void whatStaffAreToLookAtCanBeWrittenAnew() {
        String notice = begin(leader, "sakura", "text");
        write(leader, notice, Map.of("words", "市議会議員の候補者を応援する集まりがあります。"), "association:sakura");
        leader.post(notice + "/send", Map.of("none", "true"));

        assertThat(shown(leader.get(notice))).contains("役所の職員が読んでから送ります", "止めています。", "書き直す");
        assertThat(shown(clerk.get("/desk"))).containsPattern("<b>[1-9]</b>止めているお知らせ");
        leader.post(notice + "/back", Map.of());
        assertThat(shown(leader.get(notice))).contains("お知らせの見本");
    }

    @Test
    void whatWasSentIsCorrectedAndCancelled() {
        String notice = sent(leader, "dated", dated());
        assertThat(shown(leader.get(notice))).doesNotContain("訂正する");
        out(notice);
        assertThat(shown(leader.get(notice))).contains("訂正する", "取りやめを知らせる");
        assertThat(neighbour.get(notice + "/correct").statusCode()).isEqualTo(403);
        assertThat(shown(blockLeader.get(notice))).doesNotContain("訂正する");

        Map<String, String> typed = new HashMap<>(dated());
        leader.get(notice + "/correct");
        assertThat(shown(leader.post(notice + "/correct", typed))).contains("どこも変わっていません");
        typed.put("day", "2020-05-24");
        typed.put("place", "会館の前");
        assertThat(shown(leader.post(notice + "/correct", typed))).contains("もう過ぎています", "会館の前");
        typed.put("day", day.toString());
        leader.post(notice + "/correct", typed);
        assertThat(shown(leader.get(notice))).contains("訂正を知らせます", "【訂正】", "場所：会館の前", "すぐに知らせる");
        assertThat(shown(leader.get(notice + "/correct"))).contains("会館の前");
        typed.put("bring", "かま");
        leader.post(notice + "/correct", typed);
        leader.get(notice);
        assertThat(db().sql("select count(*) from notice_change where notice = ?")
                        .param(id(notice))
                        .query(Integer.class)
                        .single())
                .as("told together")
                .isEqualTo(1);

        leader.post(notice + "/change", Map.of("act", "now"));
        assertThat(shown(leader.get(notice))).contains("訂正の届き方");

        assertThat(shown(leader.get(notice))).contains("【訂正しました】", "場所：会館の前", "持ち物：かま");

        leader.post(notice + "/cancel", Map.of("reason", "大雨のため"));
        assertThat(shown(leader.get(notice))).contains("取りやめを知らせます", "大雨のため", "取りやめを戻す");
        leader.post(notice + "/change", Map.of("act", "undo"));
        assertThat(shown(leader.get(notice))).contains("もとのままです", "訂正する");
        leader.post(notice + "/cancel", Map.of("reason", ""));
        leader.get(notice);
        db().sql("update notice_change set due_at = 2 where notice = ? and kind = 'CANCELLATION'")
                .param(id(notice))
                .update();
        leader.post(notice + "/change", Map.of("act", "undo"));
        assertThat(shown(leader.get(notice))).contains("もう知らせてしまった");
    }

    @Test
    void whatFollowsANoticeAndLooksExcludedWaitsForStaff() {
        String notice = sent(leader, "text", Map.of("words", "集会所の屋根を直します。"));
        out(notice);
        leader.get(notice + "/correct");
        leader.post(notice + "/correct", Map.of("words", "市議会議員の候補者を応援する集まりがあります。"));
        assertThat(shown(leader.get(notice)))
                .contains("この訂正は、役所の職員が読んでから", "訂正を止めています。", "「選挙や政治の活動」", "書き直す", "訂正をやめる")
                .doesNotContain("送ってよい");
        assertThat(shown(clerk.get("/desk"))).containsPattern("<b>[1-9]</b>止めているお知らせ");
        assertThat(shown(clerk.get("/desk/notices"))).contains("「集会所の屋根を直します。」の訂正（さくら町内会）");

        String held = db().sql("select id from notice_change where notice = ?")
                .param(id(notice))
                .query(String.class)
                .single();
        clerk.get(notice);
        clerk.post(notice + "/hold", Map.of("following", held, "reason", "選挙のことは送れません。"));
        assertThat(shown(clerk.get(notice))).contains("止めました。書いた人に、わけを知らせます。", "わけ：選挙のことは送れません。");
        assertThat(shown(leader.get(notice))).contains("役所の人が止めています", "わけ：選挙のことは送れません。");
        assertThat(shown(clerk.get("/desk/notices"))).doesNotContain("「集会所の屋根を直します。」の訂正");

        leader.get(notice + "/correct");
        leader.post(notice + "/correct", Map.of("words", "集会所の屋根と窓を直します。"));
        assertThat(shown(leader.get(notice))).contains("訂正を知らせます", "屋根と窓").doesNotContain("訂正を止めています。");
        leader.post(notice + "/change", Map.of("act", "undo"));
        leader.get(notice);
        leader.post(notice + "/cancel", Map.of("reason", "候補者を応援するためです。"));
        assertThat(shown(leader.get(notice))).contains("このわけは、そのままでは付けられません", "候補者を応援するためです。");
    }

    @Test
    void theWordsOfAnEarlierOneAreUsedAgainAndAPhotoIsChosen() {
        String notice = sent(leader, "dated", dated());
        leader.get(notice);

        String again = location(leader.post(notice + "/reuse", Map.of()));

        assertThat(shown(leader.get(again))).contains("公園をきれいにします。", "清掃係").contains("type=\"date\" value=\"\"");
        String draft = again.substring(0, again.length() - "/write".length());
        String choose = location(leader.post(draft + "/attach", Map.of()));
        assertThat(choose).startsWith("/tenpu/");
        assertThat(shown(leader.get(choose))).contains("写真（JPEG、PNG）かPDF");
    }

    @Test
    void someOfThoseChosenAlone() {
        String notice = begin(leader, "sakura", "text");
        leader.get(notice + "/write");
        leader.post(
                notice + "/write", Map.of("words", "子ども会をつくります。", "in", "block:sakura/2", "only", "interest:children"));

        assertThat(shown(leader.get(notice))).contains("さくら町内会2班のうち、「子ども」をえらんだ人");
        assertThat(shown(leader.get(notice + "/write")))
                .containsPattern("value=\"interest:children&amp;block:sakura/2\" checked");
        leader.post(
                notice + "/write",
                Map.of("words", "子ども会をつくります。", "in", "interest:children&block:sakura/2", "out", "leaders:sakura"));
        assertThat(shown(leader.get(notice))).contains("（さくら町内会の役員と班長をのぞく）");
    }

    @Test
    void signsOnPaperAndInTheTalkAreCountedTogether() {
        Map<String, String> facts = new HashMap<>(dated());
        facts.put("day", day.plusDays(1).toString());
        facts.put("answer-by", day.toString());
        String notice = sent(leader, "dated", facts);
        out(notice);
        String[] ids = households.stream()
                .filter(h -> h.block() == 2)
                .map(Household::id)
                .toArray(String[]::new);
        blockLeader.get(notice + "/blocks/2");
        blockLeader.post(notice + "/blocks/2", Map.of(ids[0], "going-3", ids[1], "absent", ids[2], "seen"));
        db().sql("insert into signup (notice, person, comes, at) values (?, 'neighbour', true, 1)")
                .param(id(notice))
                .update();

        db().sql("insert into address (channel, external_id, person, heard_at) values ('paper', '会長', 'leader', 1)")
                .update();

        assertThat(talk.write("会長", "確認"))
                .anySatisfy(said -> assertThat(said).contains("参加する人4人、参加しない人1人", "紙", "2班の3世帯"));
    }
}
