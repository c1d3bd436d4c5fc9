package kairan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kairan.Browser;
import kairan.content.Facts;
import kairan.gatherings.Attendances;
import kairan.gatherings.Decisions;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Schedule;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gatherings at the desk, their papers, campaigns and places cared for, in a real browser, empty, full and with wrong words. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatheringLookTest {

    /** The small one, where most goes wrong; with {@code -Dpictures} the large one and the papers, too. */
    private static final boolean ALL = System.getProperty("pictures") != null;

    private static final int[][] SCREENS = ALL ? new int[][] {{390, 844}, {1366, 768}} : new int[][] {{390, 844}};

    private static final int LONG = 130;

    private static Browser browser;
    private static RunningDesk desk;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        desk = RunningDesk.start("gathering-look-test");
        today = LocalDate.now(desk.bean(Clock.class));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (desk != null) {
            desk.close();
        }
    }

    private static Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(desk.url("/desk/sign-in"));
        page.fill("#name", "山田");
        page.fill("#password", RunningDesk.PASSWORD);
        page.click("main button");
        return page;
    }

    @Test
    @Order(1)
    void emptyPagesSayWhatToDo() {
        for (int[] screen : SCREENS) {
            try (BrowserContext context = browser.screen(screen[0], screen[1])) {
                Page page = signedIn(context);
                for (String path : List.of(
                        "/desk/gatherings",
                        "/desk/gatherings/list",
                        "/desk/campaigns",
                        "/desk/sites",
                        "/desk/sites/fresh",
                        "/torikumi")) {
                    page.navigate(desk.url(path));
                    look(page, "empty" + path, screen[0]);
                }
            }
        }
    }

    @Test
    @Order(2)
    void aCampaignIsMadeAndGroupsAnswerItsOneForm() {
        try (BrowserContext context = browser.desk()) {
            Page page = signedIn(context);
            page.navigate(desk.url("/desk/campaigns"));
            page.fill("#name", "春のゼロごみの日");
            page.fill("#first", today.plusDays(20).toString());
            page.fill("#last", today.plusDays(10).toString());
            page.click("main form button.main");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("終わりの日は、始まりの日より後");
            look(page, "wrong/campaigns", 1280);
            page.fill("#last", today.plusDays(27).toString());
            page.click("main form button.main");
            assertThat(page.locator(".done")).containsText("春のゼロごみの日");
            look(page, "empty/campaign", 1280);
            page.navigate(desk.url(campaign()));
            look(page, "empty/torikumi/one", 1280);

            page.navigate(desk.url("/desk" + campaign().replace("torikumi", "campaigns")));
            page.selectOption("#body", "sakura");
            page.click("text=用紙を開く");
            fill(page, Map.of("day", today.plusDays(21).toString(), "start", "08:00", "end", "07:00"));
            fill(page, Map.of("place", "さくら公園 東の入口", "people", "60", "bags", "たくさん", "heap", "さくら公園 北の入口"));
            page.click("main form button.main");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("袋の数は");
            assertThat(page.locator("#place")).hasValue("さくら公園 東の入口");
            look(page, "wrong/campaign/part", 1280);
            fill(page, Map.of("end", "09:00", "bags", "８０"));
            page.selectOption("#rain", "小雨決行");
            page.click("main form button.main");
            assertThat(page.locator(".done")).containsText("さくら町内会の分を書き入れました");
            assertThat(page.locator("main")).containsText("人数は合わせて60人、ごみ袋は80枚");
        }
        RunningDesk.Visit leader = desk.fromTheTalk("neighbour");
        Assertions.assertThat(leader.get("/desk/campaigns").body()).contains("みなと町内会：参加を書き入れる");
        String part = "/desk" + campaign().replace("torikumi", "campaigns") + "/part?body=";
        Assertions.assertThat(leader.get(part + "sakura").statusCode()).isEqualTo(403);
        leader.get(part + "minato");
        leader.post(
                part + "minato",
                Map.of(
                        "day",
                        today.plusDays(22).toString(),
                        "start",
                        "09:00",
                        "end",
                        "10:00",
                        "place",
                        "港の広場",
                        "people",
                        "20",
                        "bags",
                        "30",
                        "heap",
                        "港の駐車場"));
        Assertions.assertThat(leader.get("/desk/campaigns").body()).contains("みなと町内会：書きなおす");
        Occurrence off = desk.bean(Occurrences.class).between(today.plusDays(22), today.plusDays(22)).stream()
                .filter(there -> there.gathering().place().equals("港の広場"))
                .findAny()
                .orElseThrow();
        desk.bean(Decisions.class).cancel(off);
        for (int[] screen : SCREENS) {
            try (BrowserContext context = browser.screen(screen[0], screen[1])) {
                Page page = signedIn(context);
                for (String path : List.of(
                        "/desk/campaigns",
                        "/desk" + campaign().replace("torikumi", "campaigns"),
                        part + "sakura",
                        campaign(),
                        campaign() + "?q=%E6%B8%AF",
                        "/torikumi",
                        "/torikumi/none")) {
                    page.navigate(desk.url(path));
                    look(page, "full" + path.replaceAll("[0-9a-z]{16}", "one").replace("%E6%B8%AF", ""), screen[0]);
                }
                page.navigate(desk.url("/desk" + campaign().replace("torikumi", "campaigns")));
                assertThat(page.locator("main")).containsText("1の会が参加します。人数は合わせて60人、ごみ袋は80枚");
                page.navigate(desk.url(campaign() + "?q=%E6%B8%AF"));
                assertThat(page.locator(".happenings .what")).hasText(new String[] {"港の広場"});
            }
        }
    }

    /** The public page of the only one. */
    private static String campaign() {
        return "/torikumi/"
                + desk.bean(JdbcClient.class)
                        .sql("select id from campaign")
                        .query(String.class)
                        .single();
    }

    @Test
    @Order(3)
    void aPlaceIsRegisteredAndOneOfItsDaysChanged() {
        try (BrowserContext context = browser.desk()) {
            Page page = signedIn(context);
            page.navigate(desk.url("/desk/sites/fresh"));
            fill(page, Map.of("place", "さくら公園", "part", "東の入口から池まで", "start", "09:00", "end", "08:00"));
            page.fill("#until", today.plusDays(200).toString());
            page.selectOption("#weekday", "土");
            page.click("main form button.main");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("始まりより後");
            assertThat(page.locator("#weekday")).hasValue("土");
            look(page, "wrong/sites/fresh", 1280);
            fill(page, Map.of("start", "07:00", "bags", "袋を月に20枚"));
            page.selectOption("#rain", "雨天順延");
            page.click("main form button.main");
            assertThat(page.locator(".done")).containsText("登録しました");
            assertThat(page.locator("#rain")).hasValue("雨天順延");

            page.locator("text=この日を変える").first().click();
            fill(page, Map.of("start", "10:00", "end", "09:00"));
            page.click("main form button.main");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("始まりより後");
            look(page, "wrong/gatherings/day", 1280);
            fill(page, Map.of("end", "11:00", "meet", "池の前", "spot", "141.605, 42.634"));
            page.click("main form button.main");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("緯度と経度が逆");
            fill(page, Map.of("spot", "https://maps.gsi.go.jp/#16/42.634/141.605/&base=std"));
            page.click("main form button.main");
            assertThat(page.locator(".done")).containsText("北緯42.634、東経141.605と読みました");
            assertThat(page.locator(".done")).containsText("30分後");
            assertThat(page.locator("main")).containsText("10時から11時まで");
            look(page, "full/gathering/spot", 1280);

            page.navigate(desk.url("/desk/sites/" + site()));
            page.locator("main table >> text=中止・順延にする").first().click();
            look(page, "empty/gatherings/off", 1280);
            page.evaluate("document.getElementById('why').removeAttribute('maxlength')");
            page.fill("#why", "橋の工事があるため".repeat(12));
            page.click("main form button.main");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("わけは100文字まで");
            page.fill("#why", "橋の工事があるため");
            page.click("main form button.main");
            assertThat(page.locator(".done")).containsText("1回だけ");
            assertThat(page.locator("main")).containsText("わけ：橋の工事があるため");
            look(page, "full/gathering/off", 1280);
            page.click("text=だれでも見られるページ");
            assertThat(page.locator("main")).containsText("わけ：橋の工事があるため");
            look(page, "full/events/off", 1280);
            page.navigate(desk.url("/desk/sites"));
            page.locator("main table a").first().click();
            fill(page, Map.of("start", "06:30", "part", "池のまわり"));
            page.click("main form button.main");
            assertThat(page.locator(".done")).containsText("ひとつだけ変えた日は、そのまま");
            assertThat(page.locator("tbody th").first()).containsText("10時");
        }
        looked("full", "/desk/sites", "/desk/sites/" + site(), "/desk/sites/" + site() + "/report");
    }

    private static String site() {
        return desk.bean(JdbcClient.class)
                .sql("select id from site")
                .query(String.class)
                .single();
    }

    @Test
    @Order(4)
    void aGatheringFromThePlanToItsReport() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "id",
                "park",
                "name",
                "さくら公園の清掃",
                "timeline",
                "cleanup",
                "day",
                today.toString(),
                "start",
                "00:00",
                "end",
                "00:01",
                "place",
                "さくら公園"));
        facts.putAll(Map.of(
                "body",
                "sakura",
                "meet",
                "東の入口",
                "bring",
                "軍手、飲み物",
                "purpose",
                "みんなの公園を、みんなできれいにします。",
                "insurance",
                "市"));
        Occurrence done = desk.bean(Schedule.class).open(Facts.from(facts), today);
        facts.putAll(Map.of(
                "id", "flowers", "name", "花の植えかえ", "day", today.plusDays(9).toString()));
        Occurrence coming = desk.bean(Schedule.class).open(Facts.from(facts), today.plusDays(9));
        facts.putAll(Map.of("id", "off", "name", "とても長い名前の行事で、折りかえしがどう見えるかを確かめるための、みんなの秋まつり"));
        desk.bean(Decisions.class).cancel(desk.bean(Schedule.class).open(Facts.from(facts), today.plusDays(9)));
        desk.bean(Attendances.class).block(done, 1, 23);
        desk.bean(JdbcClient.class)
                .sql(
                        "insert into organiser_report (occurrence, people, bags, advice, minutes, weight, at) values (?, 48, 25, '池のまわりは、長ぐつがあると楽です。', 90, 120, 0)")
                .param(done.id())
                .update();
        desk.bean(JdbcClient.class)
                .sql(
                        "insert into remark (id, occurrence, person, words, said, at) values ('r', ?, 'resident', '草刈機を貸せます。', '', 0)")
                .param(coming.id())
                .update();
        try (BrowserContext context = browser.desk()) {
            Page page = signedIn(context);
            page.navigate(desk.url("/desk/gatherings/" + done.id()));
            page.fill("#people", "おおぜい");
            page.click("main form button.main");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("人数は");
            look(page, "wrong/gatherings/came", 1280);

            page.navigate(desk.url("/desk/gatherings/list"));
            page.fill(
                    "#rows", "イベント名,開始日,開始時間,終了時間,場所名称\n花の講座,%s,9:00,10:00,桜会館\n名前だけ,,,,".formatted(today.plusDays(5)));
            page.click("main form button.main");
            assertThat(page.locator(".done")).containsText("1件を入れました");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("開始日");
            look(page, "wrong/gatherings/list", 1280);
        }
        checksInBySlip(done);
        looked(
                "full",
                "/desk/gatherings",
                "/desk/gatherings/" + done.id(),
                "/desk/gatherings/" + coming.id(),
                "/desk/gatherings/" + coming.id() + "/day",
                "/desk/gatherings/" + coming.id() + "/off",
                "/desk/gatherings/" + coming.id() + "/check-in",
                "/events",
                "/events/" + done.id(),
                "/events/" + coming.id(),
                "/kansou/" + done.id() + "/poster",
                "/desk/gatherings/" + done.id() + "/plan",
                "/desk/gatherings/" + done.id() + "/roll",
                "/desk/gatherings/" + done.id() + "/report");
        if (ALL) {
            papers(done, coming);
        }
    }

    /** Entered by the task itself, while a clerk looks on; the page comes to its end without anybody pressing anything. */
    @Test
    @Order(5)
    void aLongListShowsHowFarItHasCome() {
        StringBuilder list = new StringBuilder("NO,イベント名,開始日,開始時間,終了時間,場所名称\n");
        for (int n = 0; n < LONG; n++) {
            list.append("L%d,花の講座%d,%s,9:00,10:00,桜会館%n".formatted(n, n, today.plusDays(20 + n % 30)));
        }
        list.append("L,名前だけ,,,,\n");
        try (BrowserContext context = browser.desk()) {
            Page page = signedIn(context);
            page.navigate(desk.url("/desk/gatherings/list"));
            page.fill("#rows", list.toString());
            page.click("main form button.main");
            assertThat(page).hasURL(Pattern.compile(".*/desk/errands/\\w+"));
            assertThat(page.locator("progress")).hasAttribute("max", String.valueOf(LONG));
            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText("終わりました", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(page.locator("main")).containsText("%d件のうち、%d件まで進みました".formatted(LONG, LONG));
            assertThat(page.locator("main")).containsText("「開始日」が空です");
            assertThat(page.getByText("途中でやめる")).hasCount(0);
            Assertions.assertThat(page.waitForDownload(
                                    () -> page.getByText("CSVで受け取る").click())
                            .suggestedFilename())
                    .isEqualTo("直す行.csv");
        }
        String ended = "/desk/errands/"
                + desk.bean(JdbcClient.class)
                        .sql("select id from errand")
                        .query(String.class)
                        .single();
        desk.bean(JdbcClient.class).sql("""
                insert into errand (id, kind, who, total, done, added, changed, same, aside, reasons, begun_at)
                values ('halfway', 'gatherings', '山田（職員）', 5000, 1200, 1150, 30, 20, 3, '3行目: 「開始日」が空です。', 0)
                """).update();
        for (int[] screen : new int[][] {{390, 844}, {1280, 800}, {1366, 768}}) {
            try (BrowserContext context = browser.screen(screen[0], screen[1])) {
                Page page = signedIn(context);
                assertThat(page.locator("main")).containsText("5,000件のうち1,200件");
                for (String path : List.of(ended, "/desk/errands/halfway", "/desk")) {
                    page.navigate(desk.url(path));
                    look(page, "full" + path.replaceAll("[0-9a-z]{16}", "one"), screen[0]);
                }
            }
        }
        desk.bean(JdbcClient.class)
                .sql("delete from errand where id = 'halfway'")
                .update();
    }

    private static void checksInBySlip(Occurrence day) {
        desk.bean(JdbcClient.class)
                .sql("insert into household (id, body, block, number, code, printed_at)"
                        + " values ('slip', 'sakura', 3, 7, 'KTRMBX', 0) on conflict do nothing")
                .update();
        try (BrowserContext context = browser.desk()) {
            Page page = signedIn(context);
            page.navigate(desk.url("/desk/gatherings/" + day.id()));
            page.fill("#label", "3班-77");
            page.click("form[action$=slip] button.main");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("その札はありません");
            page.fill("#label", "３班ー７");
            page.fill("#of-slip", "２");
            page.click("form[action$=slip] button.main");
            assertThat(page.locator(".done")).containsText("3班-07の世帯の2人を、書き入れました");
            page.selectOption("#block", "3");
            page.fill("#people", "12");
            page.click("form[action$=came] button.main");
            assertThat(page.locator("main")).containsText("多いほうを数えています");
        }
    }

    private static void papers(Occurrence done, Occurrence coming) {
        try (BrowserContext context = browser.desk()) {
            Page page = signedIn(context);
            for (String paper : List.of("plan", "roll", "report")) {
                page.navigate(desk.url("/desk/gatherings/" + done.id() + "/" + paper));
                printed(page, paper);
            }
            page.navigate(desk.url("/desk/gatherings/" + coming.id() + "/check-in"));
            printed(page, "check-in");
            page.navigate(desk.url("/desk" + campaign().replace("torikumi", "campaigns")));
            printed(page, "campaign");
            page.navigate(desk.url("/desk/campaigns"));
            printed(page, "campaigns");
            page.navigate(desk.url("/desk/sites/" + site()));
            printed(page, "site");
            page.navigate(desk.url("/desk/sites/" + site() + "/report"));
            printed(page, "site-report");
        }
    }

    private static void printed(Page page, String name) {
        Browser.print(page, Path.of("target", "pictures", "paper-" + name + ".pdf"));
    }

    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach((id, words) -> {
            Locator field = page.locator("#" + id);
            field.fill(words);
        });
    }

    private static void looked(String state, String... paths) {
        for (int[] screen : SCREENS) {
            try (BrowserContext context = browser.screen(screen[0], screen[1])) {
                Page page = signedIn(context);
                for (String path : paths) {
                    page.navigate(desk.url(path));
                    look(page, state + path.replaceAll("[0-9a-z]{16}", "one"), screen[0]);
                }
            }
        }
    }

    private static void look(Page page, String name, int width) {
        Browser.assertAccessible(page);
        assertThat(page.locator("h1")).not().containsText("うまくいきませんでした");
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isLessThanOrEqualTo(width);
        Browser.shoot(page, Path.of("target", "pictures", name.replaceAll("[^a-z]+", "-") + "-" + width + ".png"));
    }
}
