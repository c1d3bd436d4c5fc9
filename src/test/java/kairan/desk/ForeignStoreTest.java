package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.upkeep.SiteDays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All words of a whole town's store are foreign, by whichever way they got in: on every page and in every file they are
 * words. A new page is looked at by itself; a new column is filled here, or said to hold none.
 */
class ForeignStoreTest {

    private static final String SCRIPT = "\"'><script>alert('%s')</script><img src=x onerror=alert(1)>";
    private static final Pattern RUNS = Pattern.compile("<script>alert\\(|<img src=x");
    private static final Pattern SHOWN = Pattern.compile("&lt;script&gt;alert\\(&#39;([a-z_.]+)");

    private static final String LINK = "JavaScript:alert('%s')";
    private static final Pattern LEADS =
            Pattern.compile("(?:href|src|action|formaction|hx-(?:get|post))=\"\\s*([^\"]*)");
    private static final Pattern GOOD = Pattern.compile("(?:https?://|tel:|/(?!/)|[#?]|data:image/png;|\\w+$).*|");

    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@＝＋－＠\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Days, which are read strictly. */
    private static final String READ_BACK = "site.days";

    /** What a {@link FullTown} has no words in. */
    private static final List<String> MORE_WORDS = List.of(
            "insert into district values ('east', '東地区', 'ひがしちく')",
            "update body set district = 'east', fields = '環境', area = '東町', desk = '公民館', about = '花を植えます。'",
            "insert into title values ('p0', 'b0', '会長', 0)",
            "insert into contact values ('n0', 'BCDFGH', 'p0', '役員の山田', null, 0, 0)",
            "insert into notice_change values ('nc0', 'n0', 'CORRECTION', '{\"WORDS\":\"雨です\"}', '大雨のため', 'p0', 0, 0, 'p0', 0, null)",
            "insert into notice_change values ('nc1', 'n4', 'CANCELLATION', '{}', '大雨のため', 'p0', 0, 1, 'p0', 1, null)",
            "update inquiry set held = '神社'",
            "update posting set cause = 'timeline/g0/終了120分後/came' where id = 'po0'",
            "insert into inquiry (id, notice, person, words, answer, told, asked_at, told_at)"
                    + " values ('i-told', 'n0', 'p1', '何時からですか', '8時からです', 'all', 0, 0)",
            "update occurrence set told = '8時から9時に', why = '大雨のため'",
            "update organiser_report set advice = '軍手を多めに'",
            "insert or ignore into organiser_report (occurrence, advice, at) values ('g12', '軍手を多めに', 0)",
            "insert or ignore into self_check (occurrence, side, scores, at) values ('g12', 'town', '{\"check-1\":\"3\"}', 0)",
            "update self_check set words = '早めに相談する'",
            "update voice set section = '道路課', how = '見に行きます', support = '予算', reason = '暗い道なので', field = '防犯', need = '夜も安心'",
            "update audit set detail = '草とり'",
            "update rsvp set brings = '草刈り機'",
            "insert into handover_tick values (2026, 'roles', '山田', 0)",
            "update feedback set answers = '{\"about\":\"よかった\"}'");

    /** Whose words are never on a page: what is on its way through the doors, and what lists and files are compared with. */
    private static final Set<String> NOT_FOR_PAGES = words("""
            bubble edit erased_recipient erased_try erased_try_key feedback_erased feedback_word given_answer
            imported_gathering inbox open_dialogue progress reply rsvp_erased sample scheduled_tasks spring_session
            spring_session_attributes trouble usage_count""");

    /** Names of columns that hold ids, kinds, times and hashes, and none of anybody's words. */
    private static final Set<String> NO_WORDS = words("""
            about account answer audience body campaign channel code cut_after day days digest district done_by door ends
            entry errand external_id first_day form gathering handle hands_over hash held hour household id interest item
            kind last_day menu model monday month moved_to name notice occurrence offered parcel part password person
            phrasing picked posting purpose push rain rating reason receipt role said scores secret sender side spot starts
            state step stopped told type until_day value whom whose why writer zone""");

    /** What is looked for and is not shown, or told in the talk alone, or shown to others than these visitors. */
    private static final Set<String> SHOWN_NOWHERE_HERE = words("""
            contact.words district.reading feedback.answers feedback.place handover_tick.done_by ignored.alike
            ignored.ignored_by occurrence.sought occurrence.told occurrence.why phrasing.alike posting.cause
            question.alike rsvp.brings site.days title.title voice.field""");

