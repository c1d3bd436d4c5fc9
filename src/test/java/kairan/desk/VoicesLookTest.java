package kairan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kairan.Browser;
import kairan.content.ContentFiles;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.gatherings.Schedule;
import kairan.proposals.Proposals;
import kairan.proposals.Wanted;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals, looking back on both sides, and cases, in a real browser, small and large. */
class VoicesLookTest {

    private static Browser browser;
    private static RunningDesk desk;
    private static String done;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        desk = RunningDesk.start("voices-look-test", Talk.Door.class);
        Talk talk = new Talk(desk);
        talk.write("A", "提案する");
        talk.write("A", "花が夏に枯れます。私は山田太郎です。電話は090-1234-5678です。");
        talk.write("A", "水をやる当番を、子どもたちと決めたいです");
        talk.write("A", "わからない");
        done = together();
        desk.bean(JdbcClient.class)
                .sql("insert into self_check (occurrence, side, scores, words, at) values (?, 'citizens', ?, ?, 0)")
                .params(
                        done,
                        "{\"check-01\":\"4\",\"check-02\":\"1\",\"check-07\":\"2\"}",
                        "若い人に届きませんでした。090-1234-5678")
                .update();
    }

    /** A clean-up that association and town did together three days ago. */
    private static String together() {
        Gathering file = desk.bean(ContentFiles.class)
                .now()
                .gatherings()
                .values()
                .iterator()
                .next();
        LocalDate day = LocalDate.now(desk.bean(Clock.class)).minusDays(3);
        Gathering facts =
                Facts.with(file, Map.of("id", "together", "body", "sakura", "hosts", List.of("苫小牧市", "さくら町内会")));
        return desk.bean(Schedule.class).open(facts, day).id();
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
        try (BrowserContext context = browser.phone()) {
            Page page = signedIn(context);
            for (String path : List.of(
                    "/desk/voices",
                    "/desk/voices/" + voice(),
                    "/desk/checks",
                    "/desk/checks/" + done,
                    "/desk/cases",
                    "/jirei",
                    "/jirei?q=%E9%98%B2%E7%81%BD")) {
                page.navigate(desk.url(path));
                for (int width : new int[] {390, 1280}) {
                    page.setViewportSize(width, 800);
                    look(page, path.replace(voice(), "one").replace(done, "one"), width);
                }
            }
        }
    }

    @Test
    void aProposalIsDeclinedOnlyWithAPlainReason() {
        try (BrowserContext context = browser.desk()) {
            Page page = signedIn(context);
            page.navigate(desk.url("/desk/voices/" + voice()));
            assertThat(page.locator("main")).not().containsText("090-1234-5678");
            assertThat(page.locator("main")).not().containsText("山田太郎");
            page.fill("#how", "学校に声をかけることを考えました。");
            page.fill("#support", "じょうろを貸せます。");
            page.check("input[value=declined]");
            page.click("main form button.main");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .containsText("できない理由");
            assertThat(page.locator("#how")).hasValue("学校に声をかけることを考えました。");
            look(page, "/desk/voices/wrong", 1280);

            page.fill("#reason", "水道がない場所なので、夏のあいだ続けられません。");
            page.fill("#need", "花の水やりの手が足りない");
            page.selectOption("#field", "environment");
            page.check("input[value=declined]");
            page.click("main form button.main");
            assertThat(page.locator(".done")).containsText("届きます");
            assertThat(page.locator("table")).containsText("ごみ・環境・花");
            page.navigate(desk.url("/kekka"));
            assertThat(page.locator("main")).containsText("提案から分かった、困りごとや必要なこと");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("ごみ・環境・花")))
                    .containsText("少し");
            look(page, "/kekka/learned", 1280);
            page.navigate(desk.url("/desk/voices"));
            Assertions.assertThat(new Talk(desk).write("A", "提案はどうなった").getFirst())
                    .contains("できない理由：水道がない場所なので");
            new Talk(desk).write("C", "提案する");
            new Talk(desk).write("C", "雪が多い");
            new Talk(desk).write("C", "運びたい");
            new Talk(desk).write("C", "わからない");
        }
    }

    @Test
    void bothSidesStandSideBySideAndAFailureBecomesACase() {
        try (BrowserContext context = browser.desk()) {
            Page page = signedIn(context);
            page.navigate(desk.url("/desk/checks/" + done));
            page.check("input[name=check-01][value='3']");
            page.check("input[name=check-02][value='4']");
            page.check("input[name=check-08][value='2']");
            page.click("main form button.main");
            assertThat(page.locator("tbody tr").first()).containsText("ねらい");
            assertThat(page.locator("main")).not().containsText("090-1234-5678");
            look(page, "/desk/checks/both", 1280);

            page.click("text=大切な事例として残す");
            page.fill("#field", "環境");
            page.fill("#badly", "若い人に、知らせが届きませんでした。");
            page.check("input[name=valuable]");
            page.check("input[name=shown]");
            look(page, "/desk/cases/one", 1280);
            page.click("main form button.main");
            page.navigate(desk.url("/jirei"));
            assertThat(page.locator("article").first()).containsText("若い人に、知らせが届きませんでした。");
            look(page, "/jirei/ours", 1280);
        }
    }

    private static String voice() {
        return desk.bean(Proposals.class).open(Wanted.ALL, 0, 1).getFirst().id();
    }

    private static void look(Page page, String name, int width) {
        Browser.assertAccessible(page);
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isLessThanOrEqualTo(width);
        Browser.shoot(page, Path.of("target", "pictures", name.replaceAll("[^a-z]+", "-") + "-" + width + ".png"));
    }
}
