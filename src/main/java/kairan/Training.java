package kairan;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kairan.content.ContentFiles;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The command {@code train}: a first day of the house, in a store of its own, with a stand-in for LINE that takes every
 * answer. What is used on that day is what the AOT cache makes ready for all others.
 */
final class Training implements AutoCloseable {

    /** So many that the compiler has seen each room at work; with an eighth of them a third fewer turns a second came of it. */
    private static final int TURNS = 12_000;

    private static final int CHATS = 100;
    private static final int PEOPLE = 200;
    private static final int SIDE_BY_SIDE = 8;
    private static final String SECRET = "training";
    private static final List<String> PAGES = List.of("/", "/faq", "/events", "/desk/sign-in", "/actuator/health");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore speaking = new Semaphore(SIDE_BY_SIDE);
    private final Path store;
    private final HttpServer line;

    private Training() throws IOException {
        store = Files.createTempDirectory("training");
        line = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        line.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        line.createContext("/", call -> {
            try (call) {
                call.getRequestBody().readAllBytes();
                call.getResponseHeaders().add("Content-Type", "application/json");
                call.sendResponseHeaders(200, 2);
                call.getResponseBody().write("{}".getBytes());
            }
            speaking.release();
        });
        line.start();
    }

    static void run() throws Exception {
        try (Training training = new Training();
                var house = (ServletWebServerApplicationContext) Kairan.start(training.settings())) {
            String address = "http://localhost:" + house.getWebServer().getPort();
            for (String page : PAGES) {
                training.page(address + page);
            }
            List<String> words = words(house.getBean(ContentFiles.class));
            training.talk(address, words, house.getBean(Clock.class));
            training.chat(training.page(address + "/"), words);
        }
        SqliteLibrary.layOut();
    }

    private String[] settings() {
        return new String[] {
            "--server.port=0",
            "--kairan.webchat.port=0",
            "--kairan.data=" + store,
            "--kairan.line.secret=" + SECRET,
            "--kairan.line.token=" + SECRET,
            "--kairan.line.api=http://localhost:" + line.getAddress().getPort()
        };
    }

    private String page(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    /** Mostly questions. */
    private static List<String> words(ContentFiles content) {
        return content.now().entries().stream()
                .flatMap(entry -> Stream.concat(
                        entry.paraphrases().stream().map(way -> way.replaceAll("[\"\\\\]", "")),
                        Stream.of("行事はありますか", "出られます", "お知らせ")))
                .toList();
    }

    /** On LINE; a few people at once, each answered before the next one speaks. */
    private void talk(String address, List<String> words, Clock clock) throws Exception {
        for (int i = 0; i < TURNS && speaking.tryAcquire(30, TimeUnit.SECONDS); i++) {
            byte[] webhook = """
                    {"destination":"U0","events":[{"type":"message","mode":"active","timestamp":%d,\
                    "source":{"type":"user","userId":"U%032x"},"webhookEventId":"E%025d","replyToken":"token%d",\
                    "deliveryContext":{"isRedelivery":false},"message":{"type":"text","id":"%d","text":"%s"}}]}
                    """.formatted(clock.millis(), i % PEOPLE, i, i, i, words.get(i % words.size()))
                    .getBytes();
            http.send(
                    HttpRequest.newBuilder(URI.create(address + "/line/webhook"))
                            .header("x-line-signature", signature(webhook))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(webhook))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    /** In the chat, page after page. */
    private void chat(String page, List<String> words) throws Exception {
        for (int i = 0; i < CHATS; i++) {
            int from = i * TrainingPage.WORDS % (words.size() - TrainingPage.WORDS);
            TrainingPage.talk(http, page, words.subList(from, words.size())).get(30, TimeUnit.SECONDS);
        }
    }

    private static String signature(byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    @Override
    public void close() throws IOException {
        line.stop(0);
        FileSystemUtils.deleteRecursively(store);
    }
}
