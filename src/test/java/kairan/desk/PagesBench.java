package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kairan.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page in a town of 100,000 residents, 5,000 gatherings and 100,000 answers ({@code mvn -Pbench verify}): how long
 * the server takes, how often it asks the store, and how heavy the page is.
 */
class PagesBench {

    private static final FullTown.Size TOWN = new FullTown.Size(300, 100_000, 5_000, 100_000, 500);
    private static final int WARM = Integer.getInteger("warm", 10);
    private static final int LOOKS = Integer.getInteger("looks", 40);
    private static final long LONGEST_MICROS = 200_000;
    private static final int HEAVIEST = 150 * 1024;

    /** Files that go on as long as there are rows, and are no pages, at an address with as many rows as there can be. */
    private static final Map<String, String> FILES = Map.of(
            "/desk/feedback/answers.csv", "/desk/feedback/answers.csv?of=year&id=2026",
            "/events.csv", "/events.csv",
            "/events.ics", "/events.ics",
            "/kekka/{year}/file", "/kekka/2026/file",
            "/desk/content/export.zip", "/desk/content/export.zip",
            "/desk/notices/{notice}/paper.pdf", "/desk/notices/n0/paper.pdf");

    /** What is printed in quantities: 99 slips of a block, and all questions and answers as a handbook. */
    private static final Map<String, Integer> FEWEST_SHEETS =
            Map.of("/desk/bodies/b0/slips/print?block=1&to=29500", 10, "/faq", 20);

    private static final int FILE_WARM = 2;
    private static final int FILE_LOOKS = 10;
    private static final long LONGEST_FILE_MICROS = 10_000_000;

    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("pages-bench", Queries.Counting.class, "--db-scheduler.polling-interval=1h");
        new FullTown(desk, TOWN).fill();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void everyPageAnswersWithinTheTimeAClerkWaits() {
        RunningDesk.Visit visit = desk.staff("鈴木");
        Map<String, String> late = new TreeMap<>();
        head("page");
        for (String pattern : DeskRoutes.looks(desk)) {
            if (FILES.containsKey(pattern)) {
                continue;
            }
            String address = DeskRoutes.address(pattern, desk);
            visit.get(address);
            long p95 = measure(visit, pattern, address, WARM, LOOKS);
            int bytes = visit.weigh(address);
            if (p95 > LONGEST_MICROS || bytes > HEAVIEST) {
                late.put(pattern, "%.0f ms, %d kB".formatted(p95 / 1000.0, bytes / 1024));
            }
        }
        assertThat(late).isEmpty();
    }

    @Test
    void everyFileIsThereWithinTheTimeAClerkWaitsForAFile() {
        RunningDesk.Visit visit = desk.staff("鈴木");
        Map<String, Long> late = new TreeMap<>();
        head("file");
        new TreeMap<>(FILES).forEach((pattern, address) -> {
            assertThat(visit.get(address).statusCode()).as(address).isEqualTo(200);
            long p95 = measure(visit, pattern, address, FILE_WARM, FILE_LOOKS);
            if (p95 > LONGEST_FILE_MICROS) {
                late.put(pattern, p95 / 1000);
            }
        });
        assertThat(late).isEmpty();
    }

    /**
     * The server makes pages, and whoever reads them prints them: bounded is what the server does; how long the browser of
     * this machine takes for a PDF, once, is told beside it.
     */
    @Test
    void whatIsPrintedInQuantitiesIsThereAtOnceAndPrintsToItsEnd() {
        RunningDesk.Visit visit = desk.staff("鈴木");
        Map<String, Long> late = new TreeMap<>();
        head("to be printed");
        new TreeMap<>(FEWEST_SHEETS).forEach((address, fewest) -> {
            long p95 = measure(visit, address, address, WARM, LOOKS);
            if (p95 > LONGEST_MICROS) {
                late.put(address, p95 / 1000);
            }
        });
        System.out.printf("%n%-48s %9s %8s%n", "as PDF, by Chromium", "ms", "sheets");
        try (Browser browser = Browser.start();
                BrowserContext context = browser.desk()) {
            signIn(context);
            new TreeMap<>(FEWEST_SHEETS).forEach((address, fewest) -> {
                try (Page page = context.newPage()) {
                    long began = System.nanoTime();
                    page.navigate(desk.url(address));
                    int sheets = Browser.sheets(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
                    System.out.printf("%-48s %9d %8d%n", address, (System.nanoTime() - began) / 1_000_000, sheets);
                    assertThat(sheets).as(address).isGreaterThanOrEqualTo(fewest);
                }
            });
        }
        assertThat(late).isEmpty();
    }

    private static void signIn(BrowserContext context) {
        try (Page page = context.newPage()) {
            page.navigate(desk.url("/desk"));
            page.getByLabel("名前").fill("鈴木");
            page.getByLabel("パスワード").fill(RunningDesk.PASSWORD);
            page.locator("button.main").click();
            page.waitForURL(desk.url("/desk"));
        }
    }

    private static void head(String what) {
        System.out.printf("%n%-48s %9s %9s %8s %7s%n", what, "p50 ms", "p95 ms", "queries", "kB");
    }

    /** Prints what it costs to look at it; its p95 in microseconds. */
    private static long measure(RunningDesk.Visit visit, String pattern, String address, int warm, int many) {
        List<Queries.Asked> looks = new ArrayList<>();
        for (int i = 0; i < warm + many; i++) {
            visit.look(address, pattern);
            looks.add(Queries.of(pattern));
        }
        List<Long> micros =
                looks.stream().skip(warm).map(Queries.Asked::micros).sorted().toList();
        long p95 = micros.get(many * 95 / 100);
        System.out.printf(
                "%-48s %9.1f %9.1f %8d %7.1f%n",
                pattern,
                micros.get(many / 2) / 1000.0,
                p95 / 1000.0,
                looks.getLast().sql().size(),
                visit.weigh(address) / 1024.0);
        return p95;
    }
}
