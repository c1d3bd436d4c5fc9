package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.BodyKind;
import kairan.content.Facts;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Schedule;
import kairan.japanese.Eras;
import kairan.roles.Actor;
import kairan.roles.Audit;
import kairan.roles.Realm;
import kairan.roles.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clerks do from one year to the next, through the whole program: nothing is lost, and everything is found again. */
class ClerksTest {

    private static RunningDesk desk;
    private static RunningDesk.Visit clerk;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("clerks-test");
        clerk = desk.staff("山田");
        today = LocalDate.now(desk.bean(Clock.class));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    /** The page to which a form leads. */
    private static String after(HttpResponse<String> posted) {
        return clerk.get(posted.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", ""))
                .body();
    }

    private static Occurrence held(String id, String name, String body, LocalDate day) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "id",
                id,
                "name",
                name,
                "timeline",
                "cleanup",
                "day",
                day.toString(),
                "start",
                "08:00",
                "end",
                "09:00"));
        facts.put("place", "中央公園");
        if (!body.isEmpty()) {
            facts.put("body", body);
        }
        return desk.bean(Schedule.class).open(Facts.from(facts), day);
    }

    @Test
    void aBodyIsEndedOnlyAfterReadingWhatBecomesOfItAndCanComeBack() {
        desk.bean(Bodies.class).keep(Body.association("momiji", "もみじ町内会", "もみじちょうないかい", null, 1));
        assertThat(clerk.get("/desk/bodies/momiji").body()).doesNotContain("action=\"/desk/bodies/momiji/end\"");
        assertThat(clerk.get("/desk/bodies/momiji/end").body()).contains("トークで登録している人は0人です。", "もとに戻せます。");

        assertThat(after(clerk.post("/desk/bodies/momiji/end", Map.of())))
                .contains("登録を終わりにした会", "もみじ町内会（町内会）", "いまの操作を取り消す");
        assertThat(after(clerk.post("/desk/bodies/momiji/resume", Map.of())))
                .contains("「もみじ町内会」の登録を、もとに戻しました。", "href=\"/desk/bodies/momiji\"")
                .doesNotContain("登録を終わりにした会");
    }

    @Test
    void bodiesAreFoundByNameOrReading() {
        desk.bean(Bodies.class).keep(Body.association("kaede", "楓町内会", "かえでちょうないかい", null, 1));
        String found = clerk.get("/desk/bodies?q=" + url("カエデ")).body();
        assertThat(found).contains("楓町内会").doesNotContain("みなと町内会");
        assertThat(clerk.get("/desk/bodies?q=" + url("ないない")).body()).contains("その名前の町内会は、ありません。");
    }

    @ParameterizedTest(name = "{0} of {1} are {2}")
    @CsvSource({"４８, '', 48人を、書き入れました。", "12, 0, 12人を、書き入れました。", "おおぜい, '', 人数は、0から9999までの数で書いてください。"})
    void theTownsOwnGatheringsAreCountedToo(String people, String block, String said) {
        Occurrence towns = held("town-day", "町の清掃", "", today);
        String page = after(clerk.post(
                "/desk/gatherings/" + towns.id() + "/came",
                block.isEmpty() ? Map.of("people", people) : Map.of("people", people, "block", block)));
        assertThat(page).contains(said);
        assertThat(page.contains("当日に来た人は、")).isEqualTo(true);
        if (people.equals("おおぜい")) {
            assertThat(page).containsPattern("value=\"おおぜい\" aria-invalid=\"true\"");
        }
    }

    @Test
    void aGroupWithoutBlocksIsCountedAndNothingTypedIsLost() {
        desk.bean(Bodies.class).keep(new Body("hana", BodyKind.CIVIC, "花の会", "はなのかい", null, List.of(), "", "", "", 0));
        Occurrence theirs = held("hana-day", "花の日", "hana", today);
        String path = "/desk/gatherings/" + theirs.id();
        assertThat(clerk.get(path).body()).contains("来た人数").doesNotContain("name=\"block\"");
        assertThat(after(clerk.post(path + "/came", Map.of("people", "二十人"))))
                .contains("人数は、0から9999までの数で書いてください。")
                .containsPattern("value=\"二十人\" aria-invalid=\"true\"");
        assertThat(after(clerk.post(path + "/came", Map.of("people", "２０")))).contains("当日に来た人は、20人です。");
        Occurrence blocks = held("sakura-day", "さくらの日", "sakura", today);
        assertThat(after(clerk.post("/desk/gatherings/" + blocks.id() + "/came", Map.of("people", "多い", "block", "3"))))
                .containsPattern("value=\"3\" selected=\"selected\"");
    }

    @Test
    void aGatheringIsMadeAtTheDeskAfterSeeingWhatPeopleGet() {
        assertThat(clerk.get("/desk/gatherings").body()).contains("行事をつくる");
        Map<String, String> typed = new HashMap<>(Map.of(
                "body", "sakura", "kind", "cleanup", "name", "秋の清掃", "day", "", "start", "08:00", "end", "09:00"));
        typed.putAll(Map.of("place", "さくら公園", "bring", "軍手", "rain", "moves", "act", "look"));
        clerk.get("/desk/gatherings/fresh");
        assertThat(clerk.post("/desk/gatherings/fresh", typed).body()).contains("日にちを選んでください。", "value=\"秋の清掃\"");
        typed.put("day", today.plusDays(20).toString());
        assertThat(clerk.post("/desk/gatherings/fresh", typed).body())
                .contains("送るもの（まだ、つくっていません）", "つくったら、すぐに", "みなさん", "出られますと答えた人", "この内容でつくる", "value=\"軍手\"");
        assertThat(desk.bean(Occurrences.class).between(today.plusDays(20), today.plusDays(20)))
                .isEmpty();
        typed.put("act", "make");
        HttpResponse<String> made = clerk.post("/desk/gatherings/fresh", typed);
        assertThat(after(made)).contains("行事をつくりました。", "秋の清掃", "軍手", "同じ行事を、別の日につくる");
        assertThat(clerk.post("/desk/gatherings/fresh", typed).body()).contains("同じ日に、同じ名前の行事がもうあります。");
        assertThat(clerk.get("/desk/audit").body()).contains("秋の清掃の呼びかけ");
    }

    @Test
    void lastYearsGatheringIsMadeAgainWithAllThatWasSoThen() {
        Occurrence before = held("last-year", "春の花うえ", "sakura", today.minusDays(200));
        assertThat(clerk.get("/desk/gatherings/fresh").body()).contains("春の花うえ");
        String form = clerk.get("/desk/gatherings/fresh?from=" + before.id()).body();
        assertThat(form).contains("value=\"春の花うえ\"", "value=\"中央公園\"", "value=\"08:00\"");
        Map<String, String> typed = new HashMap<>(Map.of("from", before.id(), "body", "sakura", "name", "春の花うえ"));
        typed.putAll(Map.of(
                "day",
                today.plusDays(100).toString(),
                "start",
                "09:00",
                "end",
                "10:00",
                "place",
                "中央公園",
                "act",
                "make"));
        assertThat(after(clerk.post("/desk/gatherings/fresh", typed))).contains("行事をつくりました。");
        Occurrence made = desk.bean(Occurrences.class)
                .between(today.plusDays(100), today.plusDays(100))
                .getFirst();
        assertThat(made.gathering().timeline()).isEqualTo("cleanup");
        assertThat(made.gathering().body()).isEqualTo("sakura");
    }

    @Test
    void aLeaderMakesGatheringsOfTheirOwnAssociationAlone() {
        RunningDesk.Visit leader = desk.fromTheTalk("leader");
        assertThat(leader.get("/desk/gatherings/fresh").body())
                .contains("さくら町内会")
                .doesNotContain("みなと町内会");
        Map<String, String> typed = new HashMap<>(Map.of("body", "minato", "kind", "cleanup", "name", "清掃"));
        assertThat(leader.post("/desk/gatherings/fresh", typed).statusCode()).isEqualTo(403);
        typed.put("body", "");
        assertThat(leader.post("/desk/gatherings/fresh", typed).body()).contains("どこの行事かを、えらんでください。");
        Occurrence neighbours = held("minato-day", "みなとの日", "minato", today.minusDays(3));
        assertThat(leader.get("/desk/gatherings/fresh?from=" + neighbours.id()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void gatheringsOfAnyYearAreFoundByWordDayAndAssociation() {
        held("old-1", "防災の集い", "sakura", today.minusDays(800));
        held("old-2", "防災の集い", "minato", today.minusDays(790));
        for (int i = 0; i < 60; i++) {
            held("many-" + i, "ラジオ体操", "minato", today.minusDays(700 + i));
        }
        String path = "/desk/gatherings?q=";
        assertThat(clerk.get(path + url("防災")).body())
                .contains("さくら町内会", "みなと町内会", "さがした行事（2件）", Eras.say(today.minusDays(800)));
        assertThat(clerk.get(path + url("防災") + "&body=sakura").body()).contains("さがした行事（1件）");
        assertThat(clerk.get(path + "&from=" + today.minusDays(795) + "&to=" + today.minusDays(785))
                        .body())
                .contains("さがした行事（1件）", "防災の集い");
        String many = clerk.get(path + url("ラジオ体操")).body();
        assertThat(many).contains("さがした行事（60件）", "page=1");
        assertThat(clerk.get(path + url("ラジオ体操") + "&page=1").body())
                .contains("page=0")
                .doesNotContain("page=2");
        assertThat(clerk.get(path + url("ないもの")).body()).contains("見つかりませんでした。");
        RunningDesk.Visit leader = desk.fromTheTalk("leader");
        assertThat(leader.get(path + url("防災")).body()).contains("さがした行事（1件）");
        assertThat(leader.get(path + "&body=minato").body()).contains("見つかりませんでした。");
    }

    @Test
    void theYearsPlanShowsEachMonthOfTheOfficesYear() {
        LocalDate april = Eras.officeYearBegins(today).minusYears(3);
        held("plan-1", "入学を祝う会", "sakura", april);
        held("plan-2", "年度末の清掃", "minato", april.plusYears(1).minusDays(1));
        String plan = clerk.get("/desk/gatherings/year?year=" + april.getYear()).body();
        assertThat(plan).contains(Eras.officeYear(april), "入学を祝う会", "年度末の清掃").containsSubsequence("4月", "12月", "3月");
        assertThat(clerk.get("/desk/gatherings/year?body=sakura&year=" + april.getYear())
                        .body())
                .contains("入学を祝う会")
                .doesNotContain("年度末の清掃");
        assertThat(desk.fromTheTalk("leader")
                        .get("/desk/gatherings/year?year=" + april.getYear())
                        .body())
                .contains("入学を祝う会")
                .doesNotContain("年度末の清掃");
    }

    @Test
    void noticesOfOneMomentAreAllFoundFromPageToPage() {
        for (int i = 10; i < 60; i++) {
            desk.bean(JdbcClient.class)
                    .sql("insert into notice (id, kind, body, facts, whom, state, written_at, due_at) values"
                            + " (?, 'TEXT', 'minato', ?, 'association:minato', 'sent', 0, 1000)")
                    .params("same" + i, "{\"WORDS\":\"同じ時刻のお知らせ%d号\"}".formatted(i))
                    .update();
        }
        RunningDesk.Visit leader = desk.fromTheTalk("neighbour");
        String first = leader.get("/desk/notices").body();
        Matcher more = Pattern.compile("before=([0-9]+\\.\\w+)").matcher(first);
        assertThat(more.find()).isTrue();
        String second = leader.get("/desk/notices?before=" + more.group(1)).body();
        for (int i = 10; i < 60; i++) {
            String title = "同じ時刻のお知らせ%d号".formatted(i);
            assertThat(first.contains(title) != second.contains(title))
                    .as(title)
                    .isTrue();
        }
        assertThat(leader.get("/desk/notices?before=nonsense").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "平成25年（2013年）ごろ, 13年前の資料です",
        "平成17年（2005年）より後, 21年前の資料です",
        "令和2年（2020年）, ''",
        "2012年から2022年まで, ''",
        "年は資料に書かれていません, いつの資料か、書かれていません",
    })
    void howOldADocumentIs(String year, String mark) {
        assertThat(SourceAge.mark(year, LocalDate.of(2026, 11, 26))).isEqualTo(mark);
    }

    @Test
    void theAgeOfTheSourceStandsWithTheAnswerAndInTheList() {
        assertThat(main(clerk.get("/desk/content?q=" + url("協働")))).contains("の資料、", "年前の資料です");
        assertThat(main(clerk.get("/desk/content/answers/what-is-kyodo")))
                .contains("出典と、その資料の古さ", "平成25年（2013年）ごろ", "年前の資料です");
    }

    @Test
    void answersAreFoundHoweverTheWordIsWritten() {
        String plain = clerk.get("/desk/content?q=NPO").body();
        assertThat(plain).doesNotContain("見つかりませんでした。");
        Matcher found = Pattern.compile("\\d+件あります").matcher(plain);
        assertThat(found.find()).isTrue();
        assertThat(clerk.get("/desk/content?q=" + url("ｎｐｏ")).body()).contains(found.group());
    }

    @Test
    void theRecordIsLookedThroughByWhoWhereAndWhen() {
        clerk.get("/desk/bodies/minato/slips/print?block=1");
        desk.bean(Audit.class).note(new Actor.Clerk("山田", Role.STAFF), Role.STAFF, "みなとのためし", Realm.of("minato"), "");
        desk.bean(Audit.class).note(new Actor.Clerk("田中", Role.STAFF), Role.STAFF, "田中のためし", Realm.of("sakura"), "");
        assertThat(clerk.get("/desk/audit?who=" + url("田中")).body())
                .contains("田中のためし")
                .doesNotContain("みなとのためし");
        assertThat(clerk.get("/desk/audit?body=minato").body())
                .contains("みなとのためし")
                .doesNotContain("田中のためし");
        assertThat(clerk.get("/desk/audit?from=" + today + "&to=" + today).body())
                .contains("田中のためし");
        assertThat(clerk.get("/desk/audit?to=" + today.minusDays(1)).body()).contains("見つかりませんでした。");
        assertThat(desk.fromTheTalk("leader").get("/desk/audit?body=minato").body())
                .doesNotContain("みなとのためし");
    }

    @Test
    void theDaysOfARoundStartFromThoseThereAreAndGoBackToTheUsual() {
        RunningDesk.Visit chief = desk.staff("鈴木");
        chief.get("/desk/settings");
        Map<String, String> days = Map.of("body", "sakura", "first", "5", "second", "20", "hour", "17:30");
        chief.post("/desk/settings/round", days);
        assertThat(main(chief.get("/desk/settings?body=sakura")))
                .contains("さくら町内会の回覧便", "value=\"5\"", "value=\"20\"", "value=\"17:30\"");

        chief.post("/desk/settings/round", Map.of("body", "sakura", "first", "7", "second", "7", "hour", "17:30"));
        assertThat(main(chief.get("/desk/settings"))).contains("ちがう二つの数", "さくら町内会の回覧便", "value=\"7\"");

        chief.post(
                "/desk/settings/round",
                Map.of("body", "sakura", "first", "5", "second", "20", "hour", "17:30", "act", "usual"));
        assertThat(main(chief.get("/desk/settings?body=sakura")))
                .contains("ふつうの日に戻しました。", "value=\"1\"", "value=\"15\"", "value=\"18:00\"");
    }

    @Test
    void aCampaignIsMendedAndOneMadeByMistakeIsTakenAway() {
        clerk.get("/desk/campaigns");
        HttpResponse<String> made = clerk.post(
                "/desk/campaigns",
                Map.of("name", "春のぜろごみの日", "first", today.plusDays(30).toString(), "last", ""));
        String path = made.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        assertThat(clerk.get(path).body()).contains("まだ返事のない町内会（", "みなと町内会", "この取り組みを消す");

        assertThat(clerk.post(
                                path,
                                Map.of("name", "", "first", today.plusDays(30).toString()))
                        .body())
                .contains("名前を、50文字までで書いてください。");
        Map<String, String> mended = Map.of(
                "name",
                "春のゼロごみの日",
                "first",
                today.plusDays(31).toString(),
                "last",
                today.plusDays(38).toString());
        assertThat(after(clerk.post(path, mended))).contains("に書きなおしました。", "<h1>春のゼロごみの日</h1>");

        String part = path + "/part?body=sakura";
        clerk.get(part);
        Map<String, String> theirs = new HashMap<>(
                Map.of("day", today.plusDays(35).toString(), "start", "08:00", "end", "09:00", "place", "さくら公園"));
        theirs.putAll(Map.of("people", "60", "bags", "80", "heap", "北の入口"));
        clerk.post(part, theirs);
        assertThat(clerk.post(
                                path,
                                Map.of(
                                        "name",
                                        "春のゼロごみの日",
                                        "first",
                                        today.plusDays(31).toString()))
                        .body())
                .contains("さくら町内会が決めた", "が入りません。日にちを広げてください。");
        assertThat(after(clerk.post(path + "/drop", Map.of()))).contains("参加を決めた会があるので、消せません。");

        String mistake = clerk.post(
                        "/desk/campaigns",
                        Map.of("name", "まちがい", "first", today.plusDays(3).toString(), "last", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
        assertThat(after(clerk.post(mistake + "/drop", Map.of()))).contains("まちがいを消しました。");
        assertThat(clerk.get(mistake).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsInvitedIsSeenInOnePlaceAndTheCodeIsNot() {
        clerk.get("/desk/bodies/minato/people");
        clerk.post("/desk/bodies/minato/people/leader", Map.of());
        String people = clerk.get("/desk/people").body();
        assertThat(people).contains("招待して、まだ受け取っていない人", "みなと町内会　役員");
        String code = desk.bean(JdbcClient.class)
                .sql("select code from invitation where body = 'minato'")
                .query(String.class)
                .list()
                .getFirst();
        assertThat(people).doesNotContain(code);
        assertThat(desk.fromTheTalk("leader").get("/desk/people").body())
                .contains("さくら町内会の役目と引き継ぎ")
                .doesNotContain("みなと町内会");
    }

    @Test
    void questionsThatWereIgnoredAreAllFetchedBackPageByPage() {
        for (int i = 100; i < 160; i++) {
            desk.bean(JdbcClient.class)
                    .sql("insert into question (id, asked_at, words, alike, zone, offered, state) values"
                            + " (?, ?, ?, ?, 'none', '[]', 'open')")
                    .params("ig" + i, i, "天気の質問%d番".formatted(i), "alike" + i)
                    .update();
            desk.bean(JdbcClient.class)
                    .sql("insert into ignored (alike, ignored_by, ignored_at) values (?, '山田', 0)")
                    .param("alike" + i)
                    .update();
        }
        String both = clerk.get("/desk/questions/ignored").body()
                + clerk.get("/desk/questions/ignored?page=1").body();
        for (int i = 100; i < 160; i++) {
            assertThat(both).contains("天気の質問%d番".formatted(i));
        }
    }

    @Test
    void theNewslettersTextHasTheMonthAndSaysWhereItEnds() {
        YearMonth month = YearMonth.from(today).minusYears(5);
        for (int i = 0; i < 103; i++) {
            held("next" + i, "落ち葉ひろい" + i, "sakura", month.plusMonths(1).atDay(1 + i % 28));
        }
        long at = month.atDay(9)
                .atTime(9, 0)
                .atZone(desk.bean(Clock.class).getZone())
                .toInstant()
                .toEpochMilli();
        desk.bean(JdbcClient.class)
                .sql(
                        "insert into notice (id, kind, body, facts, whom, listed, state, written_at, due_at, said_at, sender)"
                                + " values ('news', 'TEXT', 'sakura', '{\"WORDS\":\"屋根を直しました。\"}', 'association:sakura', true,"
                                + " 'sent', ?, ?, ?, 'leader')")
                .params(at, at, at)
                .update();
        Occurrence was = held("last", "花だんの手入れ", "sakura", month.atDay(3));
        desk.bean(JdbcClient.class)
                .sql("insert into attendance (id, occurrence, people, at) values ('last', ?, 24, 0)")
                .param(was.id())
                .update();

        String text = clerk.get("/desk/newsletter/file?month=" + month).body();
        assertThat(text)
                .contains("のまとめ\n", "■行われた行事\n", "花だんの手入れ（中央公園）　参加24人\n", "■お知らせ\n", "屋根を直しました。\n")
                .contains("■%d月の行事\n".formatted(month.plusMonths(1).getMonthValue()))
                .containsPattern("ほかに\\d+件あります。すべての行事は http\\S+/events\n")
                .containsPattern("くわしくは http\\S+/oshirase\n$");
        assertThat(text.lines().filter(line -> line.contains("8時") && line.startsWith("・")))
                .hasSize(100);
        String empty = clerk.get("/desk/newsletter/file?month=2001-02").body();
        assertThat(empty).contains("この月に終わった行事は、ありません。", "この月のお知らせは、ありません。", "まだ、決まっていません。");
    }

    @Test
    void noticesAreFoundByWordsByWhoseTheyAreAndByYear() {
        long old = LocalDate.of(2025, 3, 31)
                .atTime(9, 0)
                .atZone(desk.bean(Clock.class).getZone())
                .toInstant()
                .toEpochMilli();
        for (String body : List.of("sakura", "minato")) {
            desk.bean(JdbcClient.class)
                    .sql("insert into notice (id, kind, body, facts, whom, state, written_at, due_at, said_at, sender)"
                            + " values (?, 'TEXT', ?, ?, ?, 'sent', ?, ?, ?, 'leader')")
                    .params("old-" + body, body, "{\"WORDS\":\"%sの100%%の雪かき。\"}".formatted(body), "association:" + body)
                    .params(old, old, old)
                    .update();
        }
        assertThat(found("?q=" + url("雪かき"))).contains("old-sakura", "old-minato");
        assertThat(found("?q=" + url("0%の雪"))).contains("old-sakura");
        assertThat(found("?q=" + url("0_の雪"))).doesNotContain("old-sakura").contains("見つかりませんでした");
        assertThat(found("?body=sakura&year=2024")).contains("old-sakura").doesNotContain("old-minato");
        assertThat(found("?year=2025")).doesNotContain("old-sakura");
        desk.bean(JdbcClient.class)
                .sql("insert into notice_change (id, notice, kind, facts, reason, due_at)"
                        + " values ('mended', 'old-minato', 'CORRECTION', ?, '', ?)")
                .params("{\"WORDS\":\"minatoの花だんづくり。\"}", old)
                .update();
        assertThat(found("?q=" + url("花だんづくり"))).contains("old-minato").doesNotContain("old-sakura");
        RunningDesk.Visit leader = desk.fromTheTalk("leader");
        assertThat(leader.get("/desk/notices?year=2024").body())
                .contains("old-sakura")
                .doesNotContain("old-minato");
        assertThat(leader.get("/desk/notices?body=minato").body()).doesNotContain("old-minato");
    }

    @Test
    void aBlockLeaderComesToTheOldNoticesOfTheBlockPastAllOfTheOthers() {
        long now = desk.bean(Clock.class).millis();
        for (int i = 0; i <= 90; i++) {
            String block = i == 0 ? "3" : "5";
            long at = now - 1_000_000 + i;
            desk.bean(JdbcClient.class)
                    .sql("insert into notice (id, kind, body, facts, whom, state, written_at, due_at, said_at, sender)"
                            + " values (?, 'TEXT', 'sakura', ?, ?, 'sent', ?, ?, ?, 'leader')")
                    .params("ofblock-" + i, "{\"WORDS\":\"溝そうじ%d\"}".formatted(i), "block:sakura/" + block)
                    .params(at, at, at)
                    .update();
        }
        desk.give("third", Role.BLOCK_LEADER, Realm.of("sakura", 3));

        assertThat(desk.fromTheTalk("third")
                        .get("/desk/notices?q=" + url("溝そうじ"))
                        .body())
                .contains("ofblock-0")
                .doesNotContain("ofblock-1\"", "ofblock-90");
    }

    private static String found(String sought) {
        return clerk.get("/desk/notices" + sought).body();
    }

    @Test
    void whatWasTypedStaysAfterAnErrorAndIsTiedToIt() {
        clerk.get("/desk/bodies/sakura/people");
        assertThat(after(clerk.post(
                        "/desk/bodies/sakura/people/block-leaders", Map.of("first", today.toString(), "days", "９９"))))
                .contains("いっしょの日数は、0から60までの数で書いてください。", "value=\"" + today + "\"")
                .containsPattern("value=\"９９\"[^>]*aria-invalid=\"true\"");
        assertThat(after(clerk.post("/desk/bodies/sakura/slips", Map.of("block", "2", "many", "百"))))
                .containsPattern("value=\"百\"[^>]*aria-describedby=\"wrong\"");
        RunningDesk.Visit administrator = desk.staff("鈴木");
        administrator.get("/desk/settings");
        administrator.post(
                "/desk/settings/round",
                Map.of("body", "minato", "first", "31", "second", "15", "hour", "18:30", "act", "choose"));
        assertThat(administrator.get("/desk/settings").body())
                .contains("みなと町内会の回覧便", "value=\"15\"", "value=\"18:30\"")
                .containsPattern("value=\"31\"[^>]*aria-invalid=\"true\"");
        assertThat(administrator
                        .post("/desk/account/password", Map.of("now", "ちがう", "password", "x", "again", "y"))
                        .body())
                .containsPattern("id=\"(now|password)\"[^>]*aria-describedby=\"[^\"]*wrong\"");
    }

    @Test
    void whatIsWrongInANoticeOrAtTheDoorIsTiedToItsField() {
        clerk.get("/desk/notices");
        String form = clerk.post("/desk/notices", Map.of("whose", "-", "kind", "dated"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
        clerk.get(form);
        assertThat(clerk.post(form, Map.of("words", "花を植えます。", "day", "いつか")).body())
                .containsPattern("id=\"day\"[^>]*aria-invalid=\"true\"")
                .containsPattern("id=\"day\"[^>]*aria-describedby=\" ?wrong\"")
                .containsPattern("id=\"whom\" aria-describedby=\" ?wrong\"")
                .doesNotContainPattern("id=\"words\"[^>]*aria-invalid");
        RunningDesk.Visit stranger = desk.visit();
        stranger.get("/desk/sign-in");
        assertThat(stranger.post("/desk/sign-in", Map.of("name", "だれか", "password", "ちがう言葉です"))
                        .body())
                .containsPattern("id=\"name\"[^>]*aria-invalid=\"true\"")
                .containsPattern("id=\"password\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void aPageThatAFormDrewAgainKeepsItsHelp() {
        Helps helps = desk.bean(Helps.class);
        assertThat(helps.around("/desk/setup/town", "POST")).isEqualTo(helps.of("/desk/setup"));
        assertThat(helps.around("/desk/gatherings/{gathering}/off/spare", "POST"))
                .isEqualTo(helps.of("/desk/gatherings/{gathering}/off"));
        assertThat(helps.around("/desk/sites", "POST")).isEqualTo(helps.of("/desk/sites/fresh"));
        assertThat(helps.around("/desk/sign-in", "POST")).isEmpty();
        assertThat(clerk.get("/desk/feedback").body()).containsPattern("aria-current=\"page\">感想と結果");
    }

    /** What is the page's own. */
    private static String main(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("<main"));
    }

    private static String url(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
