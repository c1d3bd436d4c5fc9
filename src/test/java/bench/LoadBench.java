package bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.FreshStore;
import kairan.TownFolder;
import kairan.content.ContentFiles;
import kairan.delivery.BigTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many at once, by the packaged jar with the options of the Dockerfile: {@code -Dpages=} open pages of the chat and a
 * notice to all of them; {@code -Dseconds=} of LINE events at 50 a second; and those who mean no good, all at once or by
 * {@code -Dattackers=} some of them: sign-ins, half-open, deaf.
 */
class LoadBench {

    private static final int PAGES = Integer.getInteger("pages", 10_000);
    private static final int SECONDS = Integer.getInteger("seconds", 60);
    private static final int EVENTS_A_SECOND = 50;
    private static final List<String> ATTACKERS =
            List.of(System.getProperty("attackers", "sign-ins,half-open,deaf").split(","));
    private static final int DEAF = 200;
    private static final int DEAF_WORDS = 5;
    /** As many frames as one page may send in ten seconds, less one; each asks for a portion of the talk. */
    private static final int DEAF_QUESTIONS = 18;

    private static final Duration ATTACK = Duration.ofSeconds(20);
    /** The load begins so long after the connections: opening them is not what is measured. */
    private static final Duration SETTLED = Duration.ofSeconds(11);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private BigTown town;
    private LineEars line;
    private Process kairan;
    private int port;
    private int chatPort;

