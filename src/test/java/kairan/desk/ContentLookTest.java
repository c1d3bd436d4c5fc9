package kairan.desk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import kairan.Browser;
import kairan.bodies.Bodies;
import kairan.residents.Households;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of content, associations and papers in a real browser, small and large, without anything against WCAG 2.2 AA. */
class ContentLookTest {

    private static final String[] PAGES = {
        "/desk/setup",
        "/desk/content",
        "/desk/content/answers/what-is-kyodo",
        "/desk/content/answer",
        "/desk/content/own",
        "/desk/content/own/own-fee",
        "/desk/content/sentences",
        "/desk/content/sentences/welcome",
        "/desk/content/files",
        "/desk/content/file?file=timelines/cleanup.yaml",
        "/desk/content/changes",
        "/desk/bodies",
        "/desk/bodies/sakura",
        "/desk/bodies/fresh/civic",
        "/desk/bodies/list",
        "/desk/bodies/sakura/slips",
        "/desk/bodies/sakura/slips/print?block=2",
        "/desk/bodies/sakura/begin",
        "/desk/bodies/sakura/people",
        "/desk/bodies/sakura/people/print",
        "/desk/block",
        "/desk/bodies/sakura/blocks/2",
        "/desk/bodies/sakura/blocks/3"
    };

    private static Browser browser;
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        desk = RunningDesk.start("content-look-test");
        desk.bean(Households.class).print(desk.bean(Bodies.class).find("sakura").orElseThrow(), 2, 12);
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

    @Test
    void everyPageIsAccessibleAndFits() {
        try (BrowserContext context = browser.phone()) {
            Page page = context.newPage();
            page.navigate(desk.url("/desk/sign-in"));
            page.fill("#name", "鈴木");
            page.fill("#password", RunningDesk.PASSWORD);
            page.click("main button");
            page.navigate(desk.url("/desk/bodies/sakura/people"));
            page.click("text=役員を招く");
            for (String path : PAGES) {
                page.navigate(desk.url(path));
                for (int width : new int[] {320, 390, 1280}) {
                    page.setViewportSize(width, 800);
                    // A narrower screen moves things and changes none.
                    if (width >= 390) {
                        Browser.assertAccessible(page);
                    }
                    Browser.assertFits(page);
                    shoot(page, path, width);
                }
            }
        }
    }

    /** To be looked at by whoever changes a page. */
    private static void shoot(Page page, String path, int width) {
        String name = path.replaceAll("[^a-z]+", "-") + width;
        Browser.shoot(page, Path.of("target", "pictures", name + ".png"));
        if (width == 1280 && (path.contains("print") || path.contains("blocks") || path.contains("begin"))) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.shoot(page, Path.of("target", "pictures", name + "-paper.png"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }
}
