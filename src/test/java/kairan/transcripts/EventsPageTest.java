package kairan.transcripts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kairan.Browser;
import kairan.MovedClock;
import kairan.content.Facts;
import kairan.gatherings.Attendances;
import kairan.gatherings.Decisions;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Schedule;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on stands on a page, in a calendar, in a feed and as open data; each gathering has its own page, from the plan to what came of it. */
class EventsPageTest {

    private static final int MANY = 300;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anybodyFindsWhatIsOn(@TempDir Path folder) throws Exception {
        try (Browser browser = Browser.start();
                WebchatStage stage = new WebchatStage(folder, "kairan.url=https://machi.example.jp")) {
            stage.open(LittleTown.read());
            Schedule days = stage.bean(Schedule.class);
            Occurrence course = open(days, "course", "2026-05-24", "花の<講座>", "minato");
            stage.bean(Decisions.class).cancel(course);
            days.draft(Facts.from(facts("secret", "2026-05-25", "まだ秘密の行事", "minato")), LocalDate.of(2026, 5, 25));
            String all = "http://localhost:" + stage.webPort() + "/events";

            for (int width : List.of(320, 390, 1280)) {
                Page page = browser.screen(width, 900).newPage();
                page.navigate(all);
                assertThat(page.locator(".happenings .what")).hasText(new String[] {"さくら公園の清掃", "花の<講座>"});
                assertThat(page.locator("main")).not().containsText("秘密");
                look(page, "events-" + width);
                page.getByText("さくら公園の清掃").click();
                assertThat(page.locator("[aria-current=step]")).hasText("計画");
                assertThat(page.locator("main")).containsText("軍手、飲み物");
                assertThat(page.locator("main")).containsText("小雨決行");
                look(page, "event-" + width);
                page.close();
            }
            Page page = browser.desk().newPage();
            page.navigate(all);
            page.getByLabel("言葉").fill("みなと 花");
            page.getByText("さがす").click();
            assertThat(page.locator(".happenings .what")).hasText(new String[] {"花の<講座>"});
            assertThat(page.locator(".off")).hasText("中止");
            page.navigate(all + "?district=chuo&day=2026-05-01");
            assertThat(page.locator(".happenings .what")).hasText(new String[] {"さくら公園の清掃"});
            assertThat(page.navigate(all + "/none").status()).isEqualTo(404);
            look(page, "events-none-1280");
            page.navigate(all + "/" + course.id());
            assertThat(page.locator(".calledoff")).containsText("中止");
            assertThat(page.locator("[itemprop=eventStatus]"))
                    .hasAttribute("href", "https://schema.org/EventCancelled");

            assertThat(new CalendarBuilder()
                            .build(new StringReader(get(all + ".ics?district=hama")))
                            .getComponents("VEVENT"))
                    .hasSize(1);
            assertThat(get(all + "/sakura-park-2026-05-17.ics"))
                    .contains("DTSTART;TZID=Asia/Tokyo:20260517T080000", "UID:sakura-park-2026-05-17@machi.example.jp");
            assertThat(get(all + ".atom")).contains("花の&lt;講座&gt;", "【中止】", "https://machi.example.jp/events/course");
            assertThat(get(all + ".atom?district=chuo")).contains("中央地区の行事").doesNotContain("講座");
            List<CSVRecord> rows = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(get(all + ".csv").substring(1)))
                    .getRecords();
            assertThat(rows).extracting(row -> row.get("イベント名")).containsExactly("さくら公園の清掃", "花の<講座>");
            assertThat(rows).extracting(row -> row.get("状態")).containsExactly("予定どおり", "中止");
            assertThat(rows.getFirst().get("イベント名_カナ")).isEqualTo("サクラコウエンノセイソウ");

            stage.now(LocalDateTime.of(2026, 5, 10, 9, 0));
            page.navigate(all + "/sakura-park-2026-05-17");
            assertThat(page.locator("[aria-current=step]")).hasText("募集");
            stage.bean(MovedClock.class).set(LocalDateTime.of(2026, 5, 17, 12, 0));
            stage.bean(Attendances.class)
                    .block(
                            stage.bean(Occurrences.class)
                                    .of("sakura-park-2026-05-17")
                                    .orElseThrow(),
                            1,
                            48);
            page.reload();
            assertThat(page.locator("[aria-current=step]")).hasText("評価");
            assertThat(page.locator("main")).containsText("48人が来ました。");
            look(page, "event-over-1280");
            assertThat(page.locator(".comment"))
                    .hasAttribute("href", Pattern.compile("https://machi.example.jp/\\?say=%E3%80%8C5.+"));

            many(stage);
            assertThat(get(all + ".csv").lines()).hasSize(MANY + 3);
            assertThat(get(all + "?q=%E5%BA%83%E5%A0%B4%E3%80%8019")).contains("13件の行事があります。");
        }
    }

    private static Map<String, Object> facts(String id, String day, String name, String body) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "timeline",
                "cleanup",
                "day",
                day,
                "start",
                "10:00",
                "end",
                "11:00",
                "place",
                "みなと会館",
                "body",
                body);
    }

    private static Occurrence open(Schedule days, String id, String day, String name, String body) {
        return days.open(Facts.from(facts(id, day, name, body)), LocalDate.parse(day));
    }

    private static void many(WebchatStage stage) {
        String facts = Facts.of(Facts.from(facts("many", "2026-06-01", "広場の清掃", "minato")));
        stage.store().sql("""
                insert into occurrence (id, gathering, day, starts_at, ends_at, opened_at, facts, name, place, body, district, sought)
                with recursive n(i) as (select 0 union all select i + 1 from n where i < :many - 1)
                select 'many-' || i, 'many', date('2026-06-01', '+' || (i % 300) || ' days'),
                    1780272000000 + (i % 300) * 86400000, 1780275600000 + (i % 300) * 86400000, 0, :facts,
                    '広場の清掃' || i, 'みなと会館', 'minato', 'hama',
                    '広場の清掃' || i || ' みなと会館' from n
                """).param("many", MANY).param("facts", facts).update();
    }

    private String get(String url) throws IOException, InterruptedException {
        HttpResponse<String> got =
                client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(got.statusCode()).isEqualTo(200);
        return got.body();
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertFits(page);
        Browser.shoot(page, Path.of("target", "pages", name + ".png"));
    }
}
