package kairan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import kairan.Browser;
import kairan.Pictures;
import kairan.conversation.Person;
import kairan.feedback.Photos;
import kairan.feedback.Rating;
import kairan.results.AnswersGiven;
import kairan.results.Years;
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
            assertThat(page.locator("h1")).hasText("令和8年5月17日（日）のさくら公園の清掃");
            assertThat(page.locator("main")).containsText("23人のうち11人（48%）");
            assertThat(page.locator("main")).not().containsText("090-1234");
            page.locator("main summary").first().click();
            page.getByText("表をコピー").first().click();
            assertThat(page.locator(".copy [role=status]").first()).containsText("コピー");
            look(page, "summary", width);
            page.locator("summary").first().click();
            Path paper = Pictures.paper(page, "summary-" + width);
            assertThat(Pictures.sheets(paper)).isEqualTo(1);
            if (Pictures.wanted()) {
                picture(Pictures.screen(page, width, width == PHONE ? PHONE_HIGH : height), "summary-" + width);
                picture(Pictures.sheet(paper), "summary-a4");
            }

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

    private static void picture(BufferedImage taken, String name) {
        try {
            ImageIO.write(taken, "png", Path.of("docs", name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clean-up of three days ago, of which a neighbour has just told, and which both sides have looked back on. */
    private static String recent() {
        JdbcClient db = desk.bean(JdbcClient.class);
        String day = LocalDate.now(desk.bean(Clock.class)).minusDays(3).toString();
        AnswersGiven given = new AnswersGiven(db);
        given.day("recent", "駅前の清掃", day, "sakura", "駅前広場", "環境");
        db.sql("update occurrence set facts = replace(facts, '[\"市\"]', '[\"苫小牧市\",\"さくら町内会\"]') where id = 'recent'")
                .update();
        for (String side : List.of("citizens", "town")) {
            db.sql("insert into self_check (occurrence, side, scores, words, at) values ('recent', ?, ?, ?, 0)")
                    .params(
                            side,
                            side.equals("town")
                                    ? "{\"check-01\":\"4\",\"check-05\":\"4\",\"check-07\":\"3\",\"check-08\":\"3\"}"
                                    : "{\"check-01\":\"3\",\"check-05\":\"2\",\"check-07\":\"3\"}",
                            side.equals("town") ? "予算の説明を早くします。" : "軍手を買うお金が足りませんでした。")
                    .update();
        }
        return "recent";
    }

    /** Every page of this room on a phone, at a desk and, where it is printed, on A4; the README shows some of them. */
    @Test
    void thePagesAreSeenOnAPhoneAtADeskAndOnPaper() {
        String day = recent();
        int year = desk.bean(Years.class).now().year();
        List<BufferedImage> phone = new ArrayList<>();
        List<BufferedImage> wide = new ArrayList<>();
        List<BufferedImage> paper = new ArrayList<>();
        for (int width : List.of(PHONE, 1366)) {
            int height = width == PHONE ? 844 : 900;
            try (BrowserContext context = browser.screen(width, height)) {
                Page page = context.newPage();
                page.navigate(desk.url("/events/" + day));
                look(page, "event", width);
                page.navigate(desk.url("/kansou/" + day));
                look(page, "kansou-ask", width);
                page.getByText("こまった", new Page.GetByTextOptions().setExact(true))
                        .click();
                page.getByLabel("説明や連絡").check();
                page.getByLabel("ひとこと").fill("家の前に、車が止まっていました。");
                look(page, "kansou-form", width);
                add(phone, page, width, height);
                page.locator("main button").click();
                assertThat(page.getByRole(AriaRole.STATUS)).containsText("ありがとうございました。");
                look(page, "kansou-sent", width);
                add(phone, page, width, height);
                page.getByText("感想を取り消す").click();
                assertThat(page.getByRole(AriaRole.STATUS)).containsText("取り消しました。");
                look(page, "kansou-gone", width);
                for (String path :
                        List.of("/kansou/%s/poster".formatted(day), "/kekka/" + year, "/jirei", "/kekka/2026")) {
                    page.navigate(desk.url(path));
                    look(page, path.substring(1).replace('/', '-'), width);
                    if (path.startsWith("/kekka") || path.startsWith("/jirei")) {
                        add(phone, page, width, height);
                    }
                    Path printed = Pictures.paper(page, path.substring(1).replace('/', '-') + "-" + width);
                    int sheets = Pictures.sheets(printed);
                    assertThat(path.endsWith("/poster") ? sheets : 1).isEqualTo(1);
                    if (Pictures.wanted() && width > PHONE) {
                        paper.add(Pictures.sheet(printed));
                    }
                }
                page.navigate(desk.url("/desk/sign-in"));
                page.fill("#name", "山田");
                page.fill("#password", RunningDesk.PASSWORD);
                page.click("main button");
                for (String path : List.of(
                        "/desk/feedback", "/desk/checks/" + day, "/desk/cases", "/desk/voices", "/desk/checks")) {
                    page.navigate(desk.url(path));
                    look(page, path.substring(1).replace('/', '-'), width);
                    add(wide, page, width, height);
                }
            }
        }
        if (Pictures.wanted()) {
            Pictures.beside("kansou-390", 844, phone.subList(0, 4));
            Pictures.beside("kansou-1366", 450, wide.subList(5, 7));
            Pictures.beside("kansou-a4", 700, paper.subList(0, 3));
        }
    }

    private static void add(List<BufferedImage> pictures, Page page, int width, int height) {
        if (Pictures.wanted()) {
            pictures.add(Pictures.screen(page, width, height));
        }
    }

    /** More gatherings than one page holds are read page by page, by keyboard as well, and found by a word. */
    @Test
    void aLongListIsReadPageByPage() {
        AnswersGiven given = new AnswersGiven(desk.bean(JdbcClient.class));
        for (int i = 0; i < 60; i++) {
            given.day("long" + i, "見回り", "2024-%02d-%02d".formatted(4 + i % 9, 1 + i % 28), "sakura", "学校 " + i, "防犯");
        }
        given.day("one", "もちつき", "2025-01-12", "sakura", "さくら会館", "文化");
        try (BrowserContext context = browser.screen(PHONE, 844)) {
            Page page = context.newPage();
            page.navigate(desk.url("/desk/open/" + desk.bean(Links.class).make(Link.leader(new Person("leader")))));
            page.click("main button");
            page.navigate(desk.url("/desk/feedback?year=2024"));
            assertThat(page.locator("tbody tr")).hasCount(Leaf.LINES);
            assertThat(page.getByText("前のページ")).hasCount(0);
            page.getByText("次のページ").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("tbody tr")).hasCount(61 - Leaf.LINES);
            assertThat(page.locator("h2").first()).containsText("2024年度");
            look(page, "feedback-second", PHONE);
            page.getByText("前のページ").click();
            page.getByLabel("行事の名前や場所でさがす").fill("もち");
            page.keyboard().press("Enter");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("もちつき");
            look(page, "feedback-found", PHONE);
            page.getByLabel("行事の名前や場所でさがす").fill("％&？");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("見つかりません。");
        }
    }

    private static void look(Page page, String name, int width) {
        page.waitForLoadState();
        Browser.assertAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isLessThanOrEqualTo(width);
        Browser.shoot(page, Path.of("target/looks/%s-%d.png".formatted(name, width)));
    }
}
