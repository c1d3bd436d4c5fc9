package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kairan.content.Facts;
import kairan.gatherings.Almanac;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the public pages take with 5,000 gatherings ({@code mvn -Pbench verify}). Prints a table; a bound that does not
 * hold fails.
 */
class EventsBench {

    private static final int MANY = 5000;
    private static final int LOOKS = Integer.getInteger("looks", 200);

    /** Milliseconds. */
    private static final double LONGEST = 100;

    private static final Map<String, String> FACTS = Map.of(
            "id", "many",
            "name", "広場の清掃",
            "timeline", "cleanup",
            "day", "2026-06-01",
            "start", "10:00",
            "end", "11:00",
            "place", "みなと会館",
            "body", "minato");

    private final HttpClient client = HttpClient.newHttpClient();

    private record Line(double median, double p99) {}

    @Test
    void whatIsOnIsFoundInATenthOfASecond(@TempDir Path folder) throws Exception {
        try (WebchatStage stage = new WebchatStage(folder)) {
            stage.open(LittleTown.read());
            many(stage);
            called(stage);
            Map<String, Line> lines = new LinkedHashMap<>();
            for (String look : List.of(
                    "",
                    "?page=120",
                    "?q=広場+499",
                    "?q=ミナト",
                    "?q=ない言葉",
                    "?district=hama",
                    "?day=2027-01-15",
                    "/many-77",
                    ".atom?district=hama",
                    ".ics?district=hama")) {
                lines.put(look, measured("http://localhost:" + stage.webPort() + "/events" + look));
            }
            System.out.printf("%n| /events of %,d | median ms | p99 ms |%n|---|---|---|%n", MANY);
            lines.forEach((look, line) ->
                    System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f |%n", look, line.median(), line.p99()));
            lines.forEach((look, line) -> assertThat(line.p99()).as(look).isLessThanOrEqualTo(LONGEST));
        }
    }

    private static void many(WebchatStage stage) {
        stage.store()
                .sql("""
                insert into occurrence (id, gathering, day, starts_at, ends_at, opened_at, facts, name, place, body, district, sought)
                with recursive n(i) as (select 0 union all select i + 1 from n where i < :many - 1)
                select 'many-' || i, 'many', date('2026-06-01', '+' || (i % 300) || ' days'),
                    1780272000000 + (i % 300) * 86400000, 1780275600000 + (i % 300) * 86400000, 0, :facts,
                    '広場の清掃' || i, 'みなと会館', 'minato', 'hama',
                    '広場の清掃' || i || ' みなと会館' from n
                """)
                .param("many", MANY)
                .param("facts", Facts.of(Facts.from(new LinkedHashMap<String, Object>(FACTS))))
                .update();
    }

    /** All are called to at once here; in a town that happens over the year. */
    private static void called(WebchatStage stage) {
        stage.bean(Almanac.class).turnPage();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> stage.store()
                                .sql("select count(*) from posting where cut_at is null")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private Line measured(String address) throws IOException, InterruptedException {
        URI encoded = URI.create(URI.create(address).toASCIIString());
        for (int i = 0; i < LOOKS; i++) {
            get(encoded);
        }
        double[] millis = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long began = System.nanoTime();
            get(encoded);
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return new Line(millis[LOOKS / 2], millis[LOOKS * 99 / 100]);
    }

    private void get(URI address) throws IOException, InterruptedException {
        HttpResponse<String> got =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(got.statusCode()).isEqualTo(200);
    }
}
