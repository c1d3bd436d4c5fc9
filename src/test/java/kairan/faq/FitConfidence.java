package kairan.faq;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import kairan.content.ContentFiles;

/**
 * Fits the weights of {@link Confidence} and says what they achieve on what was left out.
 *
 * <p>Questions are paraphrases left out of the index (each fifth in turn), questions of entries left out whole (which are
 * foreign then), and the foreign questions of {@code foreign-questions.txt}; further judged files, if given, are asked of
 * the whole index. Run from the folder of the project: {@code FitConfidence [conversations] [judged.jsonl …]}.
 */
final class FitConfidence {

    private static final int FOLDS = 5;
    private static final double RIDGE = .003;
    private static final int STEPS = 3_000;

    /** @param weight of the kind of question it is of, so that many of one kind do not drown the others */
    private record Sample(
            String q, double[] signs, boolean right, boolean near, boolean foreign, double weight, int fold) {}

    private FitConfidence() {}

    public static void main(String[] args) throws Exception {
        Path conversations = Path.of(args.length == 0 ? "conversations" : args[0]);
        List<Findable> entries = ContentFiles.anyEntries(conversations).stream()
                .map(Findable::of)
                .toList();
        List<Sample> samples = new ArrayList<>();
        paraphrasesLeftOut(entries, samples);
        entriesLeftOut(entries, samples);
        Finder whole = new Finder(entries, Map.of());
        List<String> foreign = foreign();
        for (int i = 0; i < foreign.size(); i++) {
            samples.add(sample(foreign.get(i), List.of(), whole, 4, i % FOLDS));
        }
        for (String file : Arrays.copyOfRange(args, Math.min(1, args.length), args.length)) {
            List<AskedLine> asked = AskedLine.read(Path.of(file));
            for (int i = 0; i < asked.size(); i++) {
                if (Chat.answer(asked.get(i).q()).isEmpty()) {
                    samples.add(sample(asked.get(i).q(), asked.get(i).relevant(), whole, 4, i % FOLDS));
                }
            }
        }
        double[] right = fit(samples, true);
        double[] near = fit(samples, false);
        System.out.println("RIGHT " + written(right));
        System.out.println("NEAR " + written(near));
        crossValidated(samples);
    }

    private static void paraphrasesLeftOut(List<Findable> entries, List<Sample> samples) {
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Findable> without = entries.stream()
                    .map(e -> new Findable(e.id(), kept(e, left), e.told()))
                    .toList();
            Finder finder = new Finder(without, Map.of());
            for (Findable e : entries) {
                IntStream.range(1, e.ways().size())
                        .filter(i -> i % FOLDS == left)
                        .forEach(i -> samples.add(sample(e.ways().get(i), List.of(e.id()), finder, 1, left)));
            }
        }
    }

    private static List<String> kept(Findable entry, int fold) {
        return IntStream.range(0, entry.ways().size())
                .filter(i -> i == 0 || i % FOLDS != fold)
                .mapToObj(entry.ways()::get)
                .toList();
    }

    private static void entriesLeftOut(List<Findable> entries, List<Sample> samples) {
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Findable> without = IntStream.range(0, entries.size())
                    .filter(i -> i % FOLDS != left)
                    .mapToObj(entries::get)
                    .toList();
            Finder finder = new Finder(without, Map.of());
            IntStream.range(0, entries.size())
                    .filter(i -> i % FOLDS == left)
                    .forEach(i -> entries.get(i)
                            .ways()
                            .forEach(way -> samples.add(sample(way, List.of(), finder, .1, left))));
        }
    }

    private static Sample sample(String q, List<String> relevant, Finder finder, double weight, int fold) {
        Why why = finder.why(q);
        List<String> hits = why.found().hits().stream().map(Hit::id).limit(3).toList();
        return new Sample(
                q,
                why.signs().values().stream().mapToDouble(d -> d).toArray(),
                !hits.isEmpty() && relevant.contains(hits.getFirst()),
                !Collections.disjoint(hits, relevant),
                relevant.isEmpty(),
                weight,
                fold);
    }

    private static List<String> foreign() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FitConfidence.class.getResourceAsStream("/foreign-questions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static double[] fit(List<Sample> samples, boolean right) {
        int n = samples.getFirst().signs().length + 1;
        double[] weights = new double[n];
        double[] speed = new double[n];
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[n];
            for (Sample s : samples) {
                double error =
                        s.weight() * ((right ? s.right() : s.near()) ? chance(weights, s) - 1 : chance(weights, s));
                for (int i = 0; i < n - 1; i++) {
                    slope[i] += error * s.signs()[i];
                }
                slope[n - 1] += error;
            }
            for (int i = 0; i < n; i++) {
                speed[i] = .9 * speed[i] - 1.0 * (slope[i] / total + (i == n - 1 ? 0 : RIDGE * weights[i]));
                weights[i] += speed[i];
            }
        }
        return weights;
    }

    private static double chance(double[] weights, Sample sample) {
        double sum = weights[weights.length - 1];
        for (int i = 0; i < sample.signs().length; i++) {
            sum += weights[i] * sample.signs()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static String written(double[] weights) {
        return Arrays.stream(weights)
                .mapToObj(w -> String.format(Locale.ROOT, "%.2f", w))
                .toList()
                .toString();
    }

    /** Each fifth is judged by weights fitted on the other four. */
    private static void crossValidated(List<Sample> samples) {
        Map<Sample, double[]> chances = new java.util.IdentityHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Sample> rest = samples.stream().filter(s -> s.fold() != left).toList();
            double[] right = fit(rest, true);
            double[] near = fit(rest, false);
            samples.stream()
                    .filter(s -> s.fold() == left)
                    .forEach(s -> chances.put(s, new double[] {chance(right, s), chance(near, s)}));
        }
        for (double sure : new double[] {.6, .65, .7, .75, .8, .85}) {
            for (double middle : new double[] {.3, .35, .4, .45, .5}) {
                for (double weight : new double[] {1, 4, .1}) {
                    print(samples.stream().filter(s -> s.weight() == weight).toList(), chances, sure, middle);
                }
            }
        }
    }

    private static void print(List<Sample> of, Map<Sample, double[]> chances, double sure, double middle) {
        double[] ours = new double[4];
        double[] foreign = new double[3];
        for (Sample s : of) {
            boolean isSure = chances.get(s)[0] >= sure;
            boolean isMiddle = !isSure && chances.get(s)[1] >= middle;
            double[] counts = s.foreign() ? foreign : ours;
            counts[0]++;
            counts[1] += isSure ? 1 : 0;
            counts[2] += isMiddle ? 1 : 0;
            if (!s.foreign()) {
                counts[3] += isSure && s.right() || isMiddle && s.near() ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "sure>=%.2f middle>=%.2f  ours %4.0f rightly %.3f sure %.3f middle %.3f | foreign %4.0f sure %.3f middle %.3f%n",
                sure,
                middle,
                ours[0],
                ours[3] / Math.max(1, ours[0]),
                ours[1] / Math.max(1, ours[0]),
                ours[2] / Math.max(1, ours[0]),
                foreign[0],
                foreign[1] / Math.max(1, foreign[0]),
                foreign[2] / Math.max(1, foreign[0]));
    }
}
