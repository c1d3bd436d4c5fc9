package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** What keeps the pages safe, over the wire. */
class SafetyTest {

    static final String WATCH_TOKEN = "0123456789abcdef0123456789abcdef";

    static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("safety-test", "--kairan.watch.token=" + WATCH_TOKEN);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk",
                "/desk/sign-in",
                "/desk.css",
                "/privacy",
                "/kept/x",
                "/desk/begin/x",
                "/desk/open/x",
                "/nothing"
            })
    void everyPageHasTheHeaders(String path) {
        HttpResponse<String> page = desk.visit().get(path);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("<style", " style=", "onclick", "<script>");
    }

    /** They need none, so that none may run at all. */
    @ParameterizedTest
    @ValueSource(strings = {"/faq", "/faq/what-is-kyodo", "/faq/nothing"})
    void pagesOfAnswersHaveNoScript(String path) {
        HttpResponse<String> page = desk.visit().get(path);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.body()).doesNotContain("<style", " style=", "onclick", "<script");
    }

    @Test
    void onlyTheChatPageMayReachTheChatPort() {
        assertThat(desk.visit()
                        .get("/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("connect-src ws://localhost:");
        assertThat(desk.visit()
                        .get("/desk/sign-in")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("connect-src 'self';");
    }

    @Test
    void pagesOfTheDeskAreKeptNowhere() {
        assertThat(desk.staff("山田")
                        .get("/desk")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void cookiesAreForThisSiteAndNoScript() {
        RunningDesk.Visit visit = desk.visit();
        HttpResponse<String> page = visit.get("/desk/sign-in");
        HttpResponse<String> in = visit.post("/desk/sign-in", Map.of("name", "山田", "password", RunningDesk.PASSWORD));

        assertThat(List.of(cookie(page, "XSRF-TOKEN"), cookie(in, "desk")))
                .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    }

    @Test
    void behindHttpsTheCookiesComeBackByHttpsAlone() {
        HttpResponse<String> page = desk.visit().get("/desk/sign-in", "X-Forwarded-Proto", "https");

        assertThat(cookie(page, "XSRF-TOKEN")).contains("Secure");
    }

    @Test
    void aPageThatFailsSaysNothingOfTheInside() {
        for (HttpResponse<String> page : List.of(
                desk.visit().get("/nothing", "Accept", "text/html"),
                desk.staff("山田").get("/desk/audit?before=x", "Accept", "text/html"))) {
            assertThat(page.statusCode()).isBetween(400, 499);
            assertThat(page.body())
                    .contains("<h1>")
                    .doesNotContain("Exception", "kairan.", "springframework", "tomcat", "Tomcat", "at java.");
            assertThat(page.headers().firstValue("Server")).isEmpty();
        }
    }

    private static String cookie(HttpResponse<String> page, String name) {
        return page.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }

    private static AbstractHttp11Protocol<?> server() {
        return (AbstractHttp11Protocol<?>)
                ((TomcatWebServer) ((ServletWebServerApplicationContext) desk.context()).getWebServer())
                        .getTomcat()
                        .getConnector()
                        .getProtocolHandler();
    }

    /** Memory is counted with these: what one connection and one request can hold, and how many of them there are. */
    @Test
    void theServerTakesInOnlySoMuch() {
        assertThat(server().getMaxConnections()).isEqualTo(3_000);
        assertThat(server().getAcceptCount()).isEqualTo(2_000);
        assertThat(server().getConnectionTimeout()).isEqualTo(10_000);
        assertThat(server().getMaxHttpRequestHeaderSize()).isEqualTo(8 * 1024);
        assertThat(server().getMaxSwallowSize()).isEqualTo(2 * 1024 * 1024);
    }

    @Test
    void whatIsTooGreatIsRefused() throws Exception {
        assertThat(raw("GET /faq HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(9_000) + "\r\n\r\n"))
                .matches("HTTP/1.1 4(00|31) ");
        assertThat(raw("POST /desk/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 3000000\r\nConnection: close\r\n\r\nname=a"))
                .isEqualTo("HTTP/1.1 413 ");
    }

    @Test
    void whoStopsInTheMiddleIsCutOff() throws Exception {
        int before = server().getConnectionTimeout();
        server().setConnectionTimeout(300);
        try {
            assertThat(raw("GET /faq HTTP/1.1\r\nHos")).isEmpty();
            assertThat(raw(
                            "POST /desk/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                    + "Content-Length: 100\r\n\r\nname=a"))
                    .matches("(HTTP/1.1 4\\d\\d )?");
        } finally {
            server().setConnectionTimeout(before);
        }
    }

    /** What is answered to these bytes until the server hangs up, down to the status. */
    private static String raw(String words) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(desk.url("/")).getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(0, Math.min(all.length(), 13));
        }
    }

    @Test
    void whenTooManySignInTheNextIsHungUpOn() throws Exception {
        RunningDesk.Visit visit = desk.visit();
        visit.get("/desk/sign-in");
        Passwords passwords = desk.bean(Passwords.class);
        CountDownLatch atIt = new CountDownLatch(Passwords.MOST_UNKNOWN);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Passwords.MOST_UNKNOWN; i++) {
                others.submit(() -> passwords.inTurn(() -> {
                    atIt.countDown();
                    return SignInTest.awaited(end);
                }));
            }
            atIt.await();

            HttpResponse<String> busy =
                    visit.post("/desk/sign-in", Map.of("name", "山田", "password", RunningDesk.PASSWORD));

            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("Connection")).contains("close");
            assertThat(busy.body()).contains("いま、サインインが重なっています。");
            end.countDown();
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        RunningDesk.Visit visit = desk.staff("鈴木");
        assertThat(visit.postAsItIs("/desk/people/second", Map.of("on", "true")).statusCode())
                .isEqualTo(403);
        assertThat(visit.postAsItIs("/desk/people/second", Map.of("on", "true", "_csrf", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit.postAsItIs("/desk/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(desk.bean(Rules.class).is(Rules.SECOND_STEP)).isFalse();
    }

    @Test
    void lookingAtPagesLeavesNoSession() {
        long before = sessions();
        List.of("/", "/desk", "/desk/sign-in", "/nothing")
                .forEach(path -> desk.visit().get(path));

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aSessionEndsAfterThirtyIdleMinutes() {
        RunningDesk.Visit visit = desk.staff("山田");
        assertThat(visit.get("/desk").statusCode()).isEqualTo(200);
        assertThat(desk.bean(JdbcClient.class)
                        .sql("select distinct max_inactive_interval from spring_session")
                        .query(Integer.class)
                        .list())
                .containsExactly(30 * 60);

        desk.bean(JdbcClient.class)
                .sql("update spring_session set last_access_time = last_access_time - 1800001, expiry_time ="
                        + " expiry_time - 1800001")
                .update();

        assertThat(visit.get("/desk").headers().firstValue("Location").orElse(""))
                .endsWith("/desk/sign-in?to=%2Fdesk&over");
    }

    @Test
    void whatWasWrittenForTooLongIsSentAfterSigningInAgain() {
        RunningDesk.Visit visit = desk.staff("山田");
        visit.get("/desk/content/sentences/thanks");
        idle();

        HttpResponse<String> late = visit.post(
                "/desk/content/sentences/thanks",
                Map.of("words", "こちらこそ、いつもありがとうございます。\n《町》より", "mark", "", "act", "look"));
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("まだ送っていません", "こちらこそ、いつもありがとうございます。", "name=\"kept-words\"", "役員として送りなおす");

        Map<String, String> again = Map.of(
                "name",
                "山田",
                "password",
                RunningDesk.PASSWORD,
                "unsent",
                "/desk/content/sentences/thanks",
                "kept-words",
                "こちらこそ、いつもありがとうございます。",
                "kept-act",
                "look");
        HttpResponse<String> in = visit.post("/desk/sign-in", again);
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.body())
                .contains("書いた内容は、まだ送っていません", "action=\"/desk/content/sentences/thanks\"")
                .containsPattern("name=\"words\" value=\"こちらこそ");
        assertThat(visit.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void whatHasEndedIsSweptAndNothingElse() {
        desk.staff("山田");
        idle();
        desk.staff("山田");
        desk.bean(JdbcIndexedSessionRepository.class).cleanUpExpiredSessions();

        assertThat(desk.bean(JdbcClient.class)
                        .sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aPasswordThatCameTooLateIsNotCarriedAlong() {
        RunningDesk.Visit visit = desk.staff("山田");
        visit.get("/desk/account");
        idle();

        HttpResponse<String> late =
                visit.post("/desk/account/password", Map.of("now", RunningDesk.PASSWORD, "password", "あたらしいひみつのことば"));

        assertThat(late.headers().firstValue("Location").orElse("")).endsWith("/desk/sign-in?to=%2Fdesk&over");
        assertThat(late.body()).doesNotContain("あたらしいひみつ");
        assertThat(visit.postAsItIs("/desk/sign-in/unsent", Map.of("words", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static void idle() {
        desk.bean(JdbcClient.class)
                .sql("update spring_session set last_access_time = last_access_time - 1800001, expiry_time ="
                        + " expiry_time - 1800001")
                .update();
    }

    @Test
    void whetherTheHouseIsUpIsSaidToAllAndNothingElse() {
        long before = sessions();
        HttpResponse<String> health = desk.visit().get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":").doesNotContain("store", "components", "delivery");
        assertThat(health.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(health.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(health.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(sessions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/prometheus",
                "/actuator/health/store",
                "/actuator/health/",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/metrics",
                "/actuator/nothing"
            })
    void figuresAreForWhoeverShowsTheToken(String path) {
        for (RunningDesk.Visit visit : List.of(desk.visit(), desk.staff("鈴木"))) {
            assertThat(visit.get(path).statusCode()).isEqualTo(401);
            assertThat(visit.get(path, "Authorization", "Bearer " + WATCH_TOKEN.replace('f', 'e'))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(visit.get(path, "Authorization", "Bearer ").statusCode()).isEqualTo(401);
        }
        int shown =
                desk.visit().get(path, "Authorization", "Bearer " + WATCH_TOKEN).statusCode();
        assertThat(shown).isEqualTo(path.matches("/actuator(/prometheus|/health/(store)?)?") ? 200 : 404);
    }

    @Test
    void whoeverShowsTheTokenSeesHowEachPartIsAndTheFigures() {
        RunningDesk.Visit visit = desk.visit();
        String health = visit.get("/actuator/health", "Authorization", "Bearer " + WATCH_TOKEN)
                .body();
        String figures = visit.get("/actuator/prometheus", "Authorization", "Bearer " + WATCH_TOKEN)
                .body();

        assertThat(health).contains("\"store\"", "\"content\"", "\"delivery\"", "roomInMegabytes", "oldestInSeconds");
        assertThat(figures)
                .contains("kairan_deliveries{state=\"waiting\"} 0.0", "kairan_delivery_queue_age_seconds 0.0");
        assertThat(visit.get("/desk", "Authorization", "Bearer " + WATCH_TOKEN).statusCode())
                .as("it opens nothing else")
                .isEqualTo(302);
    }

    private static long sessions() {
        return desk.bean(JdbcClient.class)
                .sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }

    @Test
    void aSessionPlantedBeforehandIsWorthNothing() {
        RunningDesk.Visit visit = desk.staff("山田");
        String before = session();
        visit.get("/desk/sign-in");
        visit.post("/desk/sign-in", Map.of("name", "山田", "password", RunningDesk.PASSWORD));

        assertThat(desk.bean(JdbcClient.class)
                        .sql("select count(*) from spring_session where session_id = ?")
                        .param(before)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String session() {
        return desk.bean(JdbcClient.class)
                .sql("select session_id from spring_session order by creation_time desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void signingOutEndsTheSessionInTheStore() {
        RunningDesk.Visit visit = desk.staff("山田");
        long before = sessions();
        visit.get("/desk");
        assertThat(visit.post("/desk/sign-out", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/desk/sign-in?out");

        assertThat(sessions()).isEqualTo(before - 1);
        assertThat(visit.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        Account tanaka = desk.account("田中", kairan.roles.Role.STAFF);
        RunningDesk.Visit here = desk.staff("田中");
        RunningDesk.Visit there = desk.staff("田中");
        here.get("/desk/account");
        here.post(
                "/desk/account/password",
                Map.of("now", "ちがうパスワードです12", "password", "あさのはやしをあるくひと", "again", "あさのはやしをあるくひと"));
        assertThat(there.get("/desk").statusCode())
                .as("the old one is asked for")
                .isEqualTo(200);
        here.get("/desk/account");
        here.post(
                "/desk/account/password",
                Map.of("now", RunningDesk.PASSWORD, "password", "あさのはやしをあるくひと", "again", "あさのはやしをあるくひと"));

        assertThat(here.get("/desk").statusCode()).isEqualTo(200);
        assertThat(there.get("/desk").statusCode()).isEqualTo(302);
        assertThat(desk.bean(Accounts.class).find(tanaka.id()).orElseThrow().stamp())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/audit, /desk/audit",
        "/desk/audit?before=12, /desk/audit?before=12",
        "https://example.com/, /desk",
        "//example.com, /desk",
        "/desk//example.com, /desk",
        "/desk/../admin, /desk",
        "/desk\\@example.com, /desk",
        "/desk/%0d%0aX: y, /desk",
        "/, /desk"
    })
    void signingInLeadsOnlyToPagesOfTheDesk(String wanted, String led) {
        assertThat(SignInPage.safe(wanted)).isEqualTo(led);
    }

    @Test
    void whereASecondStepIsAskedOfAllNothingElseCanBeDoneBefore() {
        desk.account("高橋", kairan.roles.Role.STAFF);
        desk.bean(Rules.class).set(Rules.SECOND_STEP, true);
        try {
            RunningDesk.Visit visit = desk.staff("高橋");
            assertThat(visit.get("/desk/questions")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith("/desk/second");
            assertThat(visit.get("/desk/account").statusCode()).isEqualTo(302);
            visit.get("/desk/second");
            assertThat(visit.post("/desk/second/list", Map.of("now", "ちがうパスワードです12"))
                            .body())
                    .as("the password is asked for")
                    .doesNotContain("<li>");
            visit.get("/desk/second");
            HttpResponse<String> list = visit.post("/desk/second/list", Map.of("now", RunningDesk.PASSWORD));
            String code = list.body().replaceAll("(?s).*?<li>([a-z2-9-]{9})</li>.*", "$1");
            assertThat(visit.get("/desk/questions").statusCode()).isEqualTo(200);

            RunningDesk.Visit next = desk.staff("高橋");
            assertThat(next.get("/desk").statusCode()).as("half in").isEqualTo(302);
            next.get("/desk/sign-in/code");
            assertThat(next.post("/desk/sign-in/code", Map.of("code", "zzzz-zzzz"))
                            .statusCode())
                    .isEqualTo(401);
            next.post("/desk/sign-in/code", Map.of("code", code));
            assertThat(next.get("/desk").statusCode()).isEqualTo(200);
        } finally {
            desk.bean(Rules.class).set(Rules.SECOND_STEP, false);
        }
    }
}
