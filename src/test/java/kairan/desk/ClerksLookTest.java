package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kairan.Browser;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.residents.Households;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk where something went wrong, is asked once more or is looked through, in a browser on a phone and on a desk. */
class ClerksLookTest {

    private static final int[][] SCREENS = {{390, 844}, {1280, 800}};

    /** Forms that say what is wrong when nothing, or nothing that can be read, is written into them. */
    private static final Map<String, String> EMPTIED = Map.of(
            "setup-wrong", "/desk/setup",
            "own-wrong", "/desk/content/own/own-fee",
            "file-wrong", "/desk/content/file?file=timelines/cleanup.yaml",
            "roles-wrong", "/desk/bodies/sakura/people",
            "settings-wrong", "/desk/settings?body=sakura",
            "account-wrong", "/desk/account");

    private static final String SEND_EMPTY = """
            () => {
              const forms = [...document.querySelectorAll("main form")].filter(f => f.method === "post");
              const form = forms.find(f => f.action.endsWith("/setup/desk")) ?? forms.find(f => f.querySelector("input:not([type=hidden]):not([type=checkbox]):not([type=radio]), textarea"));
              form.noValidate = true;
              form.querySelectorAll("input:not([type=hidden]):not([type=checkbox]):not([type=radio]), textarea")
                .forEach(f => { f.value = f.type === "tel" || f.type === "text" || f.type === "textarea" ? "？" : ""; });
              form.requestSubmit(form.querySelector("button"));
            }
            """;

    private static Browser browser;
    private static RunningDesk desk;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        desk = RunningDesk.start("clerks-look-test");
        today = LocalDate.now(desk.bean(Clock.class));
        desk.bean(Bodies.class).keep(Body.association("momiji", "もみじ町内会", "もみじちょうないかい", null, 1));
        desk.bean(Bodies.class).end(desk.bean(Bodies.class).find("momiji").orElseThrow());
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

    private static void enter(Page page, String name) {
        page.fill("#name", name);
        page.fill("#password", RunningDesk.PASSWORD);
        page.click("main form button.main");
    }

    private static Page signedIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(desk.url("/desk/sign-in"));
        enter(page, name);
        page.waitForURL(desk.url("/desk"));
        return page;
    }

    @Test
    void everyStateIsAccessibleAndFits() {
        String slip = desk.bean(Households.class)
                .print(desk.bean(Bodies.class).find("sakura").orElseThrow(), 1, 2)
                .getFirst()
                .id();
        try (BrowserContext context = browser.phone()) {
            Page page = signedIn(context, "鈴木");
            for (Map.Entry<String, String> one : Map.ofEntries(
                            Map.entry("found-nothing", "/desk/gatherings?q=%E3%81%AA%E3%81%84"),
                            Map.entry("gatherings", "/desk/gatherings"),
                            Map.entry("fresh", "/desk/gatherings/fresh"),
                            Map.entry("bodies", "/desk/bodies"),
                            Map.entry("bodies-nothing", "/desk/bodies?q=x"),
                            Map.entry("end-body", "/desk/bodies/minato/end"),
                            Map.entry("renew-slip", "/desk/bodies/sakura/slips/" + slip + "/renew"),
                            Map.entry("audit", "/desk/audit?from=" + today),
                            Map.entry("people", "/desk/people"),
                            Map.entry("settings", "/desk/settings?body=sakura"),
                            Map.entry("content", "/desk/content?q=%E5%8D%94%E5%83%8D"),
                            Map.entry("content-nothing", "/desk/content?q=zzzz"),
                            Map.entry("answer", "/desk/content/answers/what-is-kyodo"),
                            Map.entry("owns", "/desk/content/own"),
                            Map.entry("cases", "/desk/cases"),
                            Map.entry("files", "/desk/content/files"),
                            Map.entry("setup", "/desk/setup"),
                            Map.entry("roles", "/desk/bodies/sakura/people"),
                            Map.entry("notices-nothing", "/desk/notices?q=x&year=2026"),
                            Map.entry("voices-nothing", "/desk/voices?state=received&year=2025"),
                            Map.entry("voices", "/desk/voices"))
                    .entrySet()) {
                page.navigate(desk.url(one.getValue()));
                for (int[] screen : SCREENS) {
                    page.setViewportSize(screen[0], screen[1]);
                    look(page, one.getKey(), screen[0]);
                }
            }
        }
        for (int[] screen : SCREENS) {
            try (BrowserContext context = browser.screen(screen[0], screen[1])) {
                Page page = signedIn(context, "鈴木");
                page.navigate(desk.url("/desk/campaigns"));
                page.fill("#name", "春のゼロごみの日");
                page.fill("#first", today.plusDays(20).toString());
                page.click("main form button.main");
                look(page, "campaign", screen[0]);
                gathering(page, screen[0]);
                changes(page, screen[0]);
                EMPTIED.forEach((name, path) -> {
                    page.navigate(desk.url(path));
                    page.evaluate(SEND_EMPTY);
                    page.waitForSelector("[role=alert]");
                    look(page, name, screen[0]);
                });
                late(page, screen[0]);
            }
        }
    }

    private static void gathering(Page page, int width) {
        page.navigate(desk.url("/desk/gatherings/fresh"));
        page.fill("#name", "秋の清掃");
        page.fill("#day", today.plusDays(width).toString());
        page.fill("#end", "08:00");
        page.fill("#place", "さくら公園");
        page.selectOption("#body", "sakura");
        page.selectOption("#kind", "cleanup");
        page.click("main button[value=look]");
        assertThat(page.locator("[role=alert]").innerText()).contains("終わりの時刻は、始まりより後");
        look(page, "fresh-wrong", width);
        page.fill("#end", "10:00");
        page.click("main button[value=look]");
        look(page, "fresh-seen", width);
        page.click("main button[value=make]");
        assertThat(page.locator(".done").innerText()).contains("行事をつくりました。");
        page.fill("#people", "おおぜい");
        page.click("main form button.main");
        look(page, "came-wrong", width);
    }

    private static void changes(Page page, int width) {
        page.navigate(desk.url("/desk/content/file?file=timelines/cleanup.yaml"));
        page.click("main button[value=look]");
        look(page, "timeline-tried", width);
        page.navigate(desk.url("/desk/content/sentences/thanks"));
        page.fill("#words", "どういたしまして。幅は%dです。".formatted(width));
        page.click("main button[value=save]");
        page.navigate(desk.url("/desk/content/changes"));
        page.locator("main details summary").first().click();
        look(page, "changes", width);
    }

    /** Signed in again, the words are still there and are sent with one press. */
    private static void late(Page page, int width) {
        page.navigate(desk.url("/desk/content/sentences/hello"));
        page.fill("#words", "こんにちは。長い時間をかけて書いた言葉、幅は%dです。".formatted(width));
        desk.bean(JdbcClient.class).sql("delete from spring_session").update();
        page.click("main button[value=save]");
        assertThat(page.locator("main").innerText()).contains("まだ送っていません");
        look(page, "late", width);
        enter(page, "鈴木");
        look(page, "late-again", width);
        page.click("main button.main");
        assertThat(page.locator(".done").innerText()).contains("保存しました。");
        assertThat(page.locator("#words").inputValue()).contains("幅は%dです".formatted(width));
    }

    private static void look(Page page, String name, int width) {
        Browser.assertAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isLessThanOrEqualTo(width);
        Browser.shoot(page, Path.of("target", "pictures", "clerks-%s-%d.png".formatted(name, width)));
    }
}
