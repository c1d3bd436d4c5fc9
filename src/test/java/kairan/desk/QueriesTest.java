package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No page asks the store more often because there is more in it. */
class QueriesTest {

    private static final int MORE = 3;

    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("queries-test", Queries.Counting.class, "--db-scheduler.polling-interval=1h");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void theNumberOfQueriesOfAPageDoesNotGrowWithTheTown() {
        RunningDesk.Visit visit = desk.staff("鈴木");
        new FullTown(desk, FullTown.Size.SMALL).fill();
        Map<String, Queries.Asked> small = look(visit);
        new FullTown(desk, FullTown.Size.SMALL.times(MORE)).fill();
        Map<String, Queries.Asked> big = look(visit);

        List<String> grown = new ArrayList<>();
        small.forEach((page, asked) -> {
            List<String> more = big.get(page).sql();
            System.out.printf("%-50s %4d %4d%n", page, asked.sql().size(), more.size());
            if (more.size() > asked.sql().size()) {
                grown.add("%s: %d, then %d%n%s".formatted(page, asked.sql().size(), more.size(), most(more)));
            }
        });
        assertThat(grown).isEmpty();
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

    private static Map<String, Queries.Asked> look(RunningDesk.Visit visit) {
        Map<String, Queries.Asked> asked = new TreeMap<>();
        Map<String, Integer> failed = new TreeMap<>();
        for (String pattern : DeskRoutes.looks(desk)) {
            String address = DeskRoutes.address(pattern, desk);
            visit.get(address);
            HttpResponse<String> page = visit.look(address, pattern);
            if (page.statusCode() >= 400 && !DeskRoutes.secret(pattern)) {
                failed.put(address, page.statusCode());
            }
            asked.put(pattern, Queries.of(pattern));
        }
        assertThat(failed).isEmpty();
        return asked;
    }
}
