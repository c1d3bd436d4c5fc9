package kairan.line;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE's Messaging API for tests: takes replies, pushes and multicasts as LINE does (a reply token works once, a retry
 * key is remembered, an unknown recipient spoils a multicast), remembers who was sent what, and can be in a bad mood.
 */
public final class LineStub implements AutoCloseable {

    /** How LINE feels. */
    public enum Mood {
        WELL,
        /** 500 with a page of HTML; nothing is taken. */
        BROKEN,
        /** 503 that invites to come again at once; nothing is taken. */
        BUSY,
        /** 429 of the second. */
        TOO_FAST,
        /** 429 of the month. */
        USED_UP,
        /** 401. */
        STRANGER,
        /** 400 for the words of the message. */
        PICKY,
        /** 307 to itself. */
        REDIRECTING,
        /** Takes it, and answers too late. */
        SLOW,
        /** Takes it, and cuts the connection. */
        CUTTING,
        /** Takes it, and answers 200 with something that is no JSON. */
        MUMBLING
    }

    /** What was posted, taken or not. */
    public record Request(String path, String token, String retryKey, JsonNode body) {}

    /** What was taken: under which reply token or retry key, for whom, and what. */
    public record Sent(String ticket, Set<String> to, List<Bubble> bubbles) {}

    private static final Set<Mood> UNCLEAR = Set.of(Mood.BROKEN, Mood.SLOW, Mood.CUTTING, Mood.MUMBLING);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final WireMockServer server;
    private final Optional<OpenApi> openApi = OpenApi.of("messaging-api.yml");
    private final List<Request> requests = new ArrayList<>();
    private final List<Request> turnedAway = new ArrayList<>();
    private final List<Request> unclear = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final LineRules rules = new LineRules(this::deliver);
    private Mood mood = Mood.WELL;

    private LineStub() {
        server = new WireMockServer(options()
                .dynamicPort()
                .disableRequestJournal()
                .asynchronousResponseEnabled(true)
                .extensions(new Answering()));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    public static LineStub start() {
        return new LineStub();
    }

    /** The address to put in place of LINE's. */
    public String url() {
        return server.baseUrl();
    }

    /** How LINE feels from now on. */
    public synchronized void feel(Mood mood) {
        this.mood = mood;
    }

    /** How long {@link Mood#SLOW} takes to answer. */
    public synchronized void slowness(Duration time) {
        rules.slowness(time);
    }

    /** From now on LINE does not know this person. */
    public synchronized void forget(String lineId) {
        rules.forget(lineId);
    }

    /** Everything that was posted. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What was answered with 429. */
    public synchronized List<Request> turnedAway() {
        return List.copyOf(turnedAway);
    }

    /** What was answered so that nobody can know whether it was taken: late, not at all, with 500 or with nonsense. */
    public synchronized List<Request> unclear() {
        return List.copyOf(unclear);
    }

    /** Everything that was taken, in order. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** What reached them, in order; an answer counts if its reply token was made by {@link SignedWebhook}. */
    public synchronized List<Bubble> sentTo(String lineId) {
        return sent.stream()
                .filter(one -> one.to().contains(lineId))
                .flatMap(one -> one.bubbles().stream())
                .toList();
    }

    /** Waits until so many bubbles have reached them, and gives them all. */
    public List<Bubble> await(String lineId, int bubbles) {
        await(stub -> stub.sentTo(lineId).size() >= bubbles, bubbles + " bubbles");
        return sentTo(lineId);
    }

    /** Waits until so many requests were posted with this in their body. */
    public List<Request> awaitRequests(String words, int number) {
        Predicate<Request> with = request -> request.body().toString().contains(words);
        await(stub -> stub.requests().stream().filter(with).count() >= number, number + " requests");
        return requests().stream().filter(with).toList();
    }

    /** Waits until that holds; looked at again whenever something arrives. */
    synchronized void await(Predicate<LineStub> until, String what) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            while (!until.test(this)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("LINE never saw " + what);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Fails if anything posted so far is not as LINE's OpenAPI file and its limits want it. */
    public void check() {
        List<String> all;
        synchronized (this) {
            all = new ArrayList<>(problems);
        }
        for (Request request : requests()) {
            all.addAll(Limits.problems(request));
            openApi.ifPresent(api -> all.addAll(api.problems(request.path(), request.body())));
        }
        if (!all.isEmpty()) {
            throw new AssertionError("LINE would refuse: " + String.join("\n", all));
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized ResponseDefinition answer(Request request) {
        requests.add(request);
        notifyAll();
        if (UNCLEAR.contains(mood)) {
            unclear.add(request);
        }
        ResponseDefinition answer = rules.answer(request, mood).build();
        if (answer.getStatus() == 429) {
            turnedAway.add(request);
        }
        return answer;
    }

    /** What is asked of the account besides: no limit, and no rich menus yet. */
    private synchronized ResponseDefinition asked(String method, String path) {
        openApi.ifPresent(api -> problems.addAll(api.problems(method, path, JSON.missingNode())));
        return switch (path) {
            case "/v2/bot/message/quota" -> okJson("{\"type\":\"none\"}").build();
            case "/v2/bot/message/quota/consumption" ->
                okJson("{\"totalUsage\":0}").build();
            default -> jsonResponse("{\"message\":\"Not found\"}", 404).build();
        };
    }

    private void deliver(Sent one) {
        sent.add(one);
        notifyAll();
    }

    private final class Answering implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "line";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            LoggedRequest request = event.getRequest();
            if (!request.getMethod().value().equals("POST") || !request.getUrl().startsWith("/v2/bot/message/")) {
                return asked(request.getMethod().value(), request.getUrl());
            }
            return answer(new Request(
                    request.getUrl(),
                    header(request, "Authorization"),
                    header(request, "X-Line-Retry-Key"),
                    JSON.readTree(request.getBody())));
        }

        private static String header(LoggedRequest request, String name) {
            String value = request.getHeader(name);
            return value == null ? "" : value;
        }
    }
}
