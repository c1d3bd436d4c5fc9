package kairan.faq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kairan.Browser;
import kairan.FreshStore;
import kairan.Kairan;
import kairan.TownFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class FaqPageTest {

    private static final String OWN = """
            entries:
              - id: own-hall-key
                question: 会館の鍵は、どこで借りますか？
                paraphrases: [会館の鍵を借りたい]
                answer: 副会長の家で借りられます。
                by: さくら町内会
                source: 会館の使い方のきまり
                date: 2026-04-12
                body: sakura
            """;

    @TempDir
    static Path folder;

    static Browser browser;
    static ConfigurableApplicationContext town;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        Path content = TownFolder.withoutGatherings(folder.resolve("conversations"));
        Files.writeString(content.resolve("faq/own/hall.yaml"), OWN);
        FreshStore.into(folder.resolve("data"));
        town = new SpringApplicationBuilder(Kairan.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--kairan.data=" + folder.resolve("data"),
                        "--kairan.conversations=" + content,
                        "--server.port=0",
                        "--server.shutdown=immediate",
                        "--kairan.webchat.port=0");
    }

    @AfterAll
    static void stop() {
        if (town != null) {
            town.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static String address(String path) {
        return "http://localhost:" + town.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    @Test
    void everyPageIsAccessibleAndFitsItsScreen() {
        Page page = browser.phone().newPage();
        for (String path :
                new String[] {"/faq", "/faq?q=町内会に入りたい", "/faq?q=あしたの天気", "/faq/what-is-kyodo", "/faq/no-such"}) {
            page.navigate(address(path));
            for (int width : new int[] {320, 390, 1280}) {
                page.setViewportSize(width, 800);
                // A narrower screen moves things and changes none.
                if (width >= 390) {
                    Browser.assertAccessible(page);
                }
                Browser.assertFits(page);
                picture(page, path, width);
            }
        }
    }

    private static void picture(Page page, String path, int width) {
        Browser.shoot(page, Path.of("target", "pictures", "faq" + Math.abs(path.hashCode()) + "-" + width + ".png"));
    }

    @Test
    void anEntryIsFoundOpenedAndLinked() {
        Page page = browser.phone().newPage();
        page.navigate(address("/faq"));
        page.getByLabel("知りたいこと").fill("自治会に入りたい");
        page.getByText("さがす").click();
        page.locator(".found a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/faq/join-chonaikai"));
        assertThat(page.locator("main")).containsText("出典");
        assertThat(page.navigate(address("/faq/no-such-entry")).status()).isEqualTo(404);
    }

    @Test
    void whoIsInDangerIsToldWhomToCallAndNothingElse() {
        Page page = browser.phone().newPage();
        page.navigate(address("/faq?q=火事です"));
        assertThat(page.locator(".danger")).containsText("すぐに119番に電話してください。");
        assertThat(page.locator(".danger")).containsText("110");
        assertThat(page.locator(".found")).hasCount(0);
        Browser.assertAccessible(page);
        Browser.assertFits(page);
    }

    @Test
    void whatAnAssociationAnswersItselfIsShownAsItsWord() {
        Page page = browser.phone().newPage();
        page.navigate(address("/faq?q=会館の鍵を借りたい"));
        page.locator(".found a").first().click();
        assertThat(page.locator(".answer")).containsText("団体の言葉：さくら町内会（2026年4月12日）。市の資料に書かれたことではありません。");
        assertThat(page.locator(".answer")).containsText("会館の使い方のきまり");
        assertThat(page.locator(".answer")).not().containsText("資料とたしかめた日");
    }

    @Test
    void onPaperEveryAnswerIsOpen() {
        Page page = browser.desk().newPage();
        page.navigate(address("/faq"));
        assertThat(page.locator("#what-is-kyodo .text").first()).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#what-is-kyodo .text").first()).isVisible();
        assertThat(page.locator(".search")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.navigate(address("/faq?all="));
        assertThat(page.locator("#what-is-kyodo .text").first()).isVisible();
    }
}
