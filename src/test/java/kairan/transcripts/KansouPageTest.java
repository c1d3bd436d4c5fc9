package kairan.transcripts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javax.imageio.ImageIO;
import kairan.Browser;
import kairan.MovedClock;
import kairan.conversation.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A neighbour reads the QR code of a poster and says how it was, without a name; and a photo is put to what a person said. */
class KansouPageTest {

    private static final String PARK = "/kansou/sakura-park-2026-05-17";

    @Test
    void anybodySaysHowItWas(@TempDir Path folder) throws IOException {
        try (Browser browser = Browser.start();
                WebchatStage stage = new WebchatStage(folder)) {
            stage.open(LittleTown.read());
            stage.now(LocalDateTime.of(2026, 5, 10, 9, 0));
            String url = "http://localhost:" + stage.webPort();
            Page page = browser.screen(390, 844).newPage();

            assertThat(page.navigate(url + PARK + "/poster").status()).isEqualTo(200);
            assertThat(page.locator(".address")).hasText(url + PARK);
            look(page, "kansou-poster-390");
            page.navigate(url + PARK);
            assertThat(page.locator("main")).containsText("まだ始まっていません");
            assertThat(page.navigate(url + "/kansou/guessed").status()).isEqualTo(404);

            stage.bean(MovedClock.class).set(LocalDateTime.of(2026, 5, 17, 12, 0));
            page.navigate(url + PARK);
            look(page, "kansou-ask-390");
            page.getByText("こまった").click();
            page.getByLabel("説明や連絡").check();
            page.getByLabel("ひとこと").fill("家の前に車が止まっていました。山田太郎 090-1234-5678");
            page.locator("#place").fill("東の入口");
            look(page, "kansou-form-390");
            page.locator("main button").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("ありがとうございました。");
            look(page, "kansou-sent-390");
            assertThat(rows(stage, "person is null and rating = 'trouble' and reason = 'told' and place = '東の入口'"))
                    .isEqualTo(1);
            mend(stage, page);
            assertThat(page.context().cookies())
                    .as("only the token against forged forms")
                    .allMatch(cookie -> cookie.name.equals("XSRF-TOKEN"));

            flood(page, url + PARK, stage);
            wide(browser, url);
            photo(stage, page);
        }
    }

    /** By the page after sending it is mended, gets a photo, and is taken back; without its address nobody finds it. */
    private static void mend(WebchatStage stage, Page page) throws IOException {
        String back = page.url().replace("?sent", "");
        assertThat(page.locator("dl")).containsText("家の前に車が止まっていました。");
        page.locator(".taps").getByText("ふつう").click();
        assertThat(page.getByLabel("ひとこと")).hasValue("家の前に車が止まっていました。山田太郎 090-1234-5678");
        page.getByLabel("ひとこと").fill("車は、すぐにいなくなりました。");
        page.locator("main button").click();
        assertThat(page.locator("h1")).containsText("ふつう");
        assertThat(rows(stage, "person is null")).as("in place of the first").isEqualTo(1);
        assertThat(rows(stage, "person is null and rating = 'ok' and reason is null"))
                .isEqualTo(1);

        page.getByText("写真を付ける").click();
        choose(page);
        page.navigate(back);
        assertThat(page.locator("dl")).containsText("1枚");
        look(page, "kansou-mended-390");
        String other = back.substring(0, back.length() - 1) + (back.endsWith("0") ? "1" : "0");
        assertThat(page.navigate(other).status()).isEqualTo(404);
        assertThat(page.locator("main")).containsText("この感想は、ありません");

        page.navigate(back);
        page.getByText("感想を取り消す").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("取り消しました。");
        look(page, "kansou-gone-390");
        assertThat(rows(stage, "person is null")).isZero();
        assertThat(stage.store()
                        .sql("select count(*) from feedback_photo")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(page.navigate(back).status()).isEqualTo(404);
        page.getByText("もう一度、感想を送る").click();
        page.getByText("よかった").click();
        page.locator("main button").click();
        assertThat(page.locator("main")).containsText("お聞きしました");
        stage.bean(MovedClock.class).set(LocalDateTime.of(2026, 6, 20, 12, 0));
        page.reload();
        assertThat(page.locator("main")).containsText("取り消すことだけできます");
        assertThat(page.getByText("写真を付ける")).hasCount(0);
        stage.bean(MovedClock.class).set(LocalDateTime.of(2026, 5, 17, 12, 0));
    }

    private static void choose(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", out);
        page.locator("#file").setInputFiles(new FilePayload("p.jpg", "image/jpeg", out.toByteArray()));
        page.locator("main button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("付けました");
    }

    /** A form sent twice counts once, a forged one not at all, and one sender cannot fill the page. */
    private static void flood(Page page, String url, WebchatStage stage) {
        APIRequestContext request = page.request();
        assertThat(request.post(url, RequestOptions.create().setForm(form("0000000000000000", "")))
                        .status())
                .as("without the token")
                .isEqualTo(403);
        page.navigate(url + "?rating=good");
        String token = page.locator("input[name=_csrf]").inputValue();
        int before = rows(stage, "person is null");
        for (int i = 0; i < 2; i++) {
            assertThat(request.post(url, RequestOptions.create().setForm(form("aaaaaaaaaaaaaaaa", token)))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(rows(stage, "person is null")).isEqualTo(before + 1);
        int status = 200;
        for (int i = 0; i < 310 && status == 200; i++) {
            status = request.post(url, RequestOptions.create().setForm(form("bbbbbbbbbbbbb%03d".formatted(i), token)))
                    .status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(rows(stage, "person is null")).isLessThanOrEqualTo(300);
    }

    private static FormData form(String id, String token) {
        return FormData.create().set("form", id).set("rating", "good").set("_csrf", token);
    }

    private static void wide(Browser browser, String url) {
        Page page = browser.desk().newPage();
        for (String path : List.of("", "?rating=good", "/poster")) {
            page.navigate(url + PARK + path);
            look(page, "kansou" + path.replaceAll("\\W", "-") + "-1280");
        }
        page.close();
    }

    private static void photo(WebchatStage stage, Page page) throws IOException {
        stage.write("住民A", "出られます");
        stage.store()
                .sql("insert into rsvp (occurrence, person, answer, answered_at)"
                        + " select 'sakura-park-2026-05-17', person, 'going', 0 from address"
                        + " order by heard_at desc limit 1")
                .update();
        stage.write("住民A", "よかった");
        stage.write("住民A", "とくにない");
        stage.write("住民A", "書かない");
        List<Message> heard = stage.heard("住民A");
        stage.press("住民A", button(heard, "写真を付ける"));
        page.navigate(button(stage.heard("住民A"), "写真を選ぶ").opens());
        look(page, "kansou-photo-390");
        choose(page);
        assertThat(stage.store()
                        .sql(
                                "select count(*) from feedback_photo join feedback on feedback.id = feedback_photo.feedback"
                                        + " where person is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static kairan.conversation.Choice button(List<Message> heard, String label) {
        return heard.reversed().stream()
                .flatMap(message -> message.choices().stream())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static int rows(WebchatStage stage, String where) {
        return stage.store()
                .sql("select count(*) from feedback where " + where)
                .query(Integer.class)
                .single();
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        Browser.shoot(page, Path.of("target", "pages", name + ".png"));
    }
}
