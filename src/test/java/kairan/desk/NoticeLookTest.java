package kairan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kairan.Browser;
import kairan.bodies.Bodies;
import kairan.conversation.Person;
import kairan.residents.Households;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader's way through a notice in a real browser, small and large: from the first word to the paper. */
class NoticeLookTest {

    private static Browser browser;
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        desk = RunningDesk.start("notice-look-test", Talk.Door.class);
        desk.bean(Households.class).print(desk.bean(Bodies.class).find("sakura").orElseThrow(), 2, 5);
        new Talk(desk).write("むすめ", "さくら町内会で、はじめます");
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

    @ParameterizedTest
    @CsvSource({"320, 640", "390, 844", "1280, 800"})
    void aLeaderWritesSendsAndFollows(int width, int height) {
        try (BrowserContext context = browser.screen(width, height)) {
            Page page = context.newPage();
            page.navigate(desk.url("/desk/open/" + desk.bean(Links.class).make(Link.leader(new Person("leader")))));
            page.click("main button");
            page.navigate(desk.url("/desk/notices"));
            page.getByLabel("日にちのあるもの").check();
            look(page, "notices", width);
            page.getByText("書きはじめる").click();
            page.getByLabel("伝えたいこと").fill("公園の除草について周知いたします。みなさんで草を取り、花を植えます。");
            page.getByLabel("日にち")
                    .fill(LocalDate.now(Clock.systemDefaultZone()).plusDays(14).toString());
            page.getByLabel("場所").fill("さくら公園");
            look(page, "notice-form", width);
            page.getByText("見本を見る").click();
            assertThat(page.locator("[role=alert]")).containsText("だれに届けるか");
            assertThat(page.getByLabel("場所")).hasValue("さくら公園");
            page.locator("input[name=in]").first().check();
            look(page, "notice-form-wrong", width);
            page.getByText("そのうち、当てはまる人だけにする").click();
            look(page, "notice-form-only", width);
            page.getByText("見本を見る").click();
            assertThat(page.locator(".says")).containsText("【お知らせ】");
            look(page, "notice-proof", width);
            page.locator("a", new Page.LocatorOptions().setHasText("ここを直す"))
                    .first()
                    .click();
            page.getByLabel("担当").fill("清掃係");
            page.getByText("見本を見る").click();
            page.getByText("どれでもないと、確かめました").click();
            look(page, "notice-ready", width);
            page.locator("button.main", new Page.LocatorOptions().setHasText("送る"))
                    .click();
            assertThat(page.locator(".done")).containsText("1分後に送ります。1分のあいだは、取り消せます。");
            look(page, "notice-sent", width);
            // A minute later it runs, and the page asks by itself.
            desk.bean(JdbcClient.class)
                    .sql("update posting set cut_at = 1, due_at = 1 where cause like 'notice/%'")
                    .update();
            desk.bean(JdbcClient.class)
                    .sql("update notice set due_at = due_at - 120000 where state = 'sent'")
                    .update();
            assertThat(page.locator("progress")).isVisible();
            page.reload();
            look(page, "notice-told", width);
            page.getByText("訂正する").click();
            page.getByLabel("場所").fill("会館の前");
            look(page, "notice-correct", width);
            page.getByText("このように訂正する").click();
            assertThat(page.locator(".says").first()).containsText("【訂正】");
            look(page, "notice-corrected", width);
            page.getByText("訂正をやめる").click();
            page.getByText("訂正する").click();
            page.getByLabel("伝えたいこと").fill("市議会議員の候補者を応援する集まりがあります。");
            page.getByText("このように訂正する").click();
            assertThat(page.locator("main")).containsText("訂正を止めています。");
            look(page, "notice-correction-held", width);
            page.getByText("訂正をやめる").click();
            page.getByText("2班の一覧").click();
            page.locator("select").first().selectOption("seen");
            page.getByText("紙の返事を保存する").click();
            assertThat(page.locator("main")).containsText("まだの世帯は4世帯です。");
            look(page, "notice-doors", width);
            print(page, "notice-doors", width);
            page.getByText("お知らせにもどる").click();
            page.getByText("大きな字の紙にする").click();
            look(page, "notice-paper", width);
            print(page, "notice-paper", width);
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "1280, 800"})
    void staffTickBlocksAndSeeTheSampleInATalk(int width, int height) {
        desk.bean(JdbcClient.class)
                .sql(
                        "insert into person (id, created_at) with recursive n(i) as (select 1 union all select i + 1 from n"
                                + " where i < 250) select 'look' || i, 0 from n where true on conflict do nothing")
                .update();
        desk.bean(JdbcClient.class)
                .sql("insert into resident (person, body, block, set_at) select id, 'minato', 1, 0 from person"
                        + " where id like 'look%' on conflict do nothing")
                .update();
        try (BrowserContext context = browser.screen(width, height)) {
            Page page = context.newPage();
            page.navigate(desk.url("/desk/sign-in"));
            page.locator("input[name=name]").fill("山田");
            page.locator("input[name=password]").fill(RunningDesk.PASSWORD);
            page.locator("main button").click();
            page.navigate(desk.url("/desk/notices"));
            page.getByText("書きはじめる").click();
            page.getByLabel("伝えたいこと").fill("水道の工事をします。");
            page.locator("#more").selectOption("minato");
            page.getByText("班を出す").click();
            page.locator("input[name=in][value='block:minato/1']").check();
            look(page, "notice-blocks", width);
            page.getByText("見本を見る").click();
            assertThat(page.locator("main")).containsText("みなと町内会1班");
            assertThat(page.locator("button.main", new Page.LocatorOptions().setHasText("送る")))
                    .hasCount(0);
            look(page, "notice-sample", width);
            new Talk(desk).write("山田の電話", page.locator(".secret").textContent());
            page.getByText("見おわった").click();
            assertThat(page.locator("button.main", new Page.LocatorOptions().setHasText("送る")))
                    .isVisible();
        }
    }

    private static void look(Page page, String name, int width) {
        page.waitForLoadState();
        // A narrower screen moves things and changes none.
        if (width >= 390) {
            Browser.assertAccessible(page);
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isLessThanOrEqualTo(width);
        assertThat((List<?>) page.evaluate("""
            [...document.querySelectorAll("button, .acts a, .button, select, input:not([type=hidden], [type=radio], [type=checkbox])")]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)
                .map(e => e.outerHTML)
            """)).as(name + " has small targets").isEmpty();
        shoot(page, name + "-" + width);
    }

    /** To be looked at by whoever changes a page. */
    private static void shoot(Page page, String name) {
        Browser.shoot(page, Path.of("target", "pictures", name + ".png"));
    }

    private static void print(Page page, String name, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator buttons = page.locator(".noprint");
        assertThat(buttons.first()).isHidden();
        if (width == 1280) {
            shoot(page, name + "-paper");
            Browser.print(page, Path.of("target", "pictures", name + ".pdf"));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
