package kairan.transcripts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import kairan.Browser;
import kairan.MovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an association shows what it tells everybody, what is coming and how it was; nothing of others. */
class DantaiPageTest {

    @Test
    void anybodyReadsThePageOfAnAssociation(@TempDir Path folder) {
        try (Browser browser = Browser.start();
                WebchatStage stage = new WebchatStage(folder)) {
            stage.open(LittleTown.read());
            notice(stage, "a", "sakura", "集会所は6月<使えません>", true);
            notice(stage, "b", "sakura", "役員だけへのお知らせ", false);
            notice(stage, "c", "minato", "みなとのお知らせ", true);
            String all = "http://localhost:" + stage.webPort() + "/dantai";

            for (int width : List.of(320, 390, 1280)) {
                Page page = browser.screen(width, 900).newPage();
                page.navigate(all);
                assertThat(page.locator("h2")).hasText(new String[] {"中央地区の町内会", "浜地区の町内会", "団体"});
                look(page, "dantai-" + width);
                page.getByText("さくら町内会").click();
                assertThat(page.locator("main")).containsText("公園の清掃と、夏のお祭りをしています。");
                assertThat(page.locator("main")).containsText("5月17日（日）");
                assertThat(page.locator("main")).containsText("集会所は6月<使えません>");
                assertThat(page.locator("main")).not().containsText("役員だけへ");
                assertThat(page.locator("main")).not().containsText("みなと");
                look(page, "dantai-sakura-" + width);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.getByText("ほかの町内会と団体")).isHidden();
                page.close();
            }

            stage.now(LocalDateTime.of(2026, 5, 10, 9, 0));
            answers(stage, 23, "going", 4, "good");
            stage.bean(MovedClock.class).set(LocalDateTime.of(2026, 5, 17, 12, 0));
            Page page = browser.desk().newPage();
            page.navigate(all + "/sakura");
            assertThat(page.locator("main")).containsText("「出られます」と答えた人は、23人でした。");
            assertThat(page.locator("main")).not().containsText("感想：");
            assertThat(page.getByText("この行事の感想を送る")).hasAttribute("href", "/kansou/sakura-park-2026-05-17");
            assertThat(page.getByText("町の行事の結果")).hasAttribute("href", "/kekka");
            assertThat(page.locator("main")).containsText("いまは、決まっている行事はありません。");
            answers(stage, 0, "going", 5, "good");
            page.reload();
            assertThat(page.locator("main")).containsText("感想：よかった5人、ふつう0人、こまった0人");
            look(page, "dantai-results-1280");
            assertThat(page.navigate(all + "/nothing").status()).isEqualTo(404);
            look(page, "dantai-none-1280");
        }
    }

    /** Counted answers of people who are gone. */
    private static void answers(WebchatStage stage, int rsvps, String answer, int feedbacks, String rating) {
        stage.store()
                .sql("insert into rsvp_erased (occurrence, answer, total) values ('sakura-park-2026-05-17', ?, ?)"
                        + " on conflict (occurrence, answer) do update set total = rsvp_erased.total + excluded.total")
                .params(answer, rsvps)
                .update();
        stage.store()
                .sql("insert into feedback_erased (occurrence, rating, total) values ('sakura-park-2026-05-17', ?, ?)"
                        + " on conflict (occurrence, rating, reason) do update set total = excluded.total")
                .params(rating, feedbacks)
                .update();
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        Browser.shoot(page, Path.of("target", "pages", name + ".png"));
    }

    private static void notice(WebchatStage stage, String id, String body, String words, boolean listed) {
        stage.store()
                .sql("insert into notice (id, kind, body, facts, whom, listed, state, written_at, due_at)"
                        + " values (?, 'TEXT', ?, ?, ?, ?, 'sent', 0, 1)")
                .param(id)
                .param(body)
                .param("{\"WORDS\":\"" + words + "\"}")
                .param("association:" + body)
                .param(listed)
                .update();
    }
}
