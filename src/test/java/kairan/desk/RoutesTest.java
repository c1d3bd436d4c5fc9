package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the desk is tried by somebody in every role, also at addresses that are only guessed. */
class RoutesTest {

    /** A page whose author forgot to say who may. */
    @RestController
    static class LaterPages {

        @GetMapping("/desk/forgotten")
        @ResponseBody
        String forgotten() {
            return "だれでも";
        }
    }

    static class Later {

        @Bean
        LaterPages laterPages() {
            return new LaterPages();
        }
    }

    /** Who gets in where; everybody else must not. Leaders come by a link from the talk, staff with a password. */
    private static final Map<String, Set<String>> WHO_GETS_IN = new LinkedHashMap<>();

    private static final Set<String> STAFF = Set.of("山田", "鈴木");
    private static final Set<String> ALL = Set.of("山田", "鈴木", "leader", "neighbour", "blockleader");

    static {
        WHO_GETS_IN.put("GET /desk", ALL);
        WHO_GETS_IN.put("GET /desk/stay", ALL);
        WHO_GETS_IN.put("GET /desk/questions", STAFF);
        WHO_GETS_IN.put("GET /desk/audit", Set.of("山田", "鈴木", "leader", "neighbour"));
        WHO_GETS_IN.put("GET /desk/people", Set.of("山田", "鈴木", "leader", "neighbour"));
        WHO_GETS_IN.put("POST /desk/people/accounts", Set.of("鈴木"));
        WHO_GETS_IN.put("POST /desk/people/accounts/{id}/again", Set.of("鈴木"));
        WHO_GETS_IN.put("GET /desk/people/accounts/{id}/end", Set.of("鈴木"));
        WHO_GETS_IN.put("POST /desk/people/accounts/{id}/end", Set.of("鈴木"));
        WHO_GETS_IN.put("POST /desk/people/second", Set.of("鈴木"));
        WHO_GETS_IN.put("POST /desk/feedback/comments/{comment}/uncover", STAFF);
        WHO_GETS_IN.put("GET /desk/account", STAFF);
        WHO_GETS_IN.put("POST /desk/account/password", STAFF);
        WHO_GETS_IN.put("POST /desk/account/second/remove", STAFF);
        WHO_GETS_IN.put("GET /desk/second", STAFF);
        WHO_GETS_IN.put("POST /desk/second/app", STAFF);
        WHO_GETS_IN.put("POST /desk/second/list", STAFF);
        Set<String> sakura = Set.of("山田", "鈴木", "leader");
        for (String page : List.of(
                "GET /desk/bodies/{body}",
                "POST /desk/bodies/{body}",
                "GET /desk/bodies/{body}/slips",
                "POST /desk/bodies/{body}/slips",
                "GET /desk/bodies/{body}/slips/print",
                "POST /desk/bodies/{body}/slips/{household}/renew",
                "GET /desk/bodies/{body}/slips/{household}/renew",
                "GET /desk/bodies/{body}/begin",
                "GET /desk/bodies/{body}/people",
                "GET /desk/bodies/{body}/people/print",
                "POST /desk/bodies/{body}/people/leader",
                "POST /desk/bodies/{body}/people/block-leader",
                "POST /desk/bodies/{body}/people/block-leaders",
                "POST /desk/bodies/{body}/people/{holding}/hand-over",
                "POST /desk/bodies/{body}/people/{holding}/move",
                "POST /desk/bodies/{body}/people/invitations/{code}/withdraw")) {
            WHO_GETS_IN.put(page, sakura);
        }
        for (String page : List.of(
                "GET /desk/bodies/list",
                "POST /desk/bodies/list",
                "GET /desk/bodies/fresh/{kind}",
                "POST /desk/bodies/fresh/{kind}",
                "GET /desk/content",
                "GET /desk/content/answers/{id}",
                "POST /desk/content/answers/{id}",
                "POST /desk/content/answers/{id}/remove",
                "GET /desk/content/answer",
                "POST /desk/content/answer",
                "GET /desk/content/own",
                "GET /desk/content/own/{id}",
                "POST /desk/content/own/{id}",
                "POST /desk/content/own/{id}/remove",
                "GET /desk/questions/ignored",
                "GET /desk/questions/{id}",
                "POST /desk/questions/{id}/put",
                "POST /desk/questions/{id}/ignore",
                "POST /desk/questions/{id}/heed",
                "GET /desk/questions/{id}/reply",
                "POST /desk/questions/{id}/reply",
                "GET /desk/questions/phrasings",
                "POST /desk/questions/phrasings/{id}/take-back",
                "POST /desk/questions/phrasings/write",
                "GET /desk/questions/why",
                "GET /desk/content/sentences",
                "GET /desk/content/sentences/{key}",
                "POST /desk/content/sentences/{key}",
                "GET /desk/content/files",
                "GET /desk/content/file",
                "POST /desk/content/file",
                "GET /desk/content/changes",
                "POST /desk/content/changes/{id}/undo",
                "POST /desk/content/release",
                "GET /desk/content/export.zip")) {
            WHO_GETS_IN.put(page, STAFF);
        }
        for (String page : List.of(
                "GET /desk/residents",
                "POST /desk/residents",
                "GET /desk/handover",
                "POST /desk/handover/{item}",
                "GET /desk/deliveries",
                "GET /desk/deliveries/{delivery}",
                "GET /desk/newsletter",
                "GET /desk/newsletter/file",
                "GET /desk/health")) {
            WHO_GETS_IN.put(page, STAFF);
        }
        WHO_GETS_IN.put("GET /desk/settings", Set.of("鈴木"));
        WHO_GETS_IN.put("POST /desk/settings/round", Set.of("鈴木"));
        WHO_GETS_IN.put("GET /desk/feedback/arrived", Set.of("山田", "鈴木", "leader", "neighbour"));
        WHO_GETS_IN.put("GET /desk/bodies", Set.of("山田", "鈴木", "leader", "neighbour"));
        for (String page : List.of(
                "GET /desk/setup",
                "POST /desk/setup/town",
                "POST /desk/setup/desk",
                "POST /desk/setup/emergency",
                "POST /desk/setup/bodies",
                "POST /desk/setup/plan",
                "POST /desk/setup/invitation")) {
            WHO_GETS_IN.put(page, Set.of("鈴木"));
        }
        for (String page : List.of("GET /desk/checks", "GET /desk/checks/{occurrence}")) {
            WHO_GETS_IN.put(page, Set.of("山田", "鈴木", "leader", "neighbour"));
        }
        for (String page : List.of(
                "POST /desk/checks/{occurrence}",
                "GET /desk/voices",
                "GET /desk/voices/{id}",
                "POST /desk/voices/{id}",
                "GET /desk/cases",
                "POST /desk/cases/from/{occurrence}",
                "GET /desk/cases/{id}",
                "POST /desk/cases/{id}")) {
            WHO_GETS_IN.put(page, STAFF);
        }
        WHO_GETS_IN.put("GET /desk/block", ALL);
        WHO_GETS_IN.put("GET /desk/bodies/{body}/blocks/{block}", Set.of("山田", "鈴木", "leader", "blockleader"));
        for (String page : List.of(
                "GET /desk/notices",
                "GET /desk/notices/{notice}",
                "GET /desk/notices/{notice}/blocks/{block}",
                "POST /desk/notices/{notice}/blocks/{block}",
                "GET /desk/notices/{notice}/paper",
                "GET /desk/notices/{notice}/paper.pdf")) {
            WHO_GETS_IN.put(page, ALL);
        }
        for (String page : List.of(
                "POST /desk/notices",
                "GET /desk/notices/{notice}/write",
                "POST /desk/notices/{notice}/write",
                "POST /desk/notices/{notice}/plain",
                "POST /desk/notices/{notice}/list",
                "POST /desk/notices/{notice}/drop",
                "POST /desk/notices/{notice}/sample",
                "POST /desk/notices/{notice}/send",
                "POST /desk/notices/{notice}/back",
                "POST /desk/notices/{notice}/attach",
                "POST /desk/notices/{notice}/reuse",
                "POST /desk/notices/{notice}/agree",
                "GET /desk/notices/{notice}/correct",
                "POST /desk/notices/{notice}/correct",
                "POST /desk/notices/{notice}/cancel",
                "POST /desk/notices/{notice}/change",
                "POST /desk/notices/{notice}/again",
                "GET /desk/notices/{notice}/progress",
                "POST /desk/notices/{notice}/questions/{question}")) {
            WHO_GETS_IN.put(page, Set.of("山田", "鈴木", "leader", "neighbour"));
        }
        for (String page : List.of(
                "GET /desk/feedback",
                "GET /desk/feedback/summary",
                "GET /desk/feedback/answers.csv",
                "POST /desk/feedback/echoes",
                "POST /desk/feedback/echoes/{echo}/withdraw",
                "POST /desk/feedback/checks",
                "GET /desk/feedback/comments",
                "POST /desk/feedback/comments/{comment}/cover",
                "GET /desk/feedback/comments/{comment}/photo",
                "POST /desk/feedback/comments/{comment}/photo",
                "GET /desk/gatherings",
                "GET /desk/gatherings/fresh",
                "POST /desk/gatherings/fresh",
                "GET /desk/gatherings/calendar",
                "GET /desk/gatherings/year",
                "GET /desk/gatherings/{gathering}",
                "POST /desk/gatherings/{gathering}/came",
                "GET /desk/gatherings/{gathering}/check-in",
                "POST /desk/gatherings/{gathering}/slip",
                "GET /desk/gatherings/{gathering}/plan",
                "GET /desk/gatherings/{gathering}/roll",
                "GET /desk/gatherings/{gathering}/report",
                "GET /desk/gatherings/{gathering}/photos/{photo}",
                "GET /desk/gatherings/{gathering}/day",
                "POST /desk/gatherings/{gathering}/day",
                "GET /desk/gatherings/{gathering}/off",
                "POST /desk/gatherings/{gathering}/off",
                "POST /desk/gatherings/{gathering}/off/spare",
                "GET /desk/campaigns",
                "GET /desk/campaigns/{campaign}/part",
                "POST /desk/campaigns/{campaign}/part",
                "GET /desk/sites",
                "GET /desk/sites/fresh",
                "POST /desk/sites",
                "GET /desk/sites/{site}",
                "POST /desk/sites/{site}",
                "GET /desk/sites/{site}/report")) {
            WHO_GETS_IN.put(page, Set.of("山田", "鈴木", "leader", "neighbour"));
        }
        for (String page : List.of(
                "GET /desk/gatherings/list",
                "POST /desk/gatherings/list",
                "GET /desk/errands/{errand}",
                "GET /desk/errands/{errand}/progress",
                "GET /desk/errands/{errand}/aside.csv",
                "POST /desk/errands/{errand}/stop",
                "POST /desk/campaigns",
                "POST /desk/campaigns/{campaign}",
                "POST /desk/campaigns/{campaign}/drop",
                "GET /desk/campaigns/{campaign}")) {
            WHO_GETS_IN.put(page, STAFF);
        }
        WHO_GETS_IN.put("POST /desk/notices/{notice}/hold", STAFF);
        WHO_GETS_IN.put("POST /desk/notices/{notice}/release", STAFF);
        WHO_GETS_IN.put("GET /desk/forgotten", Set.of());
        WHO_GETS_IN.put("GET /desk/bodies/{body}/end", STAFF);
        // Last, because an association that has ended leads nowhere, and its roles end with it.
        WHO_GETS_IN.put("POST /desk/bodies/{body}/resume", STAFF);
        WHO_GETS_IN.put("POST /desk/bodies/{body}/end", STAFF);
    }

