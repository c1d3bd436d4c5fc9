package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kairan.content.ContentFiles;
import org.junit.jupiter.api.Test;

/**
 * How fast the finding is with our entries and with thousands ({@code mvn -Pbench verify}): the time of a question and of
 * building the index anew, as the processor counts it, so that neighbours on the machine do not matter. The thousands are
 * ours again and again, each time with other words strewn in, so that index and vocabulary grow together. Warm, as a town's program is. Prints a table;
 * a bound that does not hold fails.
 */
class FinderBench {

    private static final int ROUNDS = 7;

    private record Pace(int entries, double median, double p99, double index) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "| %,5d | %.1f ms | %.1f ms | %.0f ms |", entries, median, p99, index);
        }
    }

    @Test
    void aQuestionAndANewIndexTakeNoLongerThanTheyMay() {
        List<Findable> ours = ContentFiles.anyEntries(Path.of("conversations")).stream()
                .map(Findable::of)
                .toList();
        for (int i = 0; i < ROUNDS; i++) {
            new Finder(ours, Map.of());
        }
        List<String> questions = ours.stream().flatMap(e -> e.ways().stream()).toList();
        Pace few = measured(ours, questions);
        Pace many = measured(thousands(ours, 2_000), questions);

        System.out.printf(
                "%n| entries | question, median | p99 | index built |%n|---|---|---|---|%n%s%n%s%n%n", few, many);
        assertThat(few.p99()).as("p99 with %d entries", few.entries()).isLessThanOrEqualTo(5);
        assertThat(few.index()).as("index of %d entries", few.entries()).isLessThanOrEqualTo(500);
        assertThat(many.p99()).as("p99 with %d entries", many.entries()).isLessThanOrEqualTo(15);
        assertThat(many.index()).as("index of %d entries", many.entries()).isLessThanOrEqualTo(4_000);
    }

    private static List<Findable> thousands(List<Findable> ours, int most) {
        Random chance = new Random(1);
        List<Findable> all = new ArrayList<>();
        while (all.size() < most) {
            Findable e = ours.get(all.size() % ours.size());
            all.add(new Findable(
                    e.id() + all.size(),
                    e.ways().stream().map(w -> strewn(w, chance)).toList(),
                    e.told().stream().map(w -> strewn(w, chance)).toList()));
        }
        return all;
    }

    private static String strewn(String text, Random chance) {
        String strange = IntStream.range(0, 4)
                .mapToObj(i -> String.valueOf((char) ('一' + chance.nextInt(8_000))))
                .reduce("", String::concat);
        int at = chance.nextInt(text.length());
        return text.substring(0, at) + strange.substring(0, 2) + text.substring(at) + strange.substring(2);
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Pace measured(List<Findable> entries, List<String> questions) {
        double[] builds = new double[ROUNDS];
        Finder finder = new Finder(entries, Map.of());
        for (int i = 0; i < ROUNDS; i++) {
            long start = clock();
            finder = new Finder(entries, Map.of());
            builds[i] = (clock() - start) / 1e6;
        }
        double[] millis = new double[questions.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < millis.length; i++) {
                long start = clock();
                finder.find(questions.get(i));
                millis[i] = (clock() - start) / 1e6;
            }
        }
        Arrays.sort(builds);
        Arrays.sort(millis);
        return new Pace(
                entries.size(), millis[millis.length / 2], millis[millis.length * 99 / 100], builds[ROUNDS / 2]);
    }
}
