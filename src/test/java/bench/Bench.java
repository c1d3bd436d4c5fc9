package bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Kairan beside two peers in one run ({@code mvn -Pbench verify}): the packaged jar, extracted, with AOT cache and the
 * options of the Dockerfile. What is compared is done by turns, because the machine itself may be a third slower a minute
 * later; a ratio is the median of those of each turn. Prints a table; a bound that does not hold fails.
 */
class Bench {

    private static final int PEOPLE = 32;
    private static final int ROUNDS = 7;
    private static final int STARTS = 7;
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final String[] WEB = {
        "spring-boot-4",
        "spring-boot-autoconfigure",
        "spring-boot-servlet",
        "spring-boot-tomcat",
        "spring-boot-web-server",
        "spring-boot-webmvc",
        "spring-boot-http-converter",
        "spring-boot-jackson",
        "spring-core",
        "spring-beans",
        "spring-context",
        "spring-aop",
        "spring-expression",
        "spring-web-",
        "spring-webmvc",
        "tomcat-embed",
        "logback",
        "slf4j-api",
        "log4j",
        "jul-to-slf4j",
        "jackson-annotations",
        "jackson-core-3",
        "jackson-databind-3",
        "snakeyaml-2",
        "micrometer-observation",
        "micrometer-commons",
        "jakarta.annotation",
        "jspecify",
        "commons-logging"
    };
    private static final String[] SDK = {
        "line-bot",
        "jackson-core-2",
        "jackson-databind-2",
        "jackson-datatype",
        "jackson-module",
        "okhttp",
        "okio",
        "retrofit",
        "converter-jackson",
        "kotlin-stdlib",
        "annotations-",
        "logging-interceptor"
    };
    private static final List<String[]> TABLE = new ArrayList<>();

    private static LineEars line;
    private static Peer kairan;
    private static Peer empty;
    private static Peer echo;

    @BeforeAll
    static void build() throws Exception {
        line = new LineEars();
        Files.createDirectories(FOLDER);
        Path home = FOLDER.resolve("kairan");
        run(
                FOLDER,
                "-Djarmode=tools",
                "-jar",
                FOLDER.getParent().resolve("kairan.jar").toString(),
                "extract",
                "--force",
                "--destination",
                home.toString());
        Path peers = home.resolve("peers.jar");
        jar(Path.of("target/test-classes"), "bench", peers);
        Map<String, String> environment = Map.of(
                "LINE_CHANNEL_SECRET",
                Load.SECRET,
                "LINE_CHANNEL_TOKEN",
                "bench",
                "LINE_API_URL",
                line.url(),
                "KAIRAN_WEBCHAT_PORT",
                "0",
                "KAIRAN_DATA",
                Files.createTempDirectory(FOLDER, "data").toString(),
                "KAIRAN_CONVERSATIONS",
                Path.of("conversations").toAbsolutePath().toString());
        String web = peers + ":" + Peer.classpath(home.resolve("lib"), WEB);
        String bot = web + ":" + Peer.classpath(home.resolve("lib"), SDK);
        kairan = new Peer("kairan", home, List.of("-jar", "kairan.jar"), environment).trained("train");
        empty = new Peer("empty", home, List.of("-cp", web, EmptyApp.class.getName()), environment)
                .trained(running -> {});
        echo = new Peer("echo", home, List.of("-cp", bot, EchoBot.class.getName()), environment)
                .trained(running -> new Load(running.port(), line, words()).run(8, Duration.ofMinutes(2), 1500));
    }

    @AfterAll
    static void table() {
        line.close();
        System.out.println();
        System.out.printf("%-42s %14s %14s %8s %8s%n", "measured", "Kairan", "peer", "ratio", "bound");
        TABLE.forEach(row -> System.out.printf("%-42s %14s %14s %8s %8s%n", (Object[]) row));
        System.out.println();
    }