    /** Pages before signing in; what they open is tested with them. */
    private static final Set<String> BEFORE_SIGNING_IN = Set.of(
            "GET /desk/sign-in",
            "POST /desk/sign-in",
            "GET /desk/sign-in/code",
            "POST /desk/sign-in/code",
            "POST /desk/sign-in/unsent",
            "GET /desk/begin/{secret}",
            "POST /desk/begin/{secret}",
            "GET /desk/open/{secret}",
            "POST /desk/open/{secret}");

    private static final Pattern WRITING = Pattern.compile("/(write|plain|list|drop|sample|send|attach)$");

    private static final Map<String, RunningDesk.Visit> VISITS = new LinkedHashMap<>();
    private static RunningDesk desk;
    private static String victim;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("routes-test", Later.class);
        victim = desk.account("佐藤", kairan.roles.Role.STAFF).id();
        VISITS.put("nobody", desk.visit());
        for (String person : List.of("resident", "talkingclerk", "blockleader", "leader", "neighbour")) {
            VISITS.put(person, desk.fromTheTalk(person));
        }
        STAFF.forEach(name -> VISITS.put(name, desk.staff(name)));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void everyPageOfTheDeskStandsInTheTable() {
        Set<String> expected = Stream.concat(WHO_GETS_IN.keySet().stream(), BEFORE_SIGNING_IN.stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(routes().keySet())).isEqualTo(expected);
    }

