package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    private static String cookie(HttpResponse<String> page, String name) {
        return page.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
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
                .endsWith("/desk/sign-in?to=%2Fdesk");
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