    @Test
    void startsWithinTwoAndAHalfTimesTheEmptyApp() throws Exception {
        double[] ours = new double[STARTS];
        double[] theirs = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            ours[i] = startMillis(kairan);
            theirs[i] = startMillis(empty);
        }
        double[] ratios = new double[STARTS];
        Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
        double ratio = Load.median(ratios);
        row("start, median of 7 (ms)", Load.median(ours), Load.median(theirs), ratio, "<= 2.5");
        assertThat(ratio).isLessThanOrEqualTo(2.5);
    }

    @Test
    void staysWithinTwoAndAHalfTimesTheMemoryOfTheEmptyApp() throws Exception {
        try (Peer.Running ours = kairan.start();
                Peer.Running theirs = empty.start()) {
            new Load(ours.port(), line, words()).run(16, Duration.ofMinutes(3), 10_000);
            double mine = ours.residentMegabytes();
            double peers = theirs.residentMegabytes();
            row("resident after 10,000 turns (MB)", mine, peers, mine / peers, "<= 2.5");
            assertThat(mine / peers).isLessThanOrEqualTo(2.5);
        }
    }

    @Test
    void takesTurnsAtAThirdOfTheSpeedOfABotThatStoresNothing() throws Exception {
        List<Load.Seen> ours = new ArrayList<>();
        List<Load.Seen> theirs = new ArrayList<>();
        try (Peer.Running bot = echo.start();
                Peer.Running us = kairan.start()) {
            Load onBot = new Load(bot.port(), line, words());
            Load onUs = new Load(us.port(), line, words());
            onBot.run(PEOPLE, Duration.ofSeconds(60), Long.MAX_VALUE);
            onUs.run(PEOPLE, Duration.ofSeconds(60), Long.MAX_VALUE);
            for (int i = 0; i < ROUNDS; i++) {
                theirs.add(onBot.run(PEOPLE, Duration.ofSeconds(5), Long.MAX_VALUE));
                ours.add(onUs.run(PEOPLE, Duration.ofSeconds(5), Long.MAX_VALUE));
            }
        }
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, i -> ours.get(i).perSecond() / theirs.get(i).perSecond());
        double ratio = Load.median(ratios);
        long lost = ours.stream().mapToLong(Load.Seen::lost).sum();
        double p99 = ours.stream().mapToDouble(Load.Seen::p99Millis).max().orElseThrow();
        row(
                "LINE turns per second",
                median(ours, Load.Seen::perSecond),
                median(theirs, Load.Seen::perSecond),
                ratio,
                ">= 0.3");
        double p50 = median(ours, Load.Seen::p50Millis);
        double p50OfTheirs = median(theirs, Load.Seen::p50Millis);
        row("webhook to reply, p50 (ms)", p50, p50OfTheirs, p50 / p50OfTheirs, "");
        double p99OfTheirs =
                theirs.stream().mapToDouble(Load.Seen::p99Millis).max().orElseThrow();
        row("webhook to reply, p99 of the worst round", p99, p99OfTheirs, p99 / p99OfTheirs, "<= 300");
        row(
                "turns without a reply",
                lost,
                theirs.stream().mapToLong(Load.Seen::lost).sum(),
                0,
                "0");
        assertThat(ratio).isGreaterThanOrEqualTo(0.3);
        assertThat(p99).isLessThanOrEqualTo(300);
        assertThat(lost).isZero();
    }

    private static double median(List<Load.Seen> rounds, ToDoubleFunction<Load.Seen> of) {
        return Load.median(rounds.stream().mapToDouble(of).toArray());
    }

    @Test
    void answersQuestionsWithinFiveMilliseconds() throws Exception {
        Path questions = FOLDER.resolve("questions.jsonl");
        Files.write(
                questions,
                words().stream()
                        .map(q -> "{\"q\":\"" + q + "\",\"relevant\":[]}")
                        .toList());
        String result = run(
                kairan.folder(),
                "@" + Path.of("kairan.options").toAbsolutePath(),
                "-jar",
                "kairan.jar",
                "evaluate",
                questions.toString(),
                "--conversations",
                Path.of("conversations").toAbsolutePath().toString());
        double p99 = Double.parseDouble(result.replaceAll("(?s).*\"p99ms\"\\s*:\\s*([0-9.]+).*", "$1"));
        row("FAQ answer, p99 (ms)", p99, 0, 0, "<= 5");
        assertThat(p99).isLessThanOrEqualTo(5);
    }

    private static double startMillis(Peer peer) throws Exception {
        try (Peer.Running running = peer.start()) {
            return running.start().toMillis();
        }
    }

    /** What people write: mostly questions, all different, and now and then a word for a gathering or the mailbox. */
    private static List<String> words() {
        List<String> words = new ArrayList<>();
        ContentFiles.entries(Path.of("conversations")).forEach(entry -> {
            words.addAll(entry.paraphrases().stream()
                    .map(p -> p.replaceAll("[\"\\\\]", ""))
                    .toList());
            words.add("行事はありますか");
            words.add("出られます");
            words.add("お知らせ");
            words.add("明日の天気を教えて" + entry.id());
        });
        return words;
    }

    private static void row(String what, double ours, double theirs, double ratio, String bound) {
        TABLE.add(new String[] {what, number(ours), number(theirs), number(ratio), bound});
    }

    private static String number(double value) {
        return value >= 100 ? "%.0f".formatted(value) : "%.2f".formatted(value);
    }

    private static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void jar(Path classes, String folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.list(classes.resolve(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                entries.putNextEntry(new JarEntry(folder + "/" + file.getFileName()));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
