package kairan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kairan.Browser;
import kairan.faq.QuestionLog;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of questions in a real browser, small and large, by keyboard, without anything against WCAG 2.2 AA. */
class QuestionsLookTest {

    private static final String DITCH = "うちの前の側溝がつまった";

    private static Browser browser;
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        desk = RunningDesk.start("questions-look-test", Talk.Door.class);
        Talk talk = new Talk(desk);
        talk.write("A", DITCH);
        talk.write("B", DITCH + "！");
        talk.write("C", "町内会に入らないとごみ出せないって本当だべか");
        talk.write("D", "もやいってどげな意味だべか");
        talk.write("E", "かいらんばんのおばけはいるべか");
        talk.write("F", "ぽんぽこりんのぱっぱらぱ");
        QuestionLog log = desk.bean(QuestionLog.class);
        log.ignore(waiting("ぽんぽこりんのぱっぱらぱ", log), "山田（職員）");
        log.put(
                log.waiting(10).stream()
                        .filter(q -> q.words().startsWith("かいらんばん"))
                        .findFirst()
                        .orElseThrow()
                        .newest(),
                "what-is-kyodo",
                "山田（職員）");
    }

    private static String waiting(String words, QuestionLog log) {
        return log.waiting(10).stream()
                .filter(q -> q.words().equals(words))
                .findFirst()
                .orElseThrow()
                .alike();
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
    void everyPageIsAccessibleAndFits() {
        String id = desk.bean(QuestionLog.class).waiting(1).getFirst().newest();
        try (BrowserContext context = browser.phone()) {
            Page page = signedIn(context);
            for (String path : List.of(
                    "/desk/questions",
                    "/desk/questions/" + id,
                    "/desk/questions/" + id + "/reply",
                    "/desk/questions/phrasings",
                    "/desk/questions/ignored",
                    "/desk/questions/why?q=" + URLEncoder.encode("町内会に入るには", StandardCharsets.UTF_8))) {
                page.navigate(desk.url(path));
                look(page, path.replace(id, "one").replaceAll("\\?.*", ""));
            }
            page.navigate(desk.url("/desk/questions/" + id + "/reply"));
            page.getByLabel("答え", new Page.GetByLabelOptions().setExact(true)).fill("この施策は、090-1234-5678に電話してください。");
            page.click("text=見え方を確かめる");
            assertThat(page.locator(".says")).containsText("先日おたずねの");
            look(page, "/desk/questions/one/reply/seen");
        }
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {320, 390, 1280}) {
            page.setViewportSize(width, 800);
            look(page, name, width);
        }
    }

    private static void look(Page page, String name, int width) {
        Browser.assertAccessible(page);
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isLessThanOrEqualTo(width);
        Assertions.assertThat((List<?>) page.evaluate("""
            [...document.querySelectorAll("button, nav a, main a, .button, input:not([type=hidden])")]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44 && !e.closest("th"))
                .map(e => e.outerHTML)
            """))
                .as(name + " has small targets")
                .isEmpty();
        Browser.shoot(page, Path.of("target", "pictures", name.replaceAll("[^a-z]+", "-") + "-" + width + ".png"));
    }

    @Test
    void aQuestionIsPutToAnEntryAndTakenBackByKeyboard() {
        try (BrowserContext context = browser.desk()) {
            Page page = signedIn(context);
            page.navigate(desk.url("/desk/questions"));
            Locator card = page.locator(".cards > li", new Page.LocatorOptions().setHasText("もやい"));
            card.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).focus();
            page.keyboard().type("協働とは");
            page.keyboard().press("Enter");
            Locator first = card.locator(".puts button[value=what-is-kyodo]");
            assertThat(card.locator("[id^=found]")).containsText("見つかった質問");
            assertThat(first).hasCount(1);
            assertThat(page).hasURL(Pattern.compile(".*/desk/questions"));
            first.focus();
            page.keyboard().press("Enter");

            assertThat(page.locator(".done")).containsText("に結びつけました。");
            assertThat(card).hasCount(0);
            page.locator("main form button").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).containsText("取り消しました。");
            assertThat(card).hasCount(1);
        }
    }
}
