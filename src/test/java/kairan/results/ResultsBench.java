package kairan.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.feedback.CommentWords;
import kairan.feedback.CommentWordsOf;
import kairan.feedback.Rating;
import kairan.gatherings.TownHall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a year of 100,000 answers takes to be added up and drawn, and how much memory its file takes ({@code mvn
 * -Pbench verify}). Two fifths wrote something. Prints a table; a bound that does not hold fails.
 */
class ResultsBench {

    private static final int ANSWERS = Integer.getInteger("answers", 100_000);
    private static final int DAYS = 250;
    private static final int ROUNDS = 5;

    private static final String[] REASONS = {"people", "work", "tools", "time", "told"};
    private static final String[] WORDS = {
        "草", "軍手", "駐車場", "子ども", "日かげ", "トイレ", "袋", "時間", "道具", "雨", "公園", "花", "落ち葉", "説明", "休けい", "飲み物", "通路"
    };

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final Answers answers = new Answers(store.db(), town.content());
    private final Comments comments = new Comments(store.db(), answers, CommentWordsOf.covers(store), town.content());
    private final Themes themes = new Themes(store.db(), comments);

    @Test
    void aYearIsAddedUpInASecondAndItsFileTakesLittleMemory() throws InterruptedException {
        fill();
        Summaries summaries = new Summaries(answers, themes, new Bodies(store.db(), store.clock()), town.content());
        Scope year = Scope.year(new FiscalYear(2026));
        long[] millis = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Summary summary = summaries.of(year, Sight.ALL).orElseThrow();
            Charts.bars("how", summary.distribution());
            Charts.bars("why", summary.reasonBars());
            Charts.shares("trend", summary.trend());
            millis[i] = (System.nanoTime() - start) / 1_000_000;
            assertThat(summary.tally().total()).isEqualTo(ANSWERS);
        }
        long first = millis[0];
        Arrays.sort(millis);
        Watched file = new Watched();
        long start = System.nanoTime();
        new Export(answers, comments, town.content()).write(year, Sight.ALL, file);
        long written = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                Locale.ROOT,
                "%n| answers | summary, first | median | file | rows | extra memory |%n|---|---|---|---|---|---|%n"
                        + "| %,d | %d ms | %d ms | %.1f s | %,d | %d MB |%n%n",
                ANSWERS,
                first,
                millis[ROUNDS / 2],
                written / 1000.0,
                file.lines,
                file.most >> 20);
        assertThat(file.lines).isGreaterThanOrEqualTo(ANSWERS);
        assertThat(millis[ROUNDS / 2]).isLessThanOrEqualTo(1_000);
        assertThat(file.most >> 20).isLessThanOrEqualTo(64);
    }

    /** Counts lines, and now and then what is really held, while the file is written. */
    private static final class Watched extends Writer {

        private static final int LOOK_EVERY = 20_000;

        private final long before = held();
        private long most;
        private int lines;

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n' && ++lines % LOOK_EVERY == 0) {
                    most = Math.max(most, held() - before);
                }
            }
        }

        private static long held() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        @Override
        public void flush() throws IOException {}

        @Override
        public void close() {}
    }

    private void fill() {
        AnswersGiven given = new AnswersGiven(store);
        Random chance = new Random(1);
        store.transaction().executeWithoutResult(status -> {
            JdbcTemplate db = new JdbcTemplate(store.dataSource());
            for (int day = 0; day < DAYS; day++) {
                given.day(
                        "day" + day,
                        "清掃" + day % 40,
                        "2026-%02d-%02d".formatted(4 + day % 9, 1 + day % 28),
                        null,
                        "公園" + day % 60,
                        day % 2 == 0 ? "環境" : "防災");
            }
            batch(db, "insert into person (id, created_at) values (?, 0)", i -> new Object[] {"p" + i});
            batch(db, "insert into rsvp (occurrence, person, answer, answered_at) values (?, ?, 'going', 0)", i ->
                    new Object[] {"day" + i % DAYS, "p" + i});
            batch(
                    db,
                    "insert into feedback (occurrence, person, rating, reason, words, place, given_at) values (?, ?, ?, ?, ?, ?, 0)",
                    i -> new Object[] {
                        "day" + i % DAYS,
                        "p" + i,
                        Rating.values()[chance.nextInt(3)].value(),
                        chance.nextInt(4) == 0 ? null : REASONS[chance.nextInt(REASONS.length)],
                        chance.nextInt(5) < 2 ? sentence(chance) : null,
                        chance.nextInt(10) == 0 ? "入口" + chance.nextInt(30) : null
                    });
            db.update("update feedback set uncut = true where words is not null");
        });
        CommentWords words = given.words();
        store.transaction().executeWithoutResult(status -> {
            while (words.catchUp()) {}
        });
    }

    private interface Row {
        Object[] of(int i);
    }

    private static void batch(JdbcTemplate db, String sql, Row row) {
        for (int from = 0; from < ANSWERS; from += 1000) {
            var rows = new java.util.ArrayList<Object[]>();
            for (int i = from; i < Math.min(ANSWERS, from + 1000); i++) {
                rows.add(row.of(i));
            }
            db.batchUpdate(sql, rows);
        }
    }

    private static String sentence(Random chance) {
        return "%sと%sのことで、%sがもう少しあるとよいと思いました。%d回目です。"
                .formatted(
                        WORDS[chance.nextInt(WORDS.length)],
                        WORDS[chance.nextInt(WORDS.length)],
                        WORDS[chance.nextInt(WORDS.length)],
                        chance.nextInt(90));
    }
}
