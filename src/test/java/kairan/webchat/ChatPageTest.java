package kairan.webchat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kairan.Browser;
import kairan.content.ContentFiles;
import kairan.conversation.Message;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ConcurrentModel;

class ChatPageTest {

    static Browser browser;
    static RunningTown town;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Browser.start();
        town = RunningTown.shared();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothing_was_amiss() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "1280, 800"})
    void every_state_of_the_page_is_accessible(int width, int height) {
        Page page = visit(browser.screen(width, height));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("回覧");
        assertThat(page.locator("header")).containsText("苫小牧市");
        assertThat(page.locator("#examples button")).hasCount(3);
        Browser.assertAccessible(page);

        say(page, "行事はありますか");
        assertThat(page.locator(".choices button")).hasText(new String[] {"参加する", "参加しない", "まだわからない"});
        Browser.assertAccessible(page);

        say(page, "お知らせ");
        assertThat(page.locator(".lasting button")).hasCount(2);
        assertThat(page.locator(".choices")).hasCount(0);
        Browser.assertAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browser.assertAccessible(page);
    }

    @Test
    void dots_show_that_an_answer_is_awaited() {
        Page page = visit(browser.phone());
        say(page, "まって");
        assertThat(page.locator("#dots")).isVisible();
        assertThat(page.locator("#awaited")).hasText("お返事を待っています");
        TestReplies.GO_ON.release();
        assertThat(lastBubble(page)).containsText("お待たせしました。");
        assertThat(page.locator("#dots")).isHidden();
        say(page, "だまって");
        assertThat(page.locator("#dots")).isHidden();
    }

    @Test
    void words_typed_while_the_line_is_down_are_sent_once_when_it_is_back() {
        Page page = visit(browser.phone());
        say(page, "つながっています");
        assertThat(lastBubble(page)).containsText("「つながっています」ですね。");
        town.bean(ChatPort.class).stop();
        try {
            assertThat(page.locator("#status")).hasText("つなぎ直しています…");
            say(page, "切れています");
            say(page, "まだ切れています");
            assertThat(page.locator(".unsent")).hasCount(2);
            assertThat(page.locator(".unsent .note").first()).isVisible();
            Browser.assertAccessible(page);
            // A reload does not lose them either.
            page.reload();
            assertThat(page.locator(".unsent")).hasCount(2);
        } finally {
            town.bean(ChatPort.class).start();
        }
        assertThat(bubbles(page)).hasCount(6, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(bubbles(page).allTextContents().stream().map(words -> words.replaceFirst(".*：", "")))
                .containsExactlyInAnyOrder(
                        "つながっています", "「つながっています」ですね。", "切れています", "「切れています」ですね。", "まだ切れています", "「まだ切れています」ですね。");
        assertThat(page.locator(".person .text")).hasText(new String[] {"つながっています", "切れています", "まだ切れています"});
        assertThat(page.locator("#status")).isEmpty();
        page.reload();
        assertThat(bubbles(page)).hasCount(6);
        assertThat(page.locator(".unsent")).hasCount(0);
        complaints.removeIf(said -> said.contains("WebSocket connection"));
    }

    @Test
    void the_whole_talk_can_be_had_by_keyboard() {
        Page page = visit(browser.desk());
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Tab");
        assertThat(page.locator(".care a")).isFocused();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#words")).isFocused();

        page.keyboard().type("行事はありますか");
        page.keyboard().press("Enter");
        assertThat(page.locator(".choices button")).hasCount(3);
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator(".choices button").nth(1)).isFocused();
        assertThat(page.locator(".choices button").nth(1).evaluate("b => getComputedStyle(b).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        assertThat(lastBubble(page)).containsText("ボタン rsvp/absent");
        assertThat(page.locator(".choices")).hasCount(0);
        // Focus stays in the talk, at what was said, not at the top of the page.
        assertThat(page.locator(".row.person").last()).isFocused();
    }

    @Test
    void enter_sends_shift_enter_breaks_the_line_and_composing_does_neither() {
        Page page = visit(browser.desk());
        page.locator("#words").fill("にほん");
        for (String composing : List.of("{isComposing: true}", "{keyCode: 229}")) {
            page.locator("#words")
                    .evaluate(
                            "(w, how) => w.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true,"
                                    + " cancelable: true, ...eval('(' + how + ')')}))",
                            composing);
        }
        assertThat(page.locator("#words")).hasValue("にほん");
        int oneLine = height(page.locator("#words"));
        page.keyboard().press("End");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("二行目");
        assertThat(height(page.locator("#words"))).isGreaterThan(oneLine);
        page.keyboard().press("Enter");
        assertThat(page.locator(".person .text")).hasText("にほん\n二行目");
        assertThat(page.locator("#words")).hasValue("");
        assertThat(height(page.locator("#words"))).isEqualTo(oneLine);
    }

    @Test
    void markup_is_shown_as_it_was_written_and_addresses_are_links() {
        Page page = visit(browser.phone());
        String title = page.title();
        say(page, TestReplies.SCRIPT);
        assertThat(page.locator(".person .text")).hasText(TestReplies.SCRIPT);
        say(page, "資料はどこ");
        Locator answer = lastBubble(page);
        assertThat(answer.locator(".text")).containsText(TestReplies.SCRIPT);
        assertThat(answer.locator("a")).hasText("https://www.example.jp/kyodo/guide.pdf");
        assertThat(answer.locator("a")).hasAttribute("href", "https://www.example.jp/kyodo/guide.pdf");
        assertThat(answer.locator("a")).hasAttribute("rel", "noopener noreferrer");
        assertThat(page.locator("#talk img, #talk script")).hasCount(0);
        assertThat(page.title()).isEqualTo(title);
    }

    /** What leads somewhere shows all of where. */
    @Test
    void what_may_lead_elsewhere_than_it_seems_is_words() {
        Page page = visit(browser.phone());
        say(page, "あやしいリンク");

        for (String address : TestReplies.DUBIOUS) {
            assertThat(lastBubble(page).locator(".text")).containsText(address);
        }
        assertThat(lastBubble(page).locator("a")).hasCount(0);
    }

    @Test
    void a_link_shows_all_of_where_it_leads_in_its_order() {
        Page page = visit(browser.phone());
        String address = "https://www.example.jp/a/@b?c=https://line.me/&d=1#e";
        say(page, "\u202E" + address + " と http://例.example.jp/ と https://www.example.jp．evil.example/");

        Locator links = lastBubble(page).locator("a");
        assertThat(links).hasText(new String[] {address, "https://www.example.jp"});
        assertThat(links.first()).hasAttribute("href", address);
        assertThat(links.first()).hasCSS("unicode-bidi", "isolate");
        assertThat(links.last()).hasAttribute("href", "https://www.example.jp");
    }

    @Test
    void the_policy_of_the_page_allows_only_itself_and_the_chat() {
        Page page = page(browser.phone());
        Response response = page.navigate(town.page());
        assertThat(response.headers())
                .containsEntry(
                        "content-security-policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                                + "connect-src ws://localhost:" + town.chatPort()
                                + "; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer");
    }

    @Test
    void behind_a_proxy_the_page_is_told_its_address() {
        ChatPage page =
                new ChatPage(town.bean(ContentFiles.class), town.bean(ChatPort.class), "wss://machi.example.jp/chat");
        MockHttpServletResponse response = new MockHttpServletResponse();
        ConcurrentModel model = new ConcurrentModel();
        page.page(new MockHttpServletRequest(), response, model);
        assertThat(model.getAttribute("chat")).isEqualTo("wss://machi.example.jp/chat");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("connect-src wss://machi.example.jp/chat; base-uri");
    }

    @Test
    void two_tabs_of_one_browser_show_one_talk_even_if_both_were_new() {
        BrowserContext context = browser.desk();
        Page one = page(context);
        Page other = page(context);
        one.navigate(town.page());
        other.navigate(town.page());
        assertThat(one.locator("#examples")).isVisible();
        one.locator("#examples button").first().click();
        assertThat(lastBubble(one)).containsText("ですね。");
        assertThat(bubbles(other)).hasCount(2);
        assertThat(other.locator("#examples")).isHidden();
        say(other, "ふたつめの窓から");
        assertThat(bubbles(one)).hasCount(4);
        one.reload();
        assertThat(bubbles(one)).hasCount(4);
    }

    @Test
    void what_comes_unasked_does_not_pull_the_reader_away() {
        Page page = visit(browser.phone());
        say(page, "長い話");
        assertThat(lastBubble(page)).containsText("おしまい");
        // A long answer is shown from its beginning.
        assertThat(page.evaluate("document.scrollingElement.scrollHeight - innerHeight - scrollY > 300"))
                .isEqualTo(true);
        page.evaluate("scrollTo(0, 0)");
        carry(page, "5月17日の清掃は中止です。");
        assertThat(page.locator("#newer")).isVisible();
        assertThat(page.evaluate("scrollY")).isEqualTo(0);
        page.locator("#newer").click();
        assertThat(lastBubble(page)).isInViewport();
        assertThat(page.locator("#newer")).isHidden();
    }

    @Test
    void older_bubbles_are_there_when_asked_for() {
        Page page = visit(browser.desk());
        say(page, "はじめの言葉");
        assertThat(bubbles(page)).hasCount(2);
        for (int i = 1; i <= 60; i++) {
            carry(page, i + "番目のお知らせ");
        }
        assertThat(bubbles(page)).hasCount(62);
        page.reload();
        assertThat(bubbles(page)).hasCount(50);
        assertThat(page.locator("#intro")).isHidden();
        page.locator("#earlier").click();
        assertThat(bubbles(page)).hasCount(62);
        assertThat(bubbles(page).first()).containsText("はじめの言葉");
        assertThat(page.locator("#earlier")).isHidden();
        assertThat(page.locator("#intro")).isVisible();
        assertThat(page.locator(".day:visible")).hasCount(1);
    }

    @Test
    void the_page_fits_a_narrow_screen_and_strong_zoom() {
        Page page = visit(browser.screen(320, 568));
        say(page, "お知らせ");
        say(page, "とても長い言葉" + "a".repeat(300));
        assertThat(bubbles(page)).hasCount(4);
        assertThat(overflow(page)).isZero();
        assertThat(page.evaluate("parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)"))
                .isEqualTo(18);
        for (Locator button : page.locator("button:visible").all()) {
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(button.boundingBox().width).isGreaterThanOrEqualTo(44);
        }
        // 200 % on a screen of 1280 × 800 leaves 640 × 400 of the page's own pixels.
        Page large = visit(browser.screen(640, 400));
        say(large, "行事はありますか");
        assertThat(large.locator(".choices button")).hasCount(3);
        assertThat(overflow(large)).isZero();
    }

    private Page visit(BrowserContext context) {
        Page page = page(context);
        page.navigate(town.page());
        assertThat(page.locator("#examples")).isVisible();
        return page;
    }

    private Page page(BrowserContext context) {
        if (!contexts.contains(context)) {
            contexts.add(context);
        }
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static void say(Page page, String words) {
        page.locator("#words").fill(words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("送る"))
                .click();
        assertThat(page.locator(".row.person").last().locator(".text")).hasText(words);
    }

    private static void carry(Page page, String text) {
        String token = (String) page.evaluate("localStorage.getItem('kairan.token')");
        town.bean(Webchat.class)
                .carry(new Parcel(
                        UUID.randomUUID(),
                        List.of(new Parcel.Recipient(new Person("somebody"), new Token(token).address())),
                        List.of(Message.of(text))));
    }

    private static Locator bubbles(Page page) {
        return page.locator(".row .bubble");
    }

    private static Locator lastBubble(Page page) {
        return bubbles(page).last();
    }

    private static int height(Locator locator) {
        return (int) locator.boundingBox().height;
    }

    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