    @Test
    void everyPageSaysWhoMayComeIn() {
        assertThat(routes().entrySet().stream()
                        .filter(route -> !route.getKey().equals("GET /desk/forgotten"))
                        .filter(route -> !Gate.bears(route.getValue(), Unguarded.class)
                                && !Gate.bears(route.getValue(), ForVisitors.class)
                                && !route.getValue().hasMethodAnnotation(Needs.class))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void onlyPagesBeforeSigningInAreUnguarded() {
        assertThat(routes().entrySet().stream()
                        .filter(route -> Gate.bears(route.getValue(), Unguarded.class))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(BEFORE_SIGNING_IN);
    }

    /** What anybody may open; a page outside the desk that is not here has been forgotten. */
    @Test
    void everyPageOutsideTheDeskIsMeantForAll() {
        assertThat(routes(path -> !path.startsWith("/desk")).keySet())
                .containsExactlyInAnyOrder(
                        "GET /",
                        "GET /privacy",
                        "GET /kept/{key}",
                        "POST /kept/{key}",
                        "POST /kept/{key}/file",
                        "GET /faq",
                        "GET /faq/{id}",
                        "GET /dantai",
                        "GET /dantai/{id}",
                        "GET /events",
                        "GET /events.ics",
                        "GET /events.atom",
                        "GET /events.csv",
                        "GET /events/{id}",
                        "GET /events/{id}.ics",
                        "GET /torikumi",
                        "GET /torikumi/{id}",
                        "GET /oshirase",
                        "GET /oshirase.atom",
                        "GET /tenpu/{key}",
                        "POST /tenpu/{key}",
                        "GET /shiryo/{id}",
                        "GET /shiryo/{id}/file",
                        "GET /shashin/{key}",
                        "POST /shashin/{key}",
                        "GET /kansou/{occurrence}",
                        "POST /kansou/{occurrence}",
                        "GET /kansou/{occurrence}/poster",
                        "GET /kansou/{occurrence}/qr.svg",
                        "GET /kansou/{occurrence}/naosu/{key}",
                        "POST /kansou/{occurrence}/naosu/{key}/torikesu",
                        "POST /kansou/{occurrence}/naosu/{key}/shashin",
                        "GET /jirei",
                        "GET /kekka",
                        "GET /kekka/{year}",
                        "GET /kekka/{year}/file");
        for (String path : List.of(
                "/",
                "/privacy",
                "/faq",
                "/dantai",
                "/dantai/sakura",
                "/oshirase",
                "/oshirase.atom",
                "/kekka",
                "/events",
                "/events.csv",
                "/torikumi")) {
            assertThat(VISITS.get("nobody").get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path : List.of(
                "/kept/guessed",
                "/faq/guessed",
                "/dantai/guessed",
                "/events/guessed",
                "/kekka/guessed",
                "/kekka/1999/file")) {
            assertThat(VISITS.get("nobody").get(path).statusCode()).as(path).isIn(404, 410);
        }
    }

    private static Map<String, HandlerMethod> routes() {
        return routes(path -> path.startsWith("/desk"));
    }

    private static Map<String, HandlerMethod> routes(Predicate<String> which) {
        Map<String, HandlerMethod> routes = new LinkedHashMap<>();
        desk.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> names(mapping, which).forEach(name -> routes.put(name, method)));
        return routes;
    }

    private static Stream<String> names(RequestMappingInfo mapping, Predicate<String> which) {
        return mapping.getPatternValues().stream()
                .filter(which)
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    @TestFactory
    Stream<DynamicTest> everyPageByEverybody() {
        return WHO_GETS_IN.entrySet().stream()
                .flatMap(page -> VISITS.keySet().stream()
                        .map(who -> DynamicTest.dynamicTest(
                                page.getKey() + " by " + who, () -> tries(page.getKey(), who, page.getValue()))));
    }

    private static void tries(String page, String who, Set<String> in) {
        HttpResponse<String> response = open(page, VISITS.get(who), "sakura", "2");
        // An association that has ended leads nowhere, and the others still have to be let in.
        desk.bean(JdbcClient.class).sql("update body set ended_at = null").update();
        if (in.contains(who)) {
            assertThat(response.statusCode()).isIn(200, 302, 303, 400, 404);
            assertThat(response.headers().firstValue("Location").orElse("")).doesNotContain("/sign-in");
        } else {
            assertRefused(response);
        }
    }

    /** A notice that is really there, so that it is not for want of it that nobody gets in. */
    @TestFactory
    Stream<DynamicTest> theNeighboursNoticeByThoseOfAnotherAssociation() {
        desk.bean(JdbcClient.class)
                .sql("insert into notice (id, kind, body, facts, whom, state, written_at, due_at) values"
                        + " ('ofsakura', 'TEXT', 'sakura', '{\"WORDS\":\"集会所\"}', 'association:sakura', 'sent', 0, 1)")
                .update();
        desk.give("otherblock", kairan.roles.Role.BLOCK_LEADER, kairan.roles.Realm.of("minato", 1));
        Map<String, RunningDesk.Visit> others =
                Map.of("neighbour", VISITS.get("neighbour"), "otherblock", desk.fromTheTalk("otherblock"));
        assertThat(VISITS.get("leader").get("/desk/notices/ofsakura").statusCode())
                .isEqualTo(200);
        return WHO_GETS_IN.keySet().stream()
                .filter(page -> page.contains("/desk/notices/{notice}"))
                .flatMap(page -> others.keySet().stream()
                        .map(who -> DynamicTest.dynamicTest(page + " by " + who, () -> {
                            String real = page.replace("{notice}", "ofsakura");
                            // Whoever may write at all finds there only what they are writing themselves.
                            boolean writes = who.equals("neighbour")
                                    && WRITING.matcher(page).find();
                            assertThat(open(real, others.get(who), "sakura", "1")
                                            .statusCode())
                                    .isEqualTo(writes ? 404 : 403);
                        })));
    }

    private static void assertRefused(HttpResponse<String> response) {
        boolean sent = response.headers().firstValue("Location").orElse("").contains("/desk/sign-in");
        assertThat(sent ? 403 : response.statusCode()).isEqualTo(403);
        assertThat(response.body()).doesNotContain("札", "班", "職員を招く");
    }

    private static HttpResponse<String> open(String page, RunningDesk.Visit visit, String body, String block) {
        String path = page.substring(page.indexOf(' ') + 1)
                .replace("{body}", body)
                .replace("{block}", block)
                .replace("{id}", "nobody0000000000")
                .replaceAll("\\{\\w+}", "nothing");
        if (page.startsWith("GET")) {
            return visit.get(path.contains("/end") ? path.replace("nobody0000000000", victim) : path);
        }
        visit.get("/desk/people");
        visit.get("/desk/sign-in");
        return visit.post(path, Map.of("now", "", "password", "", "again", "", "code", "", "role", "MAYOR"));
    }

    @TestFactory
    Stream<DynamicTest> guessedAddresses() {
        return Stream.of(
                        "/desk/bodies/minato/slips",
                        "/desk/bodies/sakura%2F..%2Fminato/slips",
                        "/desk/bodies/sakura/../minato/slips",
                        "/desk/bodies/SAKURA/slips",
                        "/desk/bodies/%20/slips",
                        "/desk/bodies/nothing/slips",
                        "/desk/bodies/minato/blocks/1",
                        "/desk/bodies/sakura/blocks/0",
                        "/desk/bodies/sakura/blocks/-1",
                        "/desk/bodies/sakura/blocks/2a",
                        "/desk//bodies/minato/slips",
                        "/desk/bodies/minato;body=sakura/slips",
                        "/desk/bodies/minato/slips?body=sakura")
                .flatMap(path -> Stream.of("nobody", "resident", "blockleader", "leader")
                        .map(who -> DynamicTest.dynamicTest(path + " by " + who, () -> {
                            HttpResponse<String> response = VISITS.get(who).get(path);
                            assertThat(response.statusCode()).isIn(302, 400, 403, 404);
                            assertThat(response.body()).doesNotContain("札", "班 ");
                        })));
    }

    /** A gathering, its results and papers that are really there, and of another association. */
    @TestFactory
    Stream<DynamicTest> theNeighboursGatheringByTheLeaderOfAnotherAssociation() {
        new kairan.results.AnswersGiven(desk.bean(JdbcClient.class))
                .day("ofminato", "港の清掃", "2026-05-17", "minato", "港", "環境");
        assertThat(VISITS.get("neighbour").get("/desk/gatherings/ofminato").statusCode())
                .isEqualTo(200);
        Stream<String> guessed = Stream.concat(
                WHO_GETS_IN.keySet().stream()
                        .filter(page -> page.contains("{gathering}"))
                        .map(page -> page.replace("{gathering}", "ofminato")),
                Stream.of(
                        "GET /desk/feedback/summary?of=day&id=ofminato",
                        "GET /desk/feedback/comments?of=day&id=ofminato",
                        "GET /desk/feedback/answers.csv?of=day&id=ofminato",
                        "GET /desk/feedback/summary?of=body&id=minato",
                        "GET /desk/feedback/answers.csv?of=body&id=minato"));
        return guessed.map(page -> DynamicTest.dynamicTest(page, () -> {
            HttpResponse<String> response = open(page, VISITS.get("leader"), "minato", "1");
            assertThat(response.statusCode()).isIn(400, 403, 404);
            assertThat(response.body()).doesNotContain("港の清掃");
        }));
    }

    /** What belongs to another association, by the name that its id has in an address. */
    private static final Map<String, String> OF_MINATO = Map.ofEntries(
            Map.entry("block", "1"),
            Map.entry("notice", "minatonotice"),
            Map.entry("question", "minatoasks"),
            Map.entry("gathering", "minatoday"),
            Map.entry("occurrence", "minatoday"),
            Map.entry("photo", "minatophoto"),
            Map.entry("comment", "990001"),
            Map.entry("echo", "minatoecho"),
            Map.entry("site", "minatosite"),
            Map.entry("campaign", "allclean"),
            Map.entry("holding", "minatorole"),
            Map.entry("household", "minatohouse"),
            Map.entry("code", "K7QX-3MPA"));

    /** What of it must be as it was. */
    private static final List<String> KEPT = List.of(
            "select count(*) from notice where id = 'minatonotice' and state = 'sent' and held is null",
            "select count(*) from inquiry where id = 'minatoasks' and answer is null",
            "select count(*) from attendance where occurrence = 'minatoday' and people = 9",
            "select count(*) from feedback_photo where feedback = 990001 and not covered",
            "select count(*) from echo where id = 'minatoecho'",
            "select count(*) from site where id = 'minatosite' and place = '港の公園'",
            "select count(*) from role where id = 'minatorole' and ends_at is null",
            "select count(*) from household where id = 'minatohouse' and code = 'MNTQRS'",
            "select count(*) from invitation where code = 'K7QX-3MPA' and used_at is null",
            "select count(*) from body where id = 'minato' and name = 'みなと町内会' and ended_at is null");

    /** All that a form may hold, so that nobody is kept out for want of it. */
    private static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("of", "day"),
            Map.entry("id", "minatoday"),
            Map.entry("body", "minato"),
            Map.entry("whose", "minato"),
            Map.entry("block", "1"),
            Map.entry("number", "1"),
            Map.entry("many", "1"),
            Map.entry("days", "14"),
            Map.entry("first", "2030-04-01"),
            Map.entry("people", "7"),
            Map.entry("words", "あります。"),
            Map.entry("part", "港"),
            Map.entry("covered", "true"),
            Map.entry("reason", "わけ"),
            Map.entry("name", "ちがう名前"),
            Map.entry("reading", "ちがうなまえ"),
            Map.entry("theme", "道具"),
            Map.entry("heard", "軍手"),
            Map.entry("answer", "ふやします"),
            Map.entry("item", "道具"),
            Map.entry("place", "ちがう所"),
            Map.entry("agrees", "true"),
            Map.entry("act", "now"));

    private static void minato() {
        for (String row : List.of(
                "insert into notice (id, kind, body, facts, whom, state, written_at, due_at) values ('minatonotice', 'TEXT',"
                        + " 'minato', '{\"WORDS\":\"港の集会所\"}', 'association:minato', 'sent', 0, 1)",
                "insert into inquiry (id, notice, person, words, asked_at) values ('minatoasks', 'minatonotice', 'neighbour',"
                        + " '港のどこですか', 0)",
                "insert into day_photo (id, occurrence, person, type, content, at) values ('minatophoto', 'minatoday',"
                        + " 'neighbour', 'image/png', x'00', 0)",
                "insert into attendance (id, occurrence, block, people, at) values ('minatocame', 'minatoday', 1, 9, 0)",
                "insert into feedback (id, occurrence, person, rating, words, given_at) values (990001, 'minatoday',"
                        + " 'neighbour', 'good', '港はよい所です', 0)",
                "insert into feedback_photo (feedback, type, content, at) values (990001, 'image/png', x'00', 0)",
                "insert into echo (id, occurrence, name, body, theme, heard, answer, changes, said_at) values ('minatoecho',"
                        + " 'minatoday', '港の清掃', 'minato', '道具', '軍手', 'ふやします', true, 0)",
                "insert into site (id, body, place, part, days, starts, ends, bags, insurance, until_day, made_at) values"
                        + " ('minatosite', 'minato', '港の公園', '入口', '毎月第3日曜', '08:00', '09:00', '', '市', '2099-03-31', 0)",
                "insert into campaign (id, name, first_day, last_day, made_at) values ('allclean', '一斉清掃', '2026-05-01',"
                        + " '2099-05-31', 0)",
                "insert into role (id, person, role, body, starts_at) values ('minatorole', 'neighbour', 'BLOCK_LEADER',"
                        + " 'minato', 0)",
                "insert into household (id, body, block, number, code, printed_at) values ('minatohouse', 'minato', 1, 1,"
                        + " 'MNTQRS', 0)",
                "insert into invitation (code, role, body, expires_at) values ('K7QX-3MPA', 'LEADER', 'minato',"
                        + " 99999999999999)")) {
            desk.bean(JdbcClient.class).sql(row).update();
        }
    }

    /** Every page a leader may open, with ids of what is really there, and another association's. */
    @Test
    void nothingOfTheNeighboursIsOpenToTheLeaderOfAnotherAssociation() {
        new kairan.results.AnswersGiven(desk.bean(JdbcClient.class))
                .day("minatoday", "港の掃除", "2026-05-17", "minato", "港", "環境");
        minato();
        desk.give("guesser", kairan.roles.Role.LEADER, kairan.roles.Realm.of("sakura"));
        RunningDesk.Visit guesser = desk.fromTheTalk("guesser");
        guesser.get("/desk");
        List<String> open = new java.util.ArrayList<>();
        int tried = 0;
        for (String page : WHO_GETS_IN.keySet()) {
            if (!page.contains("{")
                            && !page.matches(
                                    "POST .*/(echoes|checks|sites|notices)|GET .*/(summary|comments|answers.csv)")
                    || !WHO_GETS_IN.get(page).contains("leader")) {
                continue;
            }
            for (String body : page.contains("{body}") && page.indexOf('{') != page.lastIndexOf('{')
                    ? List.of("minato", "sakura")
                    : List.of("minato")) {
                HttpResponse<String> response = guess(page.replace("{body}", body), guesser);
                tried++;
                if (body.equals("minato") && response.statusCode() != 403 && response.statusCode() != 404
                        || response.body().contains("港")
                        || response.body().contains("みなと")) {
                    open.add("%s (%s): %d".formatted(page, body, response.statusCode()));
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(tried).isGreaterThan(50);
        for (String rows : KEPT) {
            assertThat(desk.bean(JdbcClient.class).sql(rows).query(Long.class).single())
                    .as(rows)
                    .isEqualTo(1);
        }
    }

    private static HttpResponse<String> guess(String page, RunningDesk.Visit visit) {
        String path = page.substring(page.indexOf(' ') + 1);
        for (Map.Entry<String, String> id : OF_MINATO.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        assertThat(path).as("an id for it in OF_MINATO").doesNotContain("{");
        return page.startsWith("GET")
                ? visit.get(path + "?of=day&id=minatoday&body=minato&block=1")
                : visit.post(path, FILLED);
    }

    @Test
    void aLeaderSeesOnlyTheOwnAssociationsLinesOfTheAuditLog() {
        assertThat(VISITS.get("leader").get("/desk/audit").body())
                .contains("さくら町内会")
                .doesNotContain("みなと町内会", "山田", "鈴木");
        assertThat(VISITS.get("山田").get("/desk/audit").body()).contains("さくら町内会", "みなと町内会", "山田", "鈴木");
    }

    @Test
    void aBlockLeaderIsLedToTheOwnBlock() {
        assertThat(VISITS.get("blockleader").get("/desk/block").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/bodies/sakura/blocks/2"));
        assertRefused(VISITS.get("blockleader").get("/desk/bodies/sakura/blocks/1"));
        assertThat(VISITS.get("山田").get("/desk/block").body()).contains("みなと町内会の1班");
        assertThat(VISITS.get("neighbour").get("/desk/block").body())
                .contains("みなと町内会の1班")
                .doesNotContain("さくら町内会");
    }

    @Test
    void aRoleTakenAwayIsGoneAtOnce() {
        desk.give("leaving", kairan.roles.Role.LEADER, kairan.roles.Realm.of("sakura"));
        RunningDesk.Visit visit = desk.fromTheTalk("leaving");
        assertThat(visit.get("/desk").statusCode()).isEqualTo(200);

        desk.take("leaving");

        assertRefused(visit.get("/desk"));
    }

    @Test
    void whoLeadsTwoIsLetIntoBothAndNoThird() {
        desk.give("both", kairan.roles.Role.LEADER, kairan.roles.Realm.of("sakura"));
        desk.give("both", kairan.roles.Role.BLOCK_LEADER, kairan.roles.Realm.of("minato", 1));
        RunningDesk.Visit visit = desk.fromTheTalk("both");

        assertThat(visit.get("/desk/bodies/sakura/slips").statusCode()).isEqualTo(200);
        assertThat(visit.get("/desk/bodies/minato/blocks/1").statusCode()).isEqualTo(200);
        assertRefused(visit.get("/desk/bodies/minato/blocks/2"));
        assertRefused(visit.get("/desk/bodies/minato/slips"));
    }
}
