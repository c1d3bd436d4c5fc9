package kairan.transcripts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import kairan.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three jobs on a phone's screen, with the real bot behind it; with {@code -Dupdate} the README's pictures are taken anew. */
class StoryTest {

    @Test
    void a_resident_asks_is_called_reminded_and_asked(@TempDir Path folder) throws IOException {
        LittleTown town = LittleTown.read();
        town.settle(folder.resolve("conversations"));
        try (Browser browser = Browser.start();
                LittleHouse house =
                        new LittleHouse(folder, town.start(), List.of("server.port=0", "kairan.webchat.port=0"))) {
            Page asking = visit(browser, house, 1290);
            say(asking, "協働は経費を減らすためですか", "出典：苫小牧市");
            picture(asking, "answer");

            Page coming = visit(browser, house, 1290);
            say(coming, "行事はありますか", "いま、予定されている行事はありません");
            house.now(LocalDateTime.of(2026, 5, 10, 9, 0));
            press(coming, "出られます", "お待ちしています");
            house.now(LocalDateTime.of(2026, 5, 16, 18, 0));
            assertThat(lastBubble(coming)).containsText("明日8時から、さくら公園の清掃です");
            house.now(LocalDateTime.of(2026, 5, 17, 11, 30));
            say(coming, "お知らせ", "いかがでしたか");
            press(coming, "よかった", "とくに、どんなことがよかったですか");
            picture(coming, "cleanup");
        }
    }

    private static Page visit(Browser browser, LittleHouse house, int height) {
        Page page = browser.screen(390, height).newPage();
        page.navigate("http://localhost:" + house.webPort() + "/");
        return page;
    }

    private static void say(Page page, String words, String answer) {
        page.locator("textarea").fill(words);
        page.locator("textarea").press("Enter");
        assertThat(page.locator("#talk")).containsText(answer);
    }

    private static void press(Page page, String label, String answer) {
        page.getByText(label, new Page.GetByTextOptions().setExact(true)).last().click();
        assertThat(page.locator("#talk")).containsText(answer);
    }

    private static Locator lastBubble(Page page) {
        return page.locator("#talk > *").last();
    }

    private static void picture(Page page, String name) throws IOException {
        Browser.assertAccessible(page);
        if (System.getProperty("update") != null) {
            Files.createDirectories(Path.of("docs"));
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/" + name + ".png")));
        }
    }
}
