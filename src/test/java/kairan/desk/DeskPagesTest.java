package kairan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kairan.Browser;
import kairan.conversation.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk's pages as people see them, in a real browser. */
class DeskPagesTest {

    private static final Path PICTURES = Path.of("target", "desk-pictures");

    static Browser browser;
    static RunningDesk desk;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Browser.start();
        desk = RunningDesk.start("desk-pages-test");
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

    /** A page's own policy would be broken aloud in the console. */
    @AfterEach
    void nothingWasAmiss() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    private Page open(BrowserContext context) {
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(said -> {
            boolean status = said.text().startsWith("Failed to load resource: the server responded with a status of 4");
            if (said.type().equals("error") && !status) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private void signIn(Page page, String name) {
        page.navigate(desk.url("/desk"));
        page.getByLabel("名前").fill(name);
        page.getByLabel("パスワード").fill(RunningDesk.PASSWORD);
        page.locator("button.main").click();
        assertThat(page.locator("h1")).hasText("いま、待っていること");
    }

    @ParameterizedTest
    @CsvSource({"320, 640", "390, 844", "1280, 800"})
    void everyPageIsAccessibleAndFits(int width, int height) {
        Page page = open(browser.screen(width, height));
        page.navigate(desk.url("/desk/sign-in"));
        look(page, "sign-in-" + width);
        page.getByLabel("名前").fill("だれでもない");
        page.getByLabel("パスワード").fill("ちがうパスワードです12");
        page.locator("button.main").click();
        assertThat(page.locator("[role=alert]")).containsText("名前かパスワードが違います。");
        assertThat(page.getByLabel("名前")).hasValue("だれでもない");
        look(page, "sign-in-wrong-" + width);

        page.navigate(desk.url("/desk/begin/" + desk.bean(Links.class).make(Link.newAccount(kairan.roles.Role.STAFF))));
        look(page, "begin-" + width);
        page.navigate(desk.url("/desk/begin/nothing"));
        look(page, "gone-" + width);
        page.navigate(desk.url("/desk/open/" + desk.bean(Links.class).make(Link.leader(new Person("leader")))));
        look(page, "open-" + width);

        signIn(page, "鈴木");
        look(page, "home-" + width);
        for (String path : List.of("questions", "people", "audit", "account", "second", "nothing")) {
            page.navigate(desk.url("/desk/" + path));
            look(page, path + "-" + width);
        }
        page.navigate(desk.url("/desk/second"));
        page.locator("#now-list").fill(RunningDesk.PASSWORD);
        page.locator("button", new Page.LocatorOptions().setHasText("番号を作る")).click();
        assertThat(page.locator(".codes li")).hasCount(10);
        look(page, "codes-" + width);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".codes")).isVisible();
        assertThat(page.locator(".ways")).isHidden();
        desk.bean(SecondSteps.class)
                .remove(desk.bean(Accounts.class).named("鈴木").orElseThrow());
    }

    private static void look(Page page, String name) {
        // A narrower screen moves things and changes none: there only what moves is measured.
        if (page.viewportSize().width >= 390) {
            Browser.assertAccessible(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Browser.assertContrast(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        Browser.assertFits(page);
        Browser.shoot(page, PICTURES.resolve(name + ".png"));
    }

    @Test
    void everythingWorksByKeyboard() {
        Page page = open(browser.desk());
        page.navigate(desk.url("/desk/audit"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("名前")).isFocused();
        assertThat(page.getByLabel("名前").evaluate("e => getComputedStyle(e).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().type("山田");
        page.keyboard().press("Tab");
        page.keyboard().type(RunningDesk.PASSWORD);
        page.keyboard().press("Enter");
        // It leads where one wanted to go.
        assertThat(page.locator("h1")).hasText("操作の記録");
        assertThat(page.locator("nav [aria-current=page]")).hasText("操作の記録");

        page.locator(".who button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).hasText("サインアウトしました。");
        page.navigate(desk.url("/desk/audit"));
        assertThat(page.locator("h1")).hasText("サインイン");
    }

    @Test
    void olderLinesOfTheAuditLogComeUnderTheNewerOnes() {
        Account account = desk.bean(Accounts.class).named("山田").orElseThrow();
        for (int i = 0; i < 120; i++) {
            desk.bean(Notes.class).own(account, "ためした", String.valueOf(i));
        }
        Page page = open(browser.desk());
        signIn(page, "山田");
        page.navigate(desk.url("/desk/audit"));
        assertThat(page.locator("#rows tr")).hasCount(AuditPage.AT_ONCE);
        page.locator("#more a").click();
        assertThat(page.locator("#rows tr")).hasCount(2 * AuditPage.AT_ONCE);
        assertThat(page).hasURL(Pattern.compile(".*/desk/audit"));
        assertThat(page.locator("#rows td", new Page.LocatorOptions().setHasText(Pattern.compile("^119$"))))
                .hasCount(1);
    }

    @Test
    void anAdministratorInvitesAClerkWhoThenWorks() {
        Page page = open(browser.desk());
        signIn(page, "鈴木");
        page.navigate(desk.url("/desk/people"));
        page.locator("button", new Page.LocatorOptions().setHasText("招くためのリンクを作る"))
                .click();
        String link = page.getByLabel("リンク", new Page.GetByLabelOptions().setExact(true))
                .inputValue();

        Page clerk = open(browser.phone());
        clerk.navigate(link);
        clerk.getByLabel("名前").fill("田中");
        clerk.getByLabel("パスワード", new Page.GetByLabelOptions().setExact(true)).fill("あさのはやしをあるくひと");
        clerk.getByLabel("パスワード（もう一度）").fill("あさのはやしをあるくひと");
        clerk.locator("button.main").click();
        assertThat(clerk.locator("h1")).hasText("いま、待っていること");
        assertThat(clerk.locator(".who")).containsText("田中（職員）");

        clerk.navigate(link);
        assertThat(clerk.locator("h1")).hasText("このリンクは、もう使えません");
        page.navigate(desk.url("/desk/audit"));
        assertThat(page.locator("#rows")).containsText("職員を招くリンクを作った");
        assertThat(page.locator("#rows")).containsText("田中（職員）");
    }
}
