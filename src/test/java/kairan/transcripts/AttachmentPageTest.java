package kairan.transcripts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kairan.Browser;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photo is chosen on a page opened from the talk, and seen by a link under the words of the notice. */
class AttachmentPageTest {

    private final List<Message> heard = new ArrayList<>();
    private WebchatStage stage;

    private Choice button(String who, String label) {
        heard.addAll(stage.heard(who));
        return heard.reversed().stream()
                .flatMap(message -> message.choices().stream())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void press(String who, String label) {
        stage.press(who, button(who, label));
    }

    private static FilePayload photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return new FilePayload("photo.jpg", "image/jpeg", out.toByteArray());
    }

    @Test
    void chosenAndSeen(@TempDir Path folder) throws IOException {
        try (Browser browser = Browser.start();
                WebchatStage one = new WebchatStage(folder)) {
            stage = one;
            stage.open(LittleTown.read());
            stage.write("住民A", "さくら町内会で、はじめます");
            stage.heard("住民A");
            stage.write("会長", "お知らせを書く");
            press("会長", "文だけ");
            stage.write("会長", "集会所の地図です。");
            press("会長", "全員");
            press("会長", "写真やPDFを付ける");
            Page page = browser.screen(390, 900).newPage();
            page.navigate(button("会長", "写真やPDFをえらぶ").opens());

            assertThat(page.locator("main")).containsText("「集会所の地図です。」に付けます");
            page.locator("#file")
                    .setInputFiles(new FilePayload("a.txt", "text/plain", "ただの文".getBytes(StandardCharsets.UTF_8)));
            page.locator("main button").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("JPEG");
            look(page, "attach");
            for (String disguised : List.of(
                    "<html><script>alert(1)</script></html>",
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                    "GIF89a/*<script>alert(1)</script>*/")) {
                page.locator("#file")
                        .setInputFiles(
                                new FilePayload("photo.jpg", "image/jpeg", disguised.getBytes(StandardCharsets.UTF_8)));
                page.locator("main button").click();
                assertThat(page.getByRole(AriaRole.ALERT)).containsText("使えるのは、写真");
            }
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "a.pdf", "application/pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)));
            page.locator("main button").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("このPDFは開けません");
            page.locator("#file")
                    .setInputFiles(new FilePayload("large.jpg", "image/jpeg", new byte[5 * 1024 * 1024 + 1]));
            page.locator("main button").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("大きすぎます");
            nameLeadsNowhere(page, folder);
            press("会長", "写真やPDFを付ける");
            page.navigate(button("会長", "写真やPDFをえらぶ").opens());
            page.locator("#file").setInputFiles(photo());
            page.locator("main button").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("付けました");

            press("会長", "見本をもう一度見る");
            press("会長", "送る");
            stage.now(LocalDateTime.of(2026, 5, 10, 8, 2));
            stage.write("住民A", "お知らせ");
            String seen = button("住民A", "写真・資料を見る").opens();
            assertThat(page.navigate(seen).status()).isEqualTo(200);
            assertThat(page.locator("main")).containsText("集会所の地図です。");
            assertThat((int) page.evaluate("document.querySelector('main img').naturalWidth"))
                    .isEqualTo(600);
            look(page, "material");
            assertThat(page.request().get(seen + "/file").headers())
                    .containsEntry("content-type", "image/jpeg")
                    .containsEntry("content-disposition", "attachment; filename=\"oshirase.jpeg\"")
                    .containsEntry("x-content-type-options", "nosniff");

            stage.store().sql("update notice set held = 'わけ'").update();
            assertThat(page.navigate(seen).status()).as("held by staff").isEqualTo(404);
            assertThat(page.request().get(seen + "/file").status()).isEqualTo(404);
            assertThat(page.navigate(seen.substring(0, seen.length() - 1) + "!").status())
                    .isEqualTo(404);
        }
    }

    /** A browser sends no folders with the name of a file; somebody else may. */
    private static void nameLeadsNowhere(Page page, Path folder) throws IOException {
        APIResponse answer = page.request()
                .post(
                        page.url(),
                        RequestOptions.create()
                                .setMultipart(FormData.create()
                                        .set(
                                                "_csrf",
                                                page.locator("[name=_csrf]")
                                                        .first()
                                                        .inputValue())
                                        .set(
                                                "file",
                                                new FilePayload("../../../soto.jpg", "image/jpeg", photo().buffer))));
        assertThat(answer.text()).contains("付けました").doesNotContain("soto");
        for (Path outside : List.of(folder, folder.resolve("../../..").normalize(), Path.of(""))) {
            assertThat(outside.resolve("soto.jpg")).doesNotExist();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("soto"));
        }
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        for (int width : List.of(320, 390, 1280)) {
            page.setViewportSize(width, 900);
            assertThat((int) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isZero();
            Browser.shoot(page, Path.of("target", "pages", name + "-" + width + ".png"));
        }
    }
}
