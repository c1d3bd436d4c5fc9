package kairan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system's Chromium, for the tests of pages; where there is none they are left out, but not in CI. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int PATIENCE_MILLIS = 60_000;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = axe();
    private static final String LOOK = """
            async rules => (await axe.run(document, { runOnly: rules, resultTypes: ["violations"], selectors: false }))
                .violations.map(rule => rule.id + ": " + rule.nodes[0].html)
            """;

    /**
     * Nobody types an address and no second page waits to be opened: for these two, Chromium starts three processes more
     * with each screen. The others are those that Playwright turns off, since the last list counts alone.
     */
    private static final String NOT_NEEDED = "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,"
            + "PreloadTopChromeWebUI,SpareRendererForSitePerProcess,"
            + "AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,"
            + "DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,"
            + "MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,"
            + "Translate,AutoDeElevate,OptimizationHints";

    private static com.microsoft.playwright.@Nullable Browser running;

    private final List<BrowserContext> screens = new ArrayList<>();

    private Browser() {}

    public static Browser start() {
        if (!Files.isExecutable(CHROMIUM)) {
            String word = CHROMIUM + " がないため、画面のテストはできません。";
            System.out.println(word);
            return "true".equals(System.getenv("CI")) ? fail(word) : abort(word);
        }
        return new Browser();
    }

    /** One for all tests of a process, since starting takes seconds; it ends with the process. Screens share nothing. */
    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null || !running.isConnected()) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            running = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of(
                                    "--no-sandbox", "--disable-gpu", "--disable-background-networking", NOT_NEEDED)));
        }
        return running;
    }

    /** Keeps a picture of the page for somebody who wants to see it: {@code -Dpictures=.*}, or whichever names. All together take minutes. */
    public static void shoot(Page page, Path picture) {
        if (wanted(picture)) {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        }
    }

    /** Keeps the page as it is printed, if somebody wants to see it like {@link #shoot}. */
    public static void print(Page page, Path paper) {
        if (wanted(paper)) {
            page.pdf(new Page.PdfOptions().setPath(paper).setPreferCSSPageSize(true));
        }
    }

    private static boolean wanted(Path picture) {
        return picture.getFileName().toString().matches(System.getProperty("pictures", "none"));
    }

    /** A phone held upright, with nothing kept from before. */
    public BrowserContext phone() {
        return screen(390, 844);
    }

    /** A screen on a desk, with nothing kept from before. */
    public BrowserContext desk() {
        return screen(1280, 800);
    }

    /** A screen of that size, in Japan. */
    public BrowserContext screen(int width, int height) {
        BrowserContext context = running()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        screens.add(context);
        return context;
    }

    /** Fails if axe-core finds anything against WCAG 2.2 AA on the page as it is now. */
    public static void assertAccessible(Page page) {
        assertNothingFound(page, "tag", RULES);
    }

    /** Fails if anything on the page as it is now is hard to read for its colours. */
    public static void assertContrast(Page page) {
        assertNothingFound(page, "rule", List.of("color-contrast"));
    }

    /**
     * Fails if the page as it is now scrolls sideways or has what fingers miss: fields and buttons under 44 pixels, and
     * links under 24 that do not stand in a sentence (WCAG 2.5.8). Quick; a narrower screen moves things and changes none.
     */
    public static void assertFits(Page page) {
        // On a busy machine the text may stand there before its style.
        page.waitForLoadState();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url() + " scrolls sideways")
                .isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate("""
            () => {
              const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                  && !e.closest("[hidden], .skip");
              const least = (e, most) => {
                const box = e.getBoundingClientRect();
                return box.height >= most - .5 && box.width >= Math.min(most, 24) - .5;
              };
              const alone = e => !["P", "LI", "TD", "SPAN", "DD"].includes(e.parentElement.tagName)
                  || e.parentElement.textContent.trim() === e.textContent.trim();
              const all = selector => [...document.querySelectorAll(selector)].filter(seen);
              return [
                ...all("button, nav a, .button, summary, select, textarea, input:not([type=hidden], [type=radio], [type=checkbox])")
                    .filter(e => !least(e, 44)),
                ...all("a[href]").filter(alone).filter(e => !least(e, 24)),
              ].map(e => e.outerHTML.slice(0, 200));
            }
            """))
                .as(page.url() + " has small targets")
                .isEmpty();
    }

    /** Fails if anything that can be reached by keyboard does not show that it has been. */
    public static void assertFocusShows(Page page) {
        assertThat((List<?>) page.evaluate("""
            () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
              .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled)
              .filter(e => {
                e.focus({ focusVisible: true });
                const style = getComputedStyle(e);
                return document.activeElement === e && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2);
              })
              .map(e => e.outerHTML.slice(0, 200))
            """))
                .as(page.url() + " hides the focus")
                .isEmpty();
    }

    /** How many sheets that page prints on. */
    public static int sheets(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b").length - 1;
    }

    // The script comes to each page once, and of the report only what is wrong: the whole takes longer to carry than to
    // write.
    private static void assertNothingFound(Page page, String kind, List<String> rules) {
        if ((boolean) page.evaluate("window.axe === undefined")) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(LOOK, Map.of("type", kind, "values", rules)))
                .as(page.url())
                .isEmpty();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        screens.forEach(BrowserContext::close);
    }
}
