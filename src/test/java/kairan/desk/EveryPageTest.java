package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kairan.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What holds for every page there is, at the desk and outside: the running program says itself which there are. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTest {

    private static final Path PICTURES = Path.of("target", "every-page");
    private static final int MORE = 3;
    private static final int HEAVIEST = 150 * 1024;
    private static final int SENTENCES = 3;

    /** Which nobody prints. */
    private static final String TALK = "/";

    /** The first of what each page brings along; browsers keep it. */
    private static final List<String> BESIDES =
            List.of("/desk.css", "/webjars/htmx.org/2.0.10/dist/htmx.min.js", "/mark.svg");

    private static RunningDesk desk;
    private static RunningDesk.Visit visit;
    private static List<String> pages;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("every-page-test", Queries.Counting.class, "--db-scheduler.polling-interval=1h");
        new FullTown(desk, FullTown.Size.SMALL).fill();
        visit = desk.staff("鈴木");
        pages = pages();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    @Order(1)
    void everyPageOfTheDeskSaysWhatCanBeDoneThere() {
        Map<String, List<String>> helps = desk.bean(Helps.class).all();
        List<String> without = new ArrayList<>();
        for (String pattern : pages) {
            if (pattern.startsWith("/desk") && !DeskRoutes.unguarded(pattern)) {
                List<String> help = helps.getOrDefault(pattern, List.of());
                if (help.size() != SENTENCES || !help.stream().allMatch(sentence -> sentence.matches("[^。]+。"))) {
                    without.add(pattern);
                }
            }
        }
        assertThat(without).as("three sentences each in kairan/desk/help.yaml").isEmpty();
        assertThat(DeskRoutes.looks(desk)).as("pages that have help").containsAll(helps.keySet());
    }

    @Test
    @Order(2)
    void everyPageIsLightEnoughForAnOldComputer() {
        int besides = BESIDES.stream().mapToInt(visit::weigh).sum();
        Map<String, Integer> heavy = new TreeMap<>();
        for (String pattern : pages) {
            int weight = visit.weigh(DeskRoutes.address(pattern, desk)) + besides;
            if (weight > HEAVIEST) {
                heavy.put(pattern, weight);
            }
        }
        assertThat(besides).isGreaterThan(10_000);
        assertThat(heavy).isEmpty();
    }

    /** Looked at by axe-core, by its size and by keyboard, on a phone and on a screen; nothing moves sideways at 320 pixels. */
    @Test
    @Order(3)
    void everyPageIsForEveryone() {
        List<String> complaints = new ArrayList<>();
        try (Browser browser = Browser.start();
                BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.onConsoleMessage(said -> {
                if (said.type().equals("error") && !said.text().contains("status of 4")) {
                    complaints.add(page.url() + ": " + said.text());
                }
            });
            page.navigate(desk.url("/desk"));
            page.getByLabel("名前").fill("鈴木");
            page.getByLabel("パスワード").fill(RunningDesk.PASSWORD);
            page.locator("button.main").click();
            page.waitForURL(desk.url("/desk"));
            for (String pattern : pages) {
                try {
                    look(page, pattern);
                } catch (AssertionError | PlaywrightException e) {
                    complaints.add(pattern + ": " + e.getMessage());
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    /** On paper stand the words and numbers, the day in years of the era, and nothing that is only of use on a screen. */
    private static void print(Page page, String pattern) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            assertThat((List<?>) page.evaluate("""
            () => [...document.querySelectorAll("button, .button, select, textarea, input:not([type=hidden]), .skip, .search"
                + (location.pathname.startsWith("/desk") ? ", nav, summary, .who, .guide, .foot" : ""))]
                .filter(e => e.checkVisibility({ visibilityProperty: true }))
                .map(e => e.outerHTML.slice(0, 200))
            """))
                    .as(page.url() + " on paper")
                    .isEmpty();
            if (pattern.startsWith("/desk") && page.locator(".head").isVisible()) {
                assertThat(page.locator(".head").innerText()).contains("令和", "年度");
            }
            picture(page, pattern, "paper");
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /** With {@code -Deverything} in the dark and on a wide screen, too, which takes a minute more. */
    private static void look(Page page, String pattern) {
        page.setViewportSize(390, 844);
        page.navigate(desk.url(DeskRoutes.address(pattern, desk)));
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        Browser.assertAccessible(page);
        Browser.assertFocusShows(page);
        Browser.assertFits(page);
        picture(page, pattern, 390);
        page.setViewportSize(320, 640);
        Browser.assertFits(page);
        page.setViewportSize(1280, 800);
        if (System.getProperty("everything") != null) {
            Browser.assertAccessible(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Browser.assertContrast(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        picture(page, pattern, 1280);
        if (!pattern.equals(TALK)) {
            print(page, pattern);
        }
    }

    private static void picture(Page page, String pattern, Object how) {
        Browser.shoot(page, PICTURES.resolve(pattern.replaceAll("\\W+", "-") + "-" + how + ".png"));
    }

    @Test
    @Order(4)
    void noPageAsksTheStoreMoreOftenBecauseTheTownIsBigger() {
        Map<String, Queries.Asked> small = queries();
        new FullTown(desk, FullTown.Size.SMALL.times(MORE)).fill();
        Map<String, Queries.Asked> big = queries();

        List<String> grown = new ArrayList<>();
        small.forEach((page, asked) -> {
            List<String> before = ofThePage(asked);
            List<String> more = ofThePage(big.get(page));
            if (more.size() > before.size()) {
                grown.add("%s: %d, then %d%n%s".formatted(page, before.size(), more.size(), most(more)));
            }
        });
        assertThat(grown).isEmpty();
        assertThat(small.get("/desk/notices").sql()).hasSizeGreaterThan(5);
    }

    @Test
    @Order(3)
    void aPhotoSomebodyHasSentIsNeverAPageOfItsOwn() {
        List<String> photos = new ArrayList<>();
        for (String pattern : DeskRoutes.looks(desk)) {
            HttpHeaders found = visit.get(DeskRoutes.address(pattern, desk)).headers();
            if (found.firstValue("Content-Type").orElse("").matches("image/(jpeg|png).*")) {
                photos.add(pattern);
                assertThat(found.firstValue("Content-Disposition").orElse(""))
                        .as(pattern)
                        .startsWith("attachment");
                assertThat(found.firstValue("X-Content-Type-Options"))
                        .as(pattern)
                        .contains("nosniff");
            }
        }
        assertThat(photos)
                .contains("/desk/feedback/comments/{comment}/photo", "/desk/gatherings/{gathering}/photos/{photo}");
    }

    /** A session is looked at once more where a page is sent off before it has ended, because it is long. */
    private static List<String> ofThePage(Queries.Asked asked) {
        return asked.sql().stream()
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .toList();
    }

    /** The statement asked most often. */
    private static String most(List<String> sql) {
        return sql.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .orElse("");
    }

    private static Map<String, Queries.Asked> queries() {
        Map<String, Queries.Asked> asked = new TreeMap<>();
        for (String pattern : DeskRoutes.looks(desk)) {
            String address = DeskRoutes.address(pattern, desk);
            visit.get(address);
            visit.look(address, pattern);
            asked.put(pattern, Queries.of(pattern));
        }
        return asked;
    }

    /** Those of all addresses where a page is. */
    private static List<String> pages() {
        Map<String, Integer> failed = new LinkedHashMap<>();
        List<String> pages = new ArrayList<>();
        for (String pattern : DeskRoutes.looks(desk)) {
            HttpResponse<String> found = visit.get(DeskRoutes.address(pattern, desk));
            if (found.statusCode() >= 400 && !DeskRoutes.secret(pattern)) {
                failed.put(pattern, found.statusCode());
            }
            boolean html = found.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (found.statusCode() == 200 && html && !DeskRoutes.piece(pattern)) {
                pages.add(pattern);
            }
        }
        assertThat(failed).isEmpty();
        return pages;
    }
}