    @BeforeEach
    void start() throws Exception {
        town = new BigTown(store, 1);
        line = new LineEars();
        port = freePort();
        chatPort = freePort();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "@" + Path.of("kairan.options").toAbsolutePath()));
        command.addAll(
                List.of(System.getProperty("kairan", "-jar target/kairan.jar").split(" ")));
        List<String> settings = List.of(
                "kairan.data=" + store.folder("any").getParent(),
                "kairan.conversations=" + TownFolder.withoutGatherings(store.folder("conversations")),
                "kairan.webchat.port=" + chatPort,
                "server.port=" + port,
                "kairan.line.api=" + line.url(),
                "db-scheduler.polling-interval=100ms");
        settings.forEach(setting -> command.add("--" + setting));
        ProcessBuilder house = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/load-bench.log").toFile());
        house.environment().putAll(Map.of("LINE_CHANNEL_SECRET", Load.SECRET, "LINE_CHANNEL_TOKEN", "token"));
        kairan = house.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            assertThat(kairan.isAlive() && System.nanoTime() < end)
                    .as("started; see target/load-bench.log")
                    .isTrue();
            Thread.sleep(Duration.ofMillis(50));
        }
        new Load(port, line, words()).run(8, Duration.ofSeconds(15), Long.MAX_VALUE);
    }

    private boolean answers() throws InterruptedException {
        try {
            http.send(page("/").build(), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    @AfterEach
    void stop() throws Exception {
        kairan.destroyForcibly().waitFor();
        line.close();
    }

    @Test
    void aNoticeIsSeenOnAllPagesWhileOthersTalk() throws Exception {
        moveIn();
        long before = megabytes("VmRSS");
        Process crowd = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        String.valueOf(chatPort),
                        String.valueOf(PAGES))
                .redirectError(Path.of("target/crowd.log").toFile())
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(crowd.getInputStream(), StandardCharsets.UTF_8))) {
            long opening = System.nanoTime();
            assertThat(said.readLine()).isEqualTo("open");
            double opened = (System.nanoTime() - opening) / 1e9;
            seconds(said, "unmeasured");
            Load load = new Load(port, line, words());
            Load.Seen quiet = load.run(4, Duration.ofSeconds(10), Long.MAX_VALUE);
            try (ExecutorService others = Executors.newSingleThreadExecutor()) {
                Future<Load.Seen> talk = others.submit(() -> load.run(4, Duration.ofSeconds(10), Long.MAX_VALUE));
                Thread.sleep(Duration.ofSeconds(2));
                double seen = seconds(said, "measured");
                Load.Seen meanwhile = talk.get();
                long most = megabytes("VmHWM");
                System.out.printf(
                        "%n%,d pages opened in %.1f s; a notice seen by all after %.2f s (bound 3);"
                                + " turns meanwhile p50 %.0f ms, p99 %.0f ms (bound 300), before p50 %.0f ms, p99 %.0f ms,"
                                + " lost %d; resident %d MB before, at most %d MB (bound 700)%n%n",
                        PAGES,
                        opened,
                        seen,
                        meanwhile.p50Millis(),
                        meanwhile.p99Millis(),
                        quiet.p50Millis(),
                        quiet.p99Millis(),
                        meanwhile.lost() + quiet.lost(),
                        before,
                        most);
                assertThat(seen).isLessThanOrEqualTo(3);
                assertThat(meanwhile.p99Millis()).isLessThanOrEqualTo(300);
                assertThat(meanwhile.lost()).isZero();
                assertThat(most).isLessThanOrEqualTo(700);
            }
        } finally {
            crowd.destroyForcibly().waitFor();
        }
    }

    /** Until all pages have seen the notice. */
    private double seconds(BufferedReader crowd, String cause) throws IOException {
        long posted = System.currentTimeMillis();
        town.post(cause, Duration.ZERO);
        String said = crowd.readLine();
        assertThat(said).startsWith("seen ");
        assertThat(Integer.parseInt(said.split(" ")[2]))
                .as("bytes of the largest frame")
                .isLessThanOrEqualTo(64 * 1024);
        return (Long.parseLong(said.split(" ")[1]) - posted) / 1e3;
    }

    private void moveIn() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        List<Object[]> people = new ArrayList<>();
        List<Object[]> addresses = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            byte[] hash = sha.digest(Crowd.token(i).getBytes(StandardCharsets.US_ASCII));
            people.add(new Object[] {"crowd" + i});
            addresses.add(new Object[] {HexFormat.of().formatHex(hash), "crowd" + i});
        }
        JdbcTemplate db = new JdbcTemplate(store.dataSource());
        store.transaction().executeWithoutResult(status -> {
            db.batchUpdate("insert into person (id, created_at, greeted_at) values (?, 0, 0)", people);
            db.batchUpdate(
                    "insert into address (channel, external_id, person, heard_at) values ('webchat', ?, ?, 0)",
                    addresses);
        });
    }

    @Test
    void anHoursWorthOfEventsAfterAnAlarmComesThrough() throws Exception {
        Load.Seen seen = new Load(port, line, words()).storm(EVENTS_A_SECOND, Duration.ofSeconds(SECONDS));
        System.out.printf(
                "%n%,d LINE events in %d s: %,d answered, %d lost; webhook to reply p50 %.0f ms, p99 %.0f ms; at most %d"
                        + " MB%n%n",
                EVENTS_A_SECOND * SECONDS,
                SECONDS,
                seen.turns(),
                seen.lost(),
                seen.p50Millis(),
                seen.p99Millis(),
                megabytes("VmHWM"));
        assertThat(seen.lost()).isZero();
        assertThat(seen.turns()).isEqualTo((long) EVENTS_A_SECOND * SECONDS);
    }

    @Test
    void whoMeansNoGoodSlowsNobody() throws Exception {
        Load load = new Load(port, line, words());
        Load.Seen alone = load.run(4, Duration.ofSeconds(10), Long.MAX_VALUE);
        List<Socket> held = new ArrayList<>();
        List<Socket> deaf = new ArrayList<>();
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            if (ATTACKERS.contains("half-open")) {
                for (int i = 0; i < 500; i++) {
                    held.add(begun(port, "POST /line/webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n{"));
                    held.add(begun(port, "GET /faq HTTP/1.1\r\nHost: a\r\n"));
                    held.add(begun(chatPort, "GET / HTTP/1.1\r\n"));
                }
            }
            if (ATTACKERS.contains("deaf")) {
                for (int i = 0; i < DEAF; i++) {
                    deaf.add(deafPage(i));
                }
                held.addAll(deaf);
            }
            Map<Integer, Integer> answers = new ConcurrentHashMap<>();
            if (ATTACKERS.contains("sign-ins")) {
                signInAThousandTimes(others, answers);
            }
            Thread.sleep(SETTLED);
            // Connections that were idle so long have been closed; this finds out, unmeasured.
            load.run(4, Duration.ofSeconds(1), Long.MAX_VALUE);
            Future<?> questions = others.submit(() -> {
                deaf.forEach(LoadBench::askAgainAndAgain);
            });
            Future<?> notices = others.submit(() -> {
                for (int i = 0; i < 3; i++) {
                    town.post("attacked-" + i, Duration.ZERO);
                    Thread.sleep(ATTACK.dividedBy(4));
                }
                return null;
            });
            Timeline web = new Timeline();
            Future<?> talk = others.submit(() -> web.talk(chatPort, ATTACK));
            Load.Seen meanwhile = load.run(4, ATTACK, Long.MAX_VALUE);
            notices.get();
            questions.get();
            talk.get();
            System.out.print(web.seconds());
            System.out.printf(
                    "%nbeside %s (of 1,000 sign-ins %s so far; 1,500 half-open connections, 200 pages that do not"
                            + " read): turns of the web chat p99 %.0f ms; of LINE p50 %.0f ms, p99 %.0f ms, lost %d; alone p50 %.0f ms, p99 %.0f ms; at most %d MB%n%n",
                    ATTACKERS,
                    new TreeMap<>(answers),
                    web.p99Millis(),
                    meanwhile.p50Millis(),
                    meanwhile.p99Millis(),
                    meanwhile.lost(),
                    alone.p50Millis(),
                    alone.p99Millis(),
                    megabytes("VmHWM"));
            long letGo = deaf.stream().filter(LoadBench::isLetGo).count();
            System.out.printf("of %d pages that do not read the house let go of %d%n%n", deaf.size(), letGo);
            // Some were asked to send their words later, and have no talk long enough.
            assertThat(letGo).isGreaterThanOrEqualTo(deaf.size() * 9 / 10);
            for (Socket socket : held) {
                socket.close();
            }
            assertThat(meanwhile.lost()).isZero();
            assertThat(meanwhile.p99Millis()).isLessThanOrEqualTo(300);
            assertThat(web.p99Millis()).isLessThanOrEqualTo(300);
            assertThat(megabytes("VmHWM")).isLessThanOrEqualTo(700);
            others.shutdownNow();
        }
    }

    /** Says the beginning and no more. */
    private static Socket begun(int port, String beginning) throws IOException {
        Socket socket = new Socket();
        begin(socket, port, beginning);
        return socket;
    }

    private static void begin(Socket socket, int port, String beginning) throws IOException {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 60_000);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A page that never reads: with so small a buffer of its own that what is written to it stays with the house, with a long
     * talk that it can ask for.
     */
    private Socket deafPage(int number) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        begin(
                socket,
                chatPort,
                "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        say(socket, "{\"type\":\"hello\",\"token\":\"" + Crowd.token(number) + "\",\"after\":0}");
        for (int i = 0; i < DEAF_WORDS; i++) {
            say(
                    socket,
                    "{\"type\":\"wrote\",\"id\":\"deaf-page-%02d\",\"text\":\"".formatted(i) + "会".repeat(4_000)
                            + "\"}");
        }
        return socket;
    }

    /** For more than the house keeps for one page, and the kernel for one connection. */
    private static void askAgainAndAgain(Socket socket) {
        try {
            for (int i = 0; i < DEAF_QUESTIONS; i++) {
                say(socket, "{\"type\":\"earlier\",\"before\":" + Long.MAX_VALUE + "}");
            }
        } catch (IOException e) {
            // Let go of.
        }
    }

    /** Whether what is still on its way comes to an end. */
    private static boolean isLetGo(Socket socket) {
        try {
            socket.setSoTimeout(5_000);
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        var frame = java.nio.ByteBuffer.allocate(bytes.length + 8);
        frame.put((byte) 0x81);
        if (bytes.length < 126) {
            frame.put((byte) (0x80 | bytes.length));
        } else {
            frame.put((byte) 0xfe).putShort((short) bytes.length);
        }
        frame.putInt(0).put(bytes);
        socket.getOutputStream().write(frame.array(), 0, frame.position());
    }

    /** Each from another place and for another name, as somebody with many machines would. */
    private void signInAThousandTimes(ExecutorService others, Map<Integer, Integer> answers) throws Exception {
        HttpResponse<String> form = http.send(page("/desk/sign-in").build(), HttpResponse.BodyHandlers.ofString());
        Matcher token = CSRF.matcher(form.body());
        assertThat(token.find()).isTrue();
        String cookie = form.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
        for (int i = 0; i < 1_000; i++) {
            HttpRequest request = page("/desk/sign-in")
                    .timeout(Duration.ofMinutes(1))
                    .header("Cookie", cookie)
                    .header("X-Forwarded-For", "203.0.%d.%d".formatted(i / 250, i % 250))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "name=nobody" + i + "&password=wrong-password-" + i + "&_csrf=" + token.group(1)))
                    .build();
            others.submit(() -> {
                int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                return answers.merge(status, 1, Integer::sum);
            });
        }
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        ContentFiles.entries(Path.of("conversations"))
                .forEach(entry -> entry.paraphrases().stream()
                        .limit(3)
                        .map(p -> p.replaceAll("[\"\\\\]", ""))
                        .forEach(words::add));
        words.addAll(List.of("行事はありますか", "お知らせ", "ありがとう"));
        return words;
    }

    private long megabytes(String what) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + kairan.pid() + "/status"))) {
            return lines.filter(l -> l.startsWith(what))
                            .map(l -> Long.parseLong(l.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        }
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
