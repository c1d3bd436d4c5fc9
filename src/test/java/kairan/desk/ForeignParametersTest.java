package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Each parameter that a page takes is a script, and an address elsewhere: it comes back as words, leads nowhere, and nothing
 * breaks of it. The program says itself which parameters there are, so that none is forgotten.
 */
class ForeignParametersTest {

    private static final String ELSEWHERE = "//evil.example/";
    private static final String FOREIGN = ELSEWHERE + "\"'><script>alert('破')</script><img src=x onerror=alert(1)>";
    private static final Pattern RUNS = Pattern.compile("<script>alert|<img src=x");
    private static final Pattern LEADS_ELSEWHERE =
            Pattern.compile("(?:href|src|action|formaction)=\"(?:https?:|javascript:)?/*evil");

    /** Whereafter nobody is signed in. */
    private static final Pattern ENDS = Pattern.compile("/(end|sign-out|password|remove)$|second");

    private static RunningDesk desk;
    private static RunningDesk.Visit clerk;
    private static Map<String, HandlerMethod> routes;

    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> keptOut = new TreeSet<>();
    private int tried;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("foreign-parameters-test", "--db-scheduler.polling-interval=1h");
        new FullTown(desk, FullTown.Size.SMALL).fill();
        clerk = desk.staff("鈴木");
        routes = DeskRoutes.all(desk);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void areWordsAndLeadNowhere() {
        Map<String, Form> forms = forms();
        DeskRoutes.looks(desk).forEach(this::look);
        routes.keySet().stream()
                .filter(route ->
                        route.startsWith("POST ") && !ENDS.matcher(route).find())
                .forEach(route -> send(route, forms));
        assertThat(wrong).isEmpty();
        assertThat(tried).as("parameters").isGreaterThan(500);
        assertThat(keptOut)
                .as("what was not open to them; the association they name is none")
                .filteredOn(what -> !what.contains("/desk/sign-in"))
                .containsOnly("POST /desk/notices *", "POST /desk/notices whose");
        assertThat(clerk.get("/desk").statusCode()).isEqualTo(200);
    }

    private void look(String pattern) {
        String route = "GET " + pattern;
        String path = DeskRoutes.address(pattern, desk);
        Map<String, String> usual = query(path);
        Set<String> names = new TreeSet<>(names(routes.get(route), Set.of()));
        names.addAll(usual.keySet());
        alone(usual, names)
                .forEach((name, query) -> check(route + " " + name, clerk.get(bare(path) + "?" + encoded(query))));
        check(route + " as its name", clerk.get(pattern.replaceAll("\\{\\w+}", encoded(FOREIGN))));
    }

    /** Where no page in this town has the form, all fields of all forms are sent. */
    private void send(String route, Map<String, Form> forms) {
        String path = bare(DeskRoutes.address(route.substring("POST ".length()), desk));
        Map<String, String> usual = new HashMap<>();
        if (forms.containsKey(path)) {
            forms.get(path).texts().forEach(text -> usual.put(text, "さくら"));
            usual.putAll(forms.get(path).fixed());
        }
        Set<String> fields = forms.containsKey(path)
                ? usual.keySet()
                : forms.values().stream()
                        .flatMap(form -> Stream.concat(form.texts().stream(), form.fixed().keySet().stream()))
                        .collect(Collectors.toSet());
        alone(usual, names(routes.get(route), fields))
                .forEach((name, filled) -> check(route + " " + name, clerk.post(path, filled)));
    }

    /** Each foreign for itself, and all together; the name says which. */
    private static Map<String, Map<String, String>> alone(Map<String, String> usual, Set<String> names) {
        Map<String, Map<String, String>> filled = new TreeMap<>();
        Map<String, String> all = new HashMap<>(usual);
        for (String name : names) {
            Map<String, String> one = new HashMap<>(usual);
            one.put(name, FOREIGN);
            filled.put(name, one);
            all.put(name, FOREIGN);
        }
        filled.put("*", all);
        return filled;
    }

    /** What a page takes: by its name, by the parts of a record, or whatever its form sends. */
    private static Set<String> names(HandlerMethod page, Set<String> form) {
        return Arrays.stream(page.getMethodParameters())
                .flatMap(parameter -> names(parameter, form))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(MethodParameter parameter, Set<String> form) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked == null) {
            return parameter.getParameterType().isRecord()
                            && parameter.getParameterType().getSimpleName().endsWith("Form")
                    ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                            .map(RecordComponent::getName)
                    : Stream.empty();
        }
        if (parameter.getParameterType() == Map.class) {
            return form.stream();
        }
        return Stream.of(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
    }

    /** Those of all pages by where they go. */
    private static Map<String, Form> forms() {
        Map<String, Form> forms = new HashMap<>();
        for (String pattern : DeskRoutes.looks(desk)) {
            String path = DeskRoutes.address(pattern, desk);
            Form.on(bare(path), clerk.get(path).body()).stream()
                    .filter(Form::posted)
                    .forEach(form -> forms.putIfAbsent(bare(form.action()), form));
        }
        return forms;
    }

    private static String bare(String path) {
        return path.replaceFirst("\\?.*", "");
    }

    private static Map<String, String> query(String path) {
        return Stream.of(path.replaceFirst("[^?]*\\??", "").split("&"))
                .filter(one -> one.contains("="))
                .collect(Collectors.toMap(one -> one.replaceFirst("=.*", ""), one -> one.replaceFirst("[^=]*=", "")));
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void check(String what, HttpResponse<String> page) {
        tried++;
        if (page.statusCode() == 403
                || page.headers().firstValue("Location").orElse("").contains("/sign-in")) {
            keptOut.add(what);
        }
        if (page.statusCode() >= 500) {
            wrong.add(what + ": " + page.statusCode());
        }
        if (RUNS.matcher(page.body()).find()) {
            wrong.add(what + ": a script stands in the page");
        }
        if (LEADS_ELSEWHERE.matcher(page.body()).find()
                || page.headers()
                        .firstValue("Location")
                        .filter(to -> !to.matches("/(?!/).*|" + Pattern.quote(desk.url("/")) + ".*"))
                        .isPresent()) {
            wrong.add(what + ": leads elsewhere");
        }
    }
}
