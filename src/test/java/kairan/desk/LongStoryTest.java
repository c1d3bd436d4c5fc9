package kairan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.Browser;
import kairan.Keyboard;
import kairan.TownFolder;
import kairan.transcripts.LittleHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A town from its first start to its first result on paper, in real browsers: the administrator without a mouse, the leader
 * and the resident on phones. With {@code -Dupdate} the README's pictures of the desk are taken anew.
 */
@ExtendWith(OutputCaptureExtension.class)
class LongStoryTest {

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 5, 10, 8, 0);
    private static final LocalDateTime AFTERWARDS = LocalDateTime.of(2026, 5, 14, 11, 30);
    private static final Pattern FIRST = Pattern.compile("http://\\S+/desk/begin/\\S+");
    private static final String PASSWORD = "あさのはやしをあるくひと";

    /** Who live there, too, and are not seen in this story. */
    private static final int OTHERS = 20;

    private Browser browser;
    private LittleHouse house;

    @Test
    void fromTheFirstStartToTheFirstResultOnPaper(@TempDir Path folder, CapturedOutput output) {
        TownFolder.withoutGatherings(folder.resolve("conversations"));
        try (Browser system = Browser.start();
                LittleHouse whole = new LittleHouse(
                        folder,
                        MORNING,
                        List.of("server.port=0", "server.shutdown=immediate", "kairan.webchat.port=0"))) {
            browser = system;
            house = whole;
            Page office = browser.screen(1366, 768).newPage();
            String invitation = aTownIsSetUpByKeyboardAlone(office, first(output));

            Page leader = talk();
            say(leader, "招待の番号 " + invitation, "さくら町内会の役員として登録しました");
            Page resident = talk();
            say(resident, "さくら町内会で、はじめます", "さくら町内会ですね");
            others();

            aLeaderWritesANoticeOnAPhone(leader);
            aResidentConfirmsByKeyboardAlone(resident);
            aLeaderSeesWhoHasConfirmed(leader);
            aGatheringIsMadeAndAnswered(leader, resident);
            house.now(AFTERWARDS);
            aResidentSaysHowItWas(resident);
            theResultIsSeenAndPrinted(leader);
            office.navigate(url("/desk"));
            assertThat(office.locator(".waits")).containsText("答えのない質問");
            picture(office, "desk-home");
        }
    }

    private static String first(CapturedOutput output) {
        Matcher link = FIRST.matcher(output.getOut());
        assertThat(link.find()).as("the first start shows a link").isTrue();
        return link.group();
    }

    /** @return the invitation of the first leader */
    private String aTownIsSetUpByKeyboardAlone(Page page, String link) {
        Keyboard keys = new Keyboard(page);
        page.navigate(link);
        keys.to("名前").type("鈴木");
        keys.to("パスワード").type(PASSWORD);
        keys.to("もう一度").type(PASSWORD);
        keys.to("決めて入る").press("Enter");
        assertThat(page.locator("h1")).hasText("いま、待っていること");
        assertThat(page.locator(".who")).containsText("鈴木");

        keys.to("はじめの設定で残っていること").press("Enter");
        assertThat(page.locator("h1")).hasText("はじめの設定");
        step(keys, "町の名前と資料").to("町の名前").type("みどり市");
        saved(keys, "町の名前と資料");
        assertThat(page.locator(".board")).containsText("みどり市");
        step(keys, "いつもの窓口").to("窓口の名前").type("市民課");
        keys.to("電話番号").type("0144-32-0000").to("開いている時間").type("平日 8:45〜17:15");
        saved(keys, "いつもの窓口");
        step(keys, "急ぎのときの窓口").to("窓口の名前").type("市役所の守衛室");
        keys.to("電話番号").type("0144-32-1111");
        saved(keys, "急ぎのときの窓口");
        step(keys, "地区と町内会").to("町内会の名前").type("さくら町内会");
        keys.to("読み").type("さくらちょうないかい").to("班の数").type("3");
        saved(keys, "地区と町内会");
        step(keys, "LINEの料金プラン").to("コミュニケーションプラン").press("ArrowDown");
        saved(keys, "LINEの料金プラン");

        step(keys, "自分への一通");
        Page phone = talk();
        say(phone, page.locator("#message .secret").innerText(), "番号を受け取りました");
        house.settle();
        press(phone, "届きました", "届いたことを確かめました");
        phone.context().close();

        step(keys, "はじめの招待").to("招待を作る").press("Enter");
        assertThat(page.locator("h1")).hasText("役目と引き継ぎ　さくら町内会");
        String code = page.locator("td[data-th=番号]").innerText();
        page.navigate(url("/desk/setup"));
        assertThat(page.locator("main")).containsText("はじめの設定は、すべて終わりました");
        return code;
    }

    /** By the list of steps at the top of the page. */
    private static Keyboard step(Keyboard keys, String step) {
        keys.to(step).press("Enter");
        assertThat(keys.page()).hasURL(Pattern.compile(".*/desk/setup#[a-z]+"));
        return keys;
    }

    private static void saved(Keyboard keys, String step) {
        keys.to(step.equals("地区と町内会") ? "一つ足す" : "保存する").press("Enter");
        assertThat(keys.page().locator(".done").first()).hasText("「%s」を保存しました。".formatted(step));
    }

    private void others() {
        sql(
                "insert into person (id, created_at) with recursive n(i) as (select 1 union all select i + 1 from n where i < "
                        + OTHERS + ") select 'other' || i, 0 from n");
        sql("insert into address (channel, external_id, person, heard_at) select 'webchat', id, id, 0 from person"
                + " where id like 'other%'");
        sql("insert into resident (person, body, block, set_at) select id, (select id from body), 1 + rowid % 3, 0 from"
                + " person where id like 'other%'");
    }

    private void aLeaderWritesANoticeOnAPhone(Page leader) {
        say(leader, "お知らせを書く", "どんなお知らせですか");
        press(leader, "清掃", "いつ、どこでですか");
        say(leader, "5月24日（日）9時から11時まで、さくら公園", "持ち物はありますか");
        press(leader, "持ち物はない", "返事の締切はいつですか");
        press(leader, "締切はない", "担当はどなたですか");
        say(leader, "会長", "保険は、どうなっていますか");
        press(leader, "町内会の保険", "だれに届けますか");
        press(leader, "全員", "まだ送っていません");
        press(leader, "送る", "1分後に送ります");
        house.now(house.time().plusMinutes(2));
    }

    private void aResidentConfirmsByKeyboardAlone(Page resident) {
        assertThat(resident.locator("#talk")).containsText("【清掃のお知らせ】");
        new Keyboard(resident).back("確認しました").press("Enter");
        assertThat(resident.locator("#talk")).containsText("確認したことを、お知らせを出した人に伝えます");
        sql("insert into acknowledgement (notice, person, at) select notice.id, person.id, 0 from notice, person"
                + " where person.id like 'other1%'");
        sql("update bubble set unread = false where address like 'other1%'");
    }

    private void aLeaderSeesWhoHasConfirmed(Page leader) {
        say(leader, "確認", "21人のうち、届いた人12人、確認した人12人");
        Page big = bigScreen(leader);
        big.navigate(url("/desk/notices"));
        big.getByText("5月24日（日）の清掃").click();
        assertThat(big.locator("#progress")).containsText("21人のうち、12人に届きました");
        assertThat(big.locator("#progress")).containsText("12人");
        big.setViewportSize(390, 1290);
        picture(big, "desk-notice");
        big.context().close();
    }

    private void aGatheringIsMadeAndAnswered(Page leader, Page resident) {
        say(leader, "行事をつくる", "どんな行事ですか");
        press(leader, "一斉清掃", "行事の名前は何ですか");
        say(leader, "川ぞいの清掃", "いつですか？（例");
        say(leader, "5月14日", "何時からですか");
        say(leader, "8時", "何時までですか");
        say(leader, "9時半", "どこに集まりますか");
        say(leader, "橋の下", "持ち物はありますか");
        say(leader, "軍手", "雨のときは、どうしますか");
        press(leader, "次の週に延ばす", "【行事の案】");
        press(leader, "みんなに知らせる", "の川ぞいの清掃を、みんなに知らせます");
        house.now(house.time().plusMinutes(2));
        press(resident, "出られます", "お待ちしています");
        say(resident, "柴犬のえさは、どこで売っていますか", "担当の人が見られるように残しました");
        sql("insert into rsvp (occurrence, person, answer, answered_at) select occurrence.id, person.id,"
                + " case when person.id like 'other1%' then 'going' else 'absent' end, 0 from occurrence, person"
                + " where person.id like 'other1%' or person.id like 'other2%'");
        Page big = bigScreen(leader);
        big.navigate(url("/desk/gatherings"));
        big.getByText("川ぞいの清掃").first().click();
        assertThat(big.locator("h1")).containsText("川ぞいの清掃");
        assertThat(big.locator("main")).containsText("12人");
        picture(big, "desk-gathering");
        big.context().close();
    }

    private void aResidentSaysHowItWas(Page resident) {
        say(resident, "お知らせ", "いかがでしたか");
        press(resident, "よかった", "とくに、どんなことがよかったですか");
        press(resident, "とくにない", "一言お聞かせください");
        say(resident, "川がきれいになって、うれしいです。", "ありがとうございました");
    }

    private void neighboursSayHowItWas(String address) {
        Page page = browser.phone().newPage();
        for (String how : List.of("よかった", "よかった", "ふつう", "こまった")) {
            page.navigate(address);
            page.getByText(how, new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("ひとこと").fill("またやってほしいです。");
            page.getByText("送る", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main")).containsText("ありがとうございました");
        }
        page.context().close();
    }

    private void theResultIsSeenAndPrinted(Page leader) {
        Page big = bigScreen(leader, "結果");
        assertThat(big.locator("h1")).containsText("川ぞいの清掃");
        assertThat(big.locator("main")).containsText("少ないので、数を出しません");
        String poster = big.locator("a[href$='/poster']").getAttribute("href");
        neighboursSayHowItWas(url(poster.replace("/poster", "")));
        big.reload();
        assertThat(big.locator(".facts")).containsText("5件");
        big.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(big.locator(".head")).containsText("令和8年5月14日（木）（令和8年度）に印刷");
        for (String seen : List.of(".ways", ".who", "main button", ".noprint")) {
            big.locator(seen).all().forEach(one -> assertThat(one).isHidden());
        }
        assertThat(Browser.sheets(big.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))))
                .isEqualTo(1);
    }

    // ---- the talk, and the big screen

    private Page talk() {
        Page page = browser.phone().newPage();
        page.navigate(url("/"));
        return page;
    }

    private static void say(Page talk, String words, String answer) {
        talk.locator("#words").fill(words);
        talk.locator("#words").press("Enter");
        answered(talk, answer);
    }

    private static void press(Page talk, String label, String answer) {
        talk.locator("#talk")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .last()
                .click();
        answered(talk, answer);
    }

    /** After what they said last. */
    private static void answered(Page talk, String answer) {
        assertThat(talk.locator("#talk .row.person")
                        .last()
                        .locator("xpath=following-sibling::*")
                        .filter(new Locator.FilterOptions().setHasText(answer))
                        .first())
                .isVisible();
    }

    private Page bigScreen(Page leader) {
        return bigScreen(leader, "大きな画面で開く");
    }

    /** By the link that comes when those words are sent. */
    private Page bigScreen(Page leader, String words) {
        Locator links = leader.locator("#talk a[href*='/desk/open/']");
        int before = links.count();
        say(leader, words, "");
        assertThat(links).hasCount(before + 1);
        Page big = browser.screen(1366, 768).newPage();
        big.navigate(links.last().getAttribute("href"));
        big.locator("main button").click();
        assertThat(big.locator("h1")).not().hasText("大きな画面で開く");
        return big;
    }

    private String url(String path) {
        return "http://localhost:" + house.webPort() + path;
    }

    private void sql(String rows) {
        house.bean(JdbcClient.class).sql(rows).update();
    }

    private static void picture(Page page, String name) {
        Browser.assertAccessible(page);
        if (System.getProperty("update") != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", name + ".png")));
        }
    }
}
