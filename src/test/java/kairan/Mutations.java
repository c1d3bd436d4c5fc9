package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Bad input from good: examples in which a seeded chance cuts, doubles, swaps and spoils. The short form runs with every
 * build, the long one with {@code -Pchaos}; {@code -Dchaos.seed} plays one again.
 */
public final class Mutations {

    /** How many inputs each test tries. */
    private static final int INPUTS = Integer.getInteger("chaos.inputs", 400);

    private static final long SEED = Long.getLong("chaos.seed", 20260510L);
    private static final Duration HANGS = Duration.ofSeconds(Integer.getInteger("chaos.hang", 2));
    private static final int MOST_GROWTH_MEGABYTES = 64;

    private static final List<String> SPICES = List.of(
            "",
            "\u0000",
            "\n",
            "\r",
            "\t",
            "\"",
            "'",
            ",",
            ":",
            ";",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "&",
            "\\",
            "%",
            "#",
            "-",
            "- ",
            "《",
            "》",
            "《《",
            "［",
            "］",
            "：",
            "　",
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "99999999999999999999",
            "NaN",
            "\uD800",
            "\uDC00",
            "\uFEFF",
            "\u202E",
            "👨‍👩‍👧",
            "が",
            "ｶﾞ",
            "㍻",
            "⑨",
            "締切",
            "毎月第5日曜",
            "2026-02-30",
            "24:60",
            "25時",
            "*a",
            "&a ",
            "!!java.net.URL",
            "../../etc/passwd",
            "=1+1",
            "<script>",
            "\\u0041",
            "\\ud800",
            "$1",
            "${x}",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** Without working: it waits for something that never comes. */
    private static final Duration STANDS_STILL = Duration.ofMinutes(2);

    /** What is being tried, and when it was begun, by the work of its thread and by the clock. */
    private record Begun(String input, long worked, long at) {}

    private volatile Begun begun = new Begun("", 0, System.nanoTime());

    private final Random chance = new Random(SEED);
    private final List<String> examples;
    private final int inputs;

    public Mutations(List<String> examples) {
        this(examples, 1);
    }

    /** @param part only so great a part of the inputs, where each takes milliseconds */
    public Mutations(List<String> examples, int part) {
        this.examples = List.copyOf(examples);
        this.inputs = INPUTS / part;
    }

    /** Tries them all; only these exceptions are allowed. */
    @SafeVarargs
    public final void into(Consumer<String> reader, Class<? extends RuntimeException>... declared) {
        examples.forEach(example -> unhurried(example, reader, declared));
        long before = used();
        watched(() -> {
            for (int i = 0; i < inputs; i++) {
                tried(next(), reader, declared);
            }
        });
        assertThat((used() - before) / (1024 * 1024))
                .as("megabytes kept of %d inputs", inputs)
                .isLessThan(MOST_GROWTH_MEGABYTES);
    }

    /** On a thread of its own, so that an endless loop is an error and no build that stands still. */
    private void watched(Runnable all) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread trying = new Thread(all, "trying");
        trying.setDaemon(true);
        trying.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        trying.start();
        try {
            while (!trying.join(BETWEEN_LOOKS)) {
                Begun now = begun;
                long took = ManagementFactory.getThreadMXBean().getThreadCpuTime(trying.threadId()) - now.worked();
                boolean still = begun == now;
                if (still && (took > HANGS.toNanos() || System.nanoTime() - now.at() > STANDS_STILL.toNanos())) {
                    AssertionError endless =
                            new AssertionError("seed %d: no end for %s".formatted(SEED, shown(now.input())));
                    endless.setStackTrace(trying.getStackTrace());
                    throw endless;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (thrown.get() instanceof Error e) {
            throw e;
        }
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
    }

    private void tried(String input, Consumer<String> reader, Class<? extends RuntimeException>[] declared) {
        long start = worked();
        begun = new Begun(input, start, System.nanoTime());
        unhurried(input, reader, declared);
        long took = worked() - start;
        if (took > HANGS.toNanos()) {
            throw new AssertionError("seed %d: %d ms for %s".formatted(SEED, took / 1_000_000, shown(input)));
        }
    }

    /** Not by the clock on the wall, since on a busy machine this thread waits for others. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The first of all loads classes, and takes as long as it takes. */
    private static void unhurried(String input, Consumer<String> reader, Class<? extends RuntimeException>[] declared) {
        try {
            reader.accept(input);
        } catch (Throwable e) {
            if (Arrays.stream(declared).noneMatch(one -> one.isInstance(e))) {
                throw new AssertionError("seed %d: %s".formatted(SEED, shown(input)), e);
            }
        }
    }

    private static String shown(String input) {
        return input.length() <= 2000 ? input : input.substring(0, 2000) + "… (%d)".formatted(input.length());
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private String next() {
        StringBuilder text = new StringBuilder(example());
        int times = 1 + chance.nextInt(chance.nextInt(10) == 0 ? 30 : 4);
        for (int i = 0; i < times; i++) {
            mutate(text);
        }
        return text.toString();
    }

    private String example() {
        return examples.get(chance.nextInt(examples.size()));
    }

    private void mutate(StringBuilder text) {
        int from = chance.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + chance.nextInt(20));
        switch (chance.nextInt(8)) {
            case 0 -> text.insert(from, spice());
            case 1 -> text.replace(from, to, spice());
            case 2 -> text.delete(from, to);
            case 3 -> text.insert(from, text.substring(from, to).repeat(1 + chance.nextInt(5)));
            case 4 -> text.setLength(from);
            case 5 -> text.insert(from, (char) chance.nextInt(0x10000));
            case 6 -> splice(text, from);
            default -> text.insert(from, spice().repeat(chance.nextInt(chance.nextInt(50) == 0 ? 2000 : 20)));
        }
    }

    private void splice(StringBuilder text, int from) {
        String other = example();
        if (!other.isEmpty()) {
            int at = chance.nextInt(other.length());
            text.insert(from, other, at, Math.min(other.length(), at + 200));
        }
    }

    private String spice() {
        return SPICES.get(chance.nextInt(SPICES.size()));
    }

    /** As bytes, some of which are no UTF-8. */
    public byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && chance.nextInt(4) == 0) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }
}
