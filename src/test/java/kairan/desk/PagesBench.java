package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Files that go on as long as there are rows, and are no pages. */
    private static final List<String> FILES = List.of(
            "/desk/feedback/answers.csv",
            "/events.csv",
            "/events.ics",
            "/kekka/{year}/file",
            "/desk/content/export.zip",
            "/desk/notices/{notice}/paper.pdf");

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
        System.out.printf("%n%-48s %9s %9s %8s %7s%n", "page", "p50 ms", "p95 ms", "queries", "kB");
        for (String pattern : DeskRoutes.looks(desk)) {
            String address = DeskRoutes.address(pattern, desk);
            List<Queries.Asked> looks = new ArrayList<>();
            HttpResponse<String> page = visit.get(address);
            for (int i = 0; i < WARM + LOOKS; i++) {
                page = visit.look(address, pattern);
                looks.add(Queries.of(pattern));
            }
            List<Long> micros = looks.stream()
                    .skip(WARM)
                    .map(Queries.Asked::micros)
                    .sorted()
                    .toList();
            long p95 = micros.get(LOOKS * 95 / 100);
            int bytes = visit.weigh(address);
            System.out.printf(
                    "%-48s %9.1f %9.1f %8d %7.1f%n",
                    pattern,
                    micros.get(LOOKS / 2) / 1000.0,
                    p95 / 1000.0,
                    looks.getLast().sql().size(),
                    bytes / 1024.0);
            if (!FILES.contains(pattern) && (p95 > LONGEST_MICROS || bytes > HEAVIEST)) {
                late.put(pattern, "%.0f ms, %d kB".formatted(p95 / 1000.0, bytes / 1024));
            }
        }
        assertThat(late).isEmpty();
    }
}
