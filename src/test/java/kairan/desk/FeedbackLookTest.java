package kairan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import kairan.Browser;
import kairan.conversation.Person;
import kairan.feedback.Photos;
import kairan.feedback.Rating;
import kairan.results.AnswersGiven;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff and leaders read of a gathering, in a real browser and on paper. */
class FeedbackLookTest {

    private static final String SPRING = "/desk/feedback/summary?of=day&id=spring";

    private static final int PHONE = 390;
    private static final int PHONE_HIGH = 1290;

    /** A sheet at 96 dots an inch. */
    private static final int A4_WIDE = 794;

    private static final int A4_HIGH = 1123;
    private static final int A4_MARGIN = 45;

    private static Browser browser;
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        desk = RunningDesk.start("feedback-look-test");
        AnswersGiven given = new AnswersGiven(desk.bean(JdbcClient.class));
        given.day("spring", "さくら公園の清掃", "2026-05-17", "sakura", "さくら公園", "環境");
        given.day("autumn", "さくら公園の清掃", "2025-10-19", "sakura", "さくら公園", "環境");
        given.day("few", "川の清掃", "2026-06-07", "sakura", "川原", "環境");
        given.day("lantern", "灯ろう流し", "2026-08-01", "minato", "みなと公園", "文化");
        given.came("spring", 23);
        given.came("autumn", 31);
        for (int i = 0; i < 8; i++) {
            given.answer("spring", Rating.GOOD, i < 5 ? "people" : "work", "子どもと草を取れて、よかったです。" + i, null);
            given.answer("autumn", i < 5 ? Rating.GOOD : Rating.TROUBLE, i < 5 ? "people" : "tools", null, null);
        }
        given.answer("spring", Rating.OK, null, "日かげがあるとよいです。", null);
        given.answer("spring", Rating.TROUBLE, "tools", "軍手が足りませんでした。連絡は090-1234-5678へ", "東の入口");
        given.answer("spring", Rating.TROUBLE, "tools", "袋が足りない。となりの佐々木に借りた", "東の入口");
        given.photo("軍手が足り", photo());
        given.answer("few", Rating.TROUBLE, "danger", "川岸ですべりました", "川岸");
        given.photo("川岸で", photo());
    }

    private static byte[] photo() {
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D ground = picture.createGraphics();
        ground.setColor(new Color(0x6b, 0x8e, 0x4e));
        ground.fillRect(0, 120, 320, 120);
        ground.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Staff and leaders see it, nobody else, and nobody once it is covered or where few have answered. */
    @Test
    void aPhotoIsSeenAtTheDeskAndNowhereElse() {
        RunningDesk.Visit leader = desk.fromTheTalk("leader");
        String id = photoOf("spring");
        String of = "/photo?of=day&id=spring";
        String path = "/desk/feedback/comments/" + id;

        var seen = leader.get(path + of);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Content-Type").orElse("")).isEqualTo("image/jpeg");
        assertThat(seen.headers().firstValue("X-Content-Type-Options").orElse(""))
                .isEqualTo("nosniff");
        assertThat(leader.get(path + "/photo?of=day&id=autumn").statusCode()).isEqualTo(404);
        assertThat(leader.get("/desk/feedback/comments/" + photoOf("few") + "/photo?of=day&id=few")
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.fromTheTalk("neighbour").get(path + of).statusCode()).isEqualTo(403);
        assertThat(desk.visit().get(path + of).statusCode()).isNotEqualTo(200);
        desk.bean(Photos.class).cover(Long.parseLong(id), true);
        assertThat(leader.get(path + of).statusCode()).isEqualTo(404);
        desk.bean(Photos.class).cover(Long.parseLong(id), false);
    }

    private static String photoOf(String occurrence) {
        return desk.bean(JdbcClient.class)
                .sql("select feedback from feedback_photo join feedback on feedback.id = feedback where occurrence = ?")
                .param(occurrence)
                .query(String.class)
                .single();
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
    @CsvSource({"390, 844", "1366, 900"})
    void aLeaderReadsAndTells(int width, int height) {
        try (BrowserContext context = browser.screen(width, height)) {
            Page page = context.newPage();
            page.navigate(desk.url(
                    "/desk/open/" + desk.bean(Links.class).make(Link.leader(new Person("leader"))) + "?day=spring"));
            page.click("main button");
            assertThat(page.locator("h1")).hasText("2026年5月17日（日）のさくら公園の清掃");
            assertThat(page.locator("main")).containsText("23人のうち11人（48%）");
            assertThat(page.locator("main")).not().containsText("090-1234");
            page.locator("main summary").first().click();
            page.getByText("表をコピー").first().click();
            assertThat(page.locator(".copy [role=status]").first()).containsText("コピー");
            look(page, "summary", width);
            page.locator("summary").first().click();
            picture(page, "summary-" + width, width, width == PHONE ? PHONE_HIGH : height, 0);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Path paper = Path.of("target/looks/summary-%d.pdf".formatted(width));
            page.pdf(new Page.PdfOptions()
                    .setPath(paper)
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true));
            assertThat(pages(paper)).isEqualTo(1);
            if (width > PHONE) {
                page.setViewportSize(A4_WIDE - 2 * A4_MARGIN, A4_HIGH - 2 * A4_MARGIN);
                picture(page, "summary-a4", A4_WIDE, A4_HIGH, A4_MARGIN);
                page.setViewportSize(width, height);
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            page.getByText("ひとことと写真を見る").click();
            page.locator(".photo img").scrollIntoViewIfNeeded();
            page.waitForFunction("document.querySelector('.photo img').naturalWidth > 0");
            look(page, "comments", width);
            page.getByText("写真を伏せる", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main")).containsText("写真は、伏せてあります。");
            assertThat(page.getByText("写真を元に戻す")).hasCount(0);
            desk.bean(Photos.class).cover(Long.parseLong(photoOf("spring")), false);
            page.locator("li", new Page.LocatorOptions().setHasText("佐々木"))
                    .locator("summary")
                    .click();
            page.locator("details[open] input[name=part]").fill("佐々木");
            page.locator("details[open] button").first().click();
            assertThat(page.locator("main")).not().containsText("佐々木");
            assertThat(page.locator("main")).containsText("となりの〔伏せました〕に借りた");
            page.locator("li", new Page.LocatorOptions().setHasText("〔伏せました〕"))
                    .locator("summary")
                    .click();
            assertThat(page.getByText("手で伏せたところを戻す")).hasCount(0);
            desk.bean(JdbcClient.class).sql("delete from feedback_cover").update();

            page.navigate(desk.url("/desk/feedback?year=2026"));
            look(page, "feedback", width);
            assertThat(page.locator("main")).not().containsText("灯ろう");
            page.navigate(desk.url("/desk/feedback/summary?of=day&id=few"));
            assertThat(page.locator("main")).containsText("少ないので、数を出しません");
            assertThat(page.locator("main")).not().containsText("すべり");
            assertThat(page.navigate(desk.url("/desk/feedback/summary?of=day&id=lantern"))
                            .status())
                    .isEqualTo(403);

            page.navigate(desk.url(SPRING));
            page.getByLabel("テーマ").fill("道具");
            page.getByLabel("聞いたこと").fill("軍手と袋が足りないという声がありました。");
            page.getByLabel("変わること、または変えられないわけ").fill("連絡は090-1234-5678まで。");
            page.getByText("知らせる", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("[role=alert]")).containsText("電話番号");
            page.getByLabel("変わること、または変えられないわけ").fill("次は、軍手と袋を30人分用意します。");
            page.getByText("知らせる", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".done")).containsText("「道具」を知らせました。");
            look(page, "told", width);
            page.navigate(desk.url("/kekka/2026"));
            assertThat(page.locator("main")).containsText("次は、軍手と袋を30人分用意します。");
            look(page, "kekka", width);
            page.navigate(desk.url(SPRING));
            page.getByLabel("「道具」を取り消す").first().click();
            assertThat(page.locator(".done")).containsText("取り消しました。");
            page.navigate(desk.url("/kekka/2026"));
            assertThat(page.locator("main")).not().containsText("30人分");
        }
    }

    @Test
    void theFileComesAsItIsRead() {
        RunningDesk.Visit leader = desk.fromTheTalk("leader");

        var file = leader.get("/desk/feedback/answers.csv?of=day&id=spring");

        assertThat(file.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.body())
                .startsWith("\uFEFF日,行事,場所,感想,理由,見方,どこで,ひとこと\r\n")
                .contains("こまった,道具が足りない,進め方,東の入口,軍手が足りませんでした。連絡は〔電話番号〕へ")
                .doesNotContain("090");
        assertThat(desk.fromTheTalk("neighbour")
                        .get("/desk/feedback/answers.csv?of=day&id=spring")
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.visit().get("/kekka/2026/file").body()).contains("さくら公園の清掃,さくら公園,さくら町内会,町内会,共催,環境,23,11,73%");
    }

    /** With {@code -Dupdate} the README's pictures are taken anew, each with so much white around it. */
    private static void picture(Page page, String name, int width, int height, int margin) {
        if (System.getProperty("update") == null) {
            return;
        }
        byte[] taken = page.screenshot(new Page.ScreenshotOptions()
                .setClip(0, 0, width - 2 * margin, height - 2 * margin)
                .setFullPage(true));
        try {
            BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D paper = sheet.createGraphics();
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, width, height);
            paper.drawImage(ImageIO.read(new ByteArrayInputStream(taken)), margin, margin, null);
            paper.dispose();
            ImageIO.write(sheet, "png", Path.of("docs", name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int pages(Path pdf) {
        try {
            return new String(Files.readAllBytes(pdf), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .split("/Type\\s*/Page\\b")
                            .length
                    - 1;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void look(Page page, String name, int width) {
        page.waitForLoadState();
        Browser.assertAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isLessThanOrEqualTo(width);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/looks/%s-%d.png".formatted(name, width))));
    }
}
