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
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kairan.Browser;
import kairan.conversation.Person;
import kairan.roles.Realm;
import kairan.roles.Role;
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
            signIn(page);
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

    /** What a list is made of, by the word of the home page that counts it. */
    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("答えのない質問", "(<h2><a class=\"tall\" href=\"/desk/questions/)"),
            Map.entry("同意を待っている緊急のお知らせ", "(<li>)(?=(?:(?!</section>)[\\s\\S])*送ってよいか決めてください)"),
            Map.entry("止めているお知らせ", "(　わけ：)"),
            Map.entry("お知らせへの質問", "質問(\\d+)件</b>"),
            Map.entry("この7日の行事", "(<th scope=\"row\"><a class=\"tall\" href=\"/desk/gatherings/)"),
            Map.entry("意見と提案", "(担当：)"),
            Map.entry("この7日に感想が届いた行事", "(<th scope=\"row\"><a class=\"tall\")"),
            Map.entry("うまく届いていない配信", "(<th scope=\"row\"><a class=\"tall\")"),
            Map.entry("ファイルのまちがい", "(の \\d+行目)"),
            Map.entry("市の自己点検がまだの事業", "(<td><a class=\"tall\" href=\"/desk/checks/)"),
            Map.entry("はじめの設定で残っていること", "あと(\\d+)つです"));

    private static final Pattern NUMBER =
            Pattern.compile("<a href=\"([^\"]+)\"(?: class=\"none\")?>\\s*<b>(\\d+)</b><span>([^<]+)</span>");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\">(?:次のページ|次の行事|もっと前の配信)</a>");

    @Test
    @Order(5)
    void everyNumberOfTheHomePageIsThatOfItsList() {
        Map<String, Long> staffs = numbers(visit);
        assertThat(staffs.keySet()).isSubsetOf(LINES.keySet()).hasSizeGreaterThan(8);
        assertThat(staffs.values().stream().filter(many -> many > 0).count()).isGreaterThan(6);
        assertThat(numbers(desk.fromTheTalk("p0")).keySet()).contains("お知らせへの質問", "この7日の行事");
    }

    /** As they stand on the home page, each compared with the lines of all pages of its list. */
    private static Map<String, Long> numbers(RunningDesk.Visit visitor) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        Matcher found = NUMBER.matcher(visitor.get("/desk").body());
        while (found.find()) {
            String label = found.group(3);
            long number = Long.parseLong(found.group(2));
            assertThat(lines(visitor, found.group(1), LINES.get(label)))
                    .as(label)
                    .isEqualTo(number);
            numbers.put(label, number);
        }
        return numbers;
    }

    private static long lines(RunningDesk.Visit visitor, String path, String line) {
        long lines = 0;
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            String whole = visitor.get(next.get().replaceFirst("#.*", "")).body();
            String body = whole.replaceAll("(?s)<h2>閉じたもの.*", "");
            Matcher each = Pattern.compile(line).matcher(body);
            while (each.find()) {
                lines += each.group(1).matches("\\d+") ? Long.parseLong(each.group(1)) : 1;
            }
            next = NEXT.matcher(body)
                    .results()
                    .map(one -> one.group(1).replace("&amp;", "&"))
                    .findFirst();
        }
        return lines;
    }

    /** What is refused, by the page of its form, the form's address, and what is typed into it. */
    private record Refused(String page, String form, Map<String, String> typed) {}

    private static final List<Refused> REFUSED = List.of(
            new Refused("/desk/setup", "/desk/setup/desk", Map.of("name", "", "telephone", "")),
            new Refused("/desk/settings?body=b0", "/desk/settings/round", Map.of("first", "30", "second", "30")),
            new Refused("/desk/bodies/b0/people", "/desk/bodies/b0/people/block-leaders", Map.of("days", "900")),
            new Refused("/desk/bodies/b0/slips", "/desk/bodies/b0/slips", Map.of("many", "100")),
            new Refused("/desk/residents", "/desk/residents", Map.of("letters", "ちがいます")),
            new Refused(
                    "/desk/account",
                    "/desk/account/password",
                    Map.of("now", RunningDesk.PASSWORD, "password", "みじかい", "again", "みじかい")),
            new Refused("/desk/content/own", "", Map.of("question", "", "date", "きのう")),
            new Refused("/desk/content/answers", "", Map.of("question", "", "checked", "きのう")),
            new Refused(
                    "/desk/content/file?file=timelines/cleanup.yaml", "/desk/content/file", Map.of("text", "id: -\n")));

    private static final List<String> NOTHING_FOUND = List.of(
            "/desk/notices?q=ないない",
            "/desk/voices?year=1900",
            "/desk/audit?from=2000-01-01&to=2000-01-02",
            "/desk/gatherings?q=ないない",
            "/desk/content?q=ないない",
            "/desk/content/sentences?q=ないない",
            "/desk/bodies?q=ないない");

    private static final List<String> THEIRS =
            List.of("/desk", "/desk/notices", "/desk/gatherings", "/desk/audit", "/desk/bodies");

    @Test
    @Order(6)
    void whatIsRefusedOrEmptyOrALeadersIsForEveryoneToo() {
        desk.give("p1", Role.BLOCK_LEADER, Realm.of("b0", 1));
        List<String> complaints = new ArrayList<>();
        try (Browser browser = Browser.start();
                BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            signIn(page);
            for (Refused refused : REFUSED) {
                String where = refused.page();
                if (refused.form().isEmpty()) {
                    String pattern = where + "/{id}";
                    where = DeskRoutes.address(pattern, desk);
                }
                String form = refused.form().isEmpty() ? where : refused.form();
                page.navigate(desk.url(where));
                page.waitForNavigation(() -> page.evaluate("""
                        ([action, typed]) => {
                            const form = document.querySelector(`form[method=post][action="${action}"]`);
                            form.noValidate = true;
                            form.querySelectorAll("input").forEach(i => { if (i.type === "date") i.value = "2026-12-24"; });
                            Object.entries(typed).forEach(([name, value]) => { form.elements[name].value = value; });
                            form.requestSubmit(form.querySelector("button"));
                        }
                        """, List.of(form, refused.typed())));
                narrow(page, where, complaints);
                if (page.locator("[role=alert]").count() == 0) {
                    complaints.add(where + " does not say what is wrong");
                }
                shoot(page, "refused " + where);
            }
            for (String path : NOTHING_FOUND) {
                page.navigate(desk.url(path));
                narrow(page, path, complaints);
                if (!page.locator("main").innerText().matches("(?s).*(ありません|見つかりません).*")) {
                    complaints.add(path + " does not say that there is nothing");
                }
            }
        }
        for (String person : List.of("p0", "p1")) {
            try (Browser browser = Browser.start();
                    BrowserContext context = browser.desk()) {
                Page page = context.newPage();
                page.navigate(desk.url("/desk/open/" + desk.bean(Links.class).make(Link.leader(new Person(person)))));
                page.locator("main button").click();
                page.waitForURL(desk.url("/desk"));
                for (String path : THEIRS) {
                    if (page.navigate(desk.url(path)).status() == 200) {
                        narrow(page, person + " " + path, complaints);
                        shoot(page, person + path);
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static void signIn(Page page) {
        page.navigate(desk.url("/desk"));
        page.getByLabel("名前").fill("鈴木");
        page.getByLabel("パスワード").fill(RunningDesk.PASSWORD);
        page.locator("button.main").click();
        page.waitForURL(desk.url("/desk"));
    }

    private static void narrow(Page page, String what, List<String> complaints) {
        try {
            page.setViewportSize(320, 640);
            Browser.assertAccessible(page);
            Browser.assertFits(page);
        } catch (AssertionError e) {
            complaints.add(what + ": " + e.getMessage());
        }
    }

    private static void shoot(Page page, String what) {
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 844);
            picture(page, what, width);
        }
    }
}
