package kairan.transcripts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import kairan.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is meant for all stands on a page and in a feed; what is a draft, or left out, does not. */
class OshirasePageTest {

    @Test
    void anybodyReadsWhatIsMeantForAll(@TempDir Path folder) throws IOException, InterruptedException {
        try (Browser browser = Browser.start();
                WebchatStage stage = new WebchatStage(folder, "kairan.url=https://machi.example.jp")) {
            stage.open(LittleTown.read());
            notice(stage, "a", "集会所は6月<使えません>", true, "sent", 1L);
            notice(stage, "b", "載せないお知らせ", false, "sent", 1L);
            notice(stage, "c", "下書きのお知らせ", true, "draft", null);
            stage.store()
                    .sql(
                            "insert into attachment (id, notice, type, content, at) values ('photo', 'a', 'image/png', x'00', 0)")
                    .update();
            String address = "http://localhost:" + stage.webPort() + "/oshirase";

            for (int width : List.of(320, 390, 1280)) {
                Page page = browser.screen(width, 900).newPage();
                page.navigate(address);
                assertThat(page.locator("main")).containsText("集会所は6月<使えません>");
                assertThat(page.getByText("写真・資料を見る")).hasAttribute("href", "/shiryo/photo");
                assertThat(page.locator("main")).not().containsText("載せない");
                assertThat(page.locator("main")).not().containsText("下書き");
                Browser.assertAccessible(page);
                assertThat((int) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isZero();
                Browser.shoot(page, Path.of("target", "pages", "oshirase-" + width + ".png"));
            }
            Page page = browser.desk().newPage();
            notice(stage, "d", "コミセンの掃除", true, "sent", 2L);
            page.navigate(address);
            page.getByLabel("お知らせの中の言葉").fill("こみせん 掃除");
            page.getByText("さがす").click();
            assertThat(page.locator("main h2")).hasText(new String[] {"コミセンの掃除"});
            page.getByLabel("お知らせの中の言葉").fill("ない言葉");
            page.getByText("さがす").click();
            assertThat(page.locator("[role=status]")).hasText("「ない言葉」のあるお知らせは、0件です。");
            Browser.assertAccessible(page);
            HttpResponse<String> feed = get(address + ".atom");
            assertThat(feed.headers().firstValue("content-type").orElseThrow()).startsWith("application/atom+xml");
            assertThat(feed.body())
                    .contains("集会所は6月&lt;使えません", "https://machi.example.jp/oshirase#a")
                    .contains("rel=\"enclosure\" type=\"image/png\" length=\"1\"")
                    .doesNotContain("載せない", "下書き");
        }
    }

    private static void notice(WebchatStage stage, String id, String words, boolean listed, String state, Long due) {
        stage.store()
                .sql("insert into notice (id, kind, body, facts, whom, listed, state, written_at, due_at)"
                        + " values (?, 'TEXT', 'sakura', ?, 'association:sakura', ?, ?, 0, ?)")
                .param(id)
                .param("{\"WORDS\":\"" + words + "\"}")
                .param(listed)
                .param(state)
                .param(due)
                .update();
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
