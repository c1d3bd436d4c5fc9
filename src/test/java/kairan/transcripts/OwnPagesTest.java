package kairan.transcripts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about privacy, and the page on which a person reads all that is kept about them, in a real browser. */
class OwnPagesTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+(/kept/[A-Za-z0-9_-]{43})");

    @Test
    void everythingCanBeReadAndTakenAway(@TempDir Path folder) throws IOException, InterruptedException {
        try (Browser browser = Browser.start();
                WebchatStage stage = new WebchatStage(folder)) {
            stage.open(LittleTown.read());
            stage.write("住民", "つばめの巣はどこ");
            stage.heard("住民");
            stage.write("住民", "登録している内容");
            Matcher address = ADDRESS.matcher(stage.heard("住民").getLast().text());
            assertThat(address.find()).isTrue();
            String own = "http://localhost:" + stage.webPort() + address.group(1);

            for (int width : List.of(320, 390, 1280)) {
                Page privacy = open(browser, width, "http://localhost:" + stage.webPort() + "/privacy");
                assertThat(privacy.locator("main")).containsText("180日間");
                assertThat(privacy.locator("main")).containsText("2年間");
                for (String kind : List.of("役目", "職員", "番号のまちがい", "30分", "人の数", "言い方")) {
                    assertThat(privacy.locator("main")).containsText(kind);
                }
                picture(privacy, "privacy-" + width);
                Page kept = open(browser, width, own);
                picture(kept, "kept-closed-" + width);
                kept.getByText("見る", new Page.GetByTextOptions().setExact(true)).click();
                assertThat(kept.locator("main")).containsText("つばめの巣はどこ");
                picture(kept, "kept-" + width);
            }

            assertThat(get(own).body()).as("whoever only looks at the link").doesNotContain("つばめ", "さくら");
            assertThat(post(own).body()).as("no token of the page").doesNotContain("つばめ");
            assertThat(post(own + "/file").body()).doesNotContain("つばめ");

            Page kept = open(browser, 390, own);
            kept.getByText("見る", new Page.GetByTextOptions().setExact(true)).click();
            Download file = kept.waitForDownload(() -> kept.getByText("ファイルにする").click());
            assertThat(file.suggestedFilename()).isEqualTo("登録している内容.txt");
            assertThat(Files.readString(file.path())).contains("町内会：えらんでいません", "つばめの巣はどこ");
            assertThat(get("http://localhost:" + stage.webPort() + "/kept/" + "A".repeat(43))
                            .statusCode())
                    .isEqualTo(404);

            stage.now(LocalDateTime.of(2026, 5, 10, 8, 11));
            assertThat(get(own).statusCode()).as("ten minutes later").isEqualTo(404);
        }
    }

    private static Page open(Browser browser, int width, String url) {
        Page page = browser.screen(width, 900).newPage();
        page.navigate(url);
        return page;
    }

    private static void picture(Page page, String name) {
        Browser.assertAccessible(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("nothing wider than the screen")
                .isZero();
        Browser.shoot(page, Path.of("target", "pages", name + ".png"));
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static HttpResponse<String> post(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
