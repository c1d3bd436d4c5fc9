package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kairan.line.LineStub;
import kairan.line.SignedWebhook;
import kairan.webchat.ChatClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Scripts written into each text field that a form has, said in the talk or read from a list stand on every page afterwards as what they are: words. */
class ForeignScriptsTest {

    private static final String SCRIPT = "\"'><script>alert('破')</script><img src=x onerror=alert('破')>";
    /** The same from elsewhere than a form, by a name each. */
    private static final String FROM = "\"'><script>alert('%s')</script>";

    private static final List<String> ELSEWHERE = List.of("chat", "voice", "line", "cell", "aside");

    private static final String LINK = "javascript:alert('破')";

    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)\"");

    /** What would end the crawl, or goes somewhere else. */
    private static final Pattern NOT_HERE = Pattern.compile(
            "sign-out|/end$|second|password|remove|undo|release|withdraw|/again|export|\\.(zip|csv|ics|pdf|png|svg|css|js|xml|atom)");

    private static final int MOST_OF_A_KIND = 3;

    static RunningDesk desk;
    static LineStub line;

    private final Set<String> seen = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() {
        line = LineStub.start();
        desk = RunningDesk.start(
                "foreign-scripts-test",
                "--kairan.line.secret=" + SignedWebhook.SECRET,
                "--kairan.line.token=token",
                "--kairan.line.api=" + line.url());
    }

    @AfterAll
    static void stop() {
        desk.close();
        line.close();
    }

    @Test
    void areWordsOnEveryPage() {
        RunningDesk.Visit clerk = desk.staff("鈴木");
        RunningDesk.Visit leader = desk.fromTheTalk("leader");
        RunningDesk.Visit anybody = desk.visit();
        List<String> outside =
                List.of("/faq", "/oshirase", "/events", "/dantai", "/kekka", "/jirei", "/privacy", "/desk/sign-in");

        talk();
        lists(clerk);

        List<String> inside = addresses();
        fill(clerk, crawl(clerk, inside), SCRIPT);
        fill(leader, crawl(leader, inside), LINK);
        fill(anybody, crawl(anybody, outside), SCRIPT);
        outside.forEach(path -> {
            check(
                    path,
                    anybody.get(path + "?q=" + encoded(SCRIPT) + "&to=" + encoded(LINK) + "&words=" + encoded(SCRIPT)));
            check(path, anybody.get(path + "/" + encoded(SCRIPT)));
        });
        crawl(clerk, inside);
        crawl(leader, inside);
        crawl(anybody, outside);

        assertThat(wrong).isEmpty();
        assertThat(seen).as("words from elsewhere that a page shows").containsAll(ELSEWHERE);
        assertThat(fields).as("text fields that were found").hasSizeGreaterThan(60);
    }

    /** Names of content files with which somebody tries to get out of the folder. */
    @Test
    void namesLeadNowhere() {
        RunningDesk.Visit clerk = desk.staff("鈴木");
        int before = edits();
        for (String name :
                List.of("../town.yaml", "faq/../../x.yaml", "/etc/passwd", "..%2Ftown.yaml", "faq\\..\\..\\x")) {
            String path = "/desk/content/file?file=" + encoded(name);
            assertThat(clerk.get(path).statusCode()).as(name).isEqualTo(404);
            clerk.get("/desk/content/file?file=town.yaml");
            HttpResponse<String> written =
                    clerk.post("/desk/content/file", Map.of("file", name, "text", "a: b", "mark", ""));
            assertThat(written.statusCode()).as(name).isEqualTo(404);
        }
        assertThat(edits()).isEqualTo(before);
    }

    private static int edits() {
        return desk.bean(JdbcClient.class)
                .sql("select count(*) from edit")
                .query(Integer.class)
                .single();
    }

    private static String from(String where) {
        return FROM.formatted(where);
    }

    /** Somebody asks and proposes through the web chat's socket, and somebody asks by LINE. */
    private static void talk() {
        try (ChatClient somebody = ChatClient.open(ChatClient.port(desk.context()))) {
            int count = 0;
            for (String words :
                    List.of("とんぼの宿題は" + from("chat"), "提案する", from("voice"), from("voice") + "がよいです", "わからない")) {
                somebody.write("words-%013d".formatted(count++), words);
                settle();
            }
        }
        int web = URI.create(desk.url("/")).getPort();
        assertThat(new SignedWebhook()
                        .text(SignedWebhook.somebody(), "かえるの宿題は" + from("line"))
                        .post(web))
                .isEqualTo(200);
        settle();
    }

    private static void settle() {
        Awaitility.await()
                .until(() -> desk.bean(JdbcClient.class)
                                .sql("select count(*) from inbox where done_at is null")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** An association of a list is called so, and a row that is put aside comes back. */
    private void lists(RunningDesk.Visit clerk) {
        clerk.get("/desk/bodies/list");
        String rows = """
                種類,名前,よみ,紹介
                町内会,"%s",やぶれちょうないかい,"%1$s"
                しらない種類,"%s",やぶれ,
                """.formatted(cell("cell"), cell("aside"));
        check("/desk/bodies/list", clerk.post("/desk/bodies/list", Map.of("rows", rows)));
    }

    private static String cell(String where) {
        return from(where).replace("\"", "\"\"");
    }

    /** All pages of the desk that are of no one thing, or of an association. */
    private static List<String> addresses() {
        return desk
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(path -> path.replace("{body}", "sakura"))
                .filter(path -> path.startsWith("/desk")
                        && !path.contains("{")
                        && !NOT_HERE.matcher(path).find())
                .sorted()
                .toList();
    }

    /** All forms on the pages that can be reached from there; each page is looked at. */
    private List<Form> crawl(RunningDesk.Visit visit, List<String> from) {
        Map<String, Form> forms = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>(from);
        Map<String, Integer> shapes = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            String path = next.remove();
            HttpResponse<String> page = visit.get(path);
            check(path, page);
            HREF.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !NOT_HERE.matcher(link).find() && seen.add(link))
                    .filter(link -> shapes.merge(link.replaceAll("[^/]+$", ""), 1, Integer::sum) <= MOST_OF_A_KIND)
                    .forEach(next::add);
            Form.on(path, page.body()).forEach(form -> forms.putIfAbsent(form.action() + form.texts(), form));
        }
        return List.copyOf(forms.values());
    }

    /** Once all fields together, as somebody who tries, and then the first alone, so that it is stored. */
    private void fill(RunningDesk.Visit visit, List<Form> forms, String words) {
        for (Form form : forms) {
            if (!form.texts().isEmpty() && !NOT_HERE.matcher(form.action()).find()) {
                form.texts().forEach(text -> fields.add(form.action() + " " + text));
                Map<String, String> all = new LinkedHashMap<>(form.fixed());
                form.texts().forEach(text -> all.put(text, words));
                send(visit, form, all);
                Map<String, String> one = new LinkedHashMap<>(form.fixed());
                form.texts().forEach(text -> one.put(text, "さくら"));
                one.put(form.texts().getFirst(), words);
                send(visit, form, one);
            }
        }
    }

    private void send(RunningDesk.Visit visit, Form form, Map<String, String> filled) {
        if (form.posted()) {
            check(form.action(), visit.post(form.action(), filled));
        } else {
            StringBuilder query = new StringBuilder("?");
            filled.forEach((name, value) -> query.append(encoded(name))
                    .append('=')
                    .append(encoded(value))
                    .append('&'));
            check(form.action(), visit.get(form.action().replaceAll("\\?.*", "") + query));
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void check(String path, HttpResponse<String> page) {
        boolean html = page.headers().firstValue("Content-Type").orElse("").contains("html");
        String body = page.body();
        ELSEWHERE.stream()
                .filter(from -> html && body.contains("&lt;script&gt;alert(&#39;" + from + "&#39;)"))
                .forEach(seen::add);
        if (html
                && (body.contains("<script>alert(")
                        || body.contains("<img src=x")
                        || body.contains("href=\"javascript:"))) {
            wrong.add(path + ": a script stands in the page");
        }
        if (page.statusCode() >= 500) {
            wrong.add(path + ": " + page.statusCode());
        }
    }
}