    private RunningDesk desk;
    private Map<String, RunningDesk.Visit> visits;
    private StoredWords words;

    @BeforeEach
    void start() {
        desk = RunningDesk.start("foreign-store-test", "--db-scheduler.enabled=false");
        new FullTown(desk, FullTown.Size.SMALL).fill();
        JdbcClient db = desk.bean(JdbcClient.class);
        MORE_WORDS.forEach(sql -> db.sql(sql).update());
        desk.bean(SiteDays.class).look();
        visits = Map.of("clerk", desk.staff("鈴木"), "leader", desk.fromTheTalk("p0"), "anybody", desk.visit());
        words = new StoredWords(db);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void isWordsOnEveryPageAndInEveryFile() {
        Set<String> wrong = new TreeSet<>();

        Set<String> foreign = words.change(unlessChosen((column, old) -> old + SCRIPT.formatted(column)));
        Set<String> shown = scripts(wrong);
        words.change(unlessChosen((column, old) -> "=" + old));
        Set<String> files = formulas(wrong);
        words.change(unlessChosen((column, old) -> LINK.formatted(column)));
        links(wrong);

        assertThat(wrong).isEmpty();
        assertThat(foreign.stream().filter(column -> isForPages(column) && !shown.contains(column)))
                .as("words that no page shows")
                .isSubsetOf(SHOWN_NOWHERE_HERE);
        assertThat(files).as("files for a spreadsheet").hasSizeGreaterThan(3);
        assertThat(words.places().stream().filter(column -> !foreign.contains(column) && mayHoldWords(column)))
                .as("columns without words in this town")
                .isEmpty();
    }

    private static boolean mayHoldWords(String column) {
        return isForPages(column) && !NO_WORDS.contains(column.split("[.]")[1]);
    }

    private static boolean isForPages(String column) {
        return !NOT_FOR_PAGES.contains(column.split("[.]")[0]);
    }

    private static Set<String> words(String block) {
        return Set.of(block.strip().split("\\s+"));
    }

    private static BinaryOperator<String> unlessChosen(BinaryOperator<String> change) {
        return (column, old) -> column.equals(READ_BACK) ? old : change.apply(column, old);
    }

    private Set<String> scripts(Set<String> wrong) {
        Set<String> shown = new TreeSet<>();
        look((address, page) -> {
            if (page.statusCode() >= 500) {
                wrong.add(address + ": " + page.statusCode());
            }
            if (type(page).contains("ml") && RUNS.matcher(page.body()).find()) {
                wrong.add(address + ": a script stands in the page");
            }
            SHOWN.matcher(page.body()).results().forEach(found -> shown.add(found.group(1)));
        });
        return shown;
    }

    /** The files in which a spreadsheet would reckon. */
    private Set<String> formulas(Set<String> wrong) {
        Set<String> files = new TreeSet<>();
        look((address, page) -> {
            if (type(page).contains("csv") && page.statusCode() == 200) {
                files.add(address);
                cells(page.body())
                        .filter(cell -> FORMULA.matcher(cell).matches()
                                && !NUMBER.matcher(cell).matches())
                        .forEach(cell -> wrong.add(address + " reckons with " + cell));
            }
        });
        return files;
    }

    private static Stream<String> cells(String file) {
        try (CSVParser rows = CSVFormat.DEFAULT.parse(new StringReader(file))) {
            return rows.getRecords().stream().flatMap(CSVRecord::stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void links(Set<String> wrong) {
        look((address, page) -> {
            if (page.statusCode() >= 500) {
                wrong.add(address + ": " + page.statusCode());
            }
            if (type(page).contains("ml")) {
                LEADS.matcher(page.body())
                        .results()
                        .map(found -> found.group(1))
                        .filter(link -> !GOOD.matcher(link).matches())
                        .forEach(link -> wrong.add(address + " leads to " + link));
            }
        });
    }

    private void look(BiConsumer<String, HttpResponse<String>> at) {
        for (String pattern : DeskRoutes.looks(desk)) {
            String address = DeskRoutes.address(pattern, desk);
            visits.forEach((who, visit) -> at.accept(address, visit.get(address)));
        }
    }

    private static String type(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Type").orElse("");
    }
}
