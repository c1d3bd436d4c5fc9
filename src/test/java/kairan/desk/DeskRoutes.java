package kairan.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kairan.content.Content;
import kairan.content.ContentFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All addresses that the running program answers, as it says itself. */
final class DeskRoutes {

    private DeskRoutes() {}

    /** 「GET /desk/questions/{id}」 and what answers it. */
    static Map<String, HandlerMethod> all(RunningDesk desk) {
        Map<String, HandlerMethod> routes = new TreeMap<>();
        desk.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> names(mapping).forEach(name -> routes.put(name, method)));
        return routes;
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    /** The patterns of everything that is looked at, at the desk and outside. */
    static List<String> looks(RunningDesk desk) {
        return all(desk).keySet().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .toList();
    }

    /** An address of that pattern in a {@link FullTown}: with ids that are really there. */
    static String address(String pattern, RunningDesk desk) {
        Content now = desk.bean(ContentFiles.class).now();
        Photographed photographed = Photographed.in(desk);
        String over = photographed.gathering();
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("/desk/checks/{occurrence}", "/desk/checks/" + over);
        ids.put("/desk/cases/{id}", "/desk/cases/c0");
        ids.put("/desk/campaigns/{campaign}", "/desk/campaigns/ca0");
        ids.put("/desk/campaigns/{campaign}/part", "/desk/campaigns/ca0/part?body=b0");
        ids.put("/torikumi/{id}", "/torikumi/ca0");
        ids.put(
                "/desk/feedback/comments/{comment}/photo",
                "/desk/feedback/comments/%d/photo?of=day&id=%s".formatted(photographed.answer(), over));
        ids.put("/desk/voices/{id}", "/desk/voices/v0");
        ids.put("/desk/questions/{id}", "/desk/questions/q0");
        ids.put("/desk/questions/{id}/reply", "/desk/questions/q0/reply");
        ids.put(
                "/desk/content/answers/{id}",
                "/desk/content/answers/" + now.entries().getFirst().id());
        ids.put(
                "/desk/content/own/{id}",
                "/desk/content/own/" + now.owns().getFirst().id());
        ids.put("/desk/content/sentences/{key}", "/desk/content/sentences/welcome");
        ids.put("/desk/content/file", "/desk/content/file?file=timelines/cleanup.yaml");
        ids.put("/desk/content/answer", "/desk/content/answer");
        ids.put("/desk/people/accounts/{id}/end", "/desk/people/accounts/ac0/end");
        ids.put("/desk/deliveries/{delivery}", "/desk/deliveries/po0");
        ids.put("/desk/feedback/summary", "/desk/feedback/summary?of=day&id=" + over);
        ids.put("/desk/feedback/comments", "/desk/feedback/comments?of=day&id=" + over);
        ids.put("/desk/feedback/answers.csv", "/desk/feedback/answers.csv?of=day&id=" + over);
        ids.put("/desk/questions/why", "/desk/questions/why?q=協働");
        ids.put("/desk/bodies/{body}/slips/print", "/desk/bodies/b0/slips/print?block=1");
        ids.put("/faq", "/faq?q=協働とは");
        ids.put("/desk/content/sentences", "/desk/content/sentences?q=軍手");
        ids.put("/faq/{id}", "/faq/" + now.entries().getFirst().id());
        ids.put("/dantai/{id}", "/dantai/b0");
        String address = ids.getOrDefault(pattern, pattern);
        return address.replace("{body}", "b0")
                .replace("{block}", "1")
                .replace("{kind}", "association")
                .replace("{household}", "h0")
                .replace("{notice}", "n0")
                .replace("{site}", "st0")
                .replace("{errand}", "er0")
                .replace("{photo}", "dp0")
                .replace("{gathering}", over)
                .replace("{occurrence}", over)
                .replace("{year}", "2026")
                .replace("{id}", pattern.startsWith("/events") ? "g1" : "{id}")
                .replaceAll("\\{\\w+}", "nothing");
    }

    /** An answer with a photo, and of which gathering: one that is over, with all there can be. */
    private record Photographed(long answer, String gathering) {

        static Photographed in(RunningDesk desk) {
            return desk.bean(JdbcClient.class)
                    .sql("select id, occurrence from feedback where id = (select min(feedback) from feedback_photo)")
                    .query((row, n) -> new Photographed(row.getLong(1), row.getString(2)))
                    .single();
        }
    }

    /** Whether only somebody who has been given a key gets in there, or who is writing just that. */
    static boolean secret(String pattern) {
        return pattern.contains("{secret}")
                || pattern.contains("{key}") && !pattern.startsWith("/desk")
                || pattern.startsWith("/shiryo")
                || pattern.startsWith("/kansou")
                || pattern.equals("/desk/notices/{notice}/write");
    }

    /** Whether it is before signing in. */
    static boolean unguarded(String pattern) {
        return pattern.contains("{secret}") || pattern.startsWith("/desk/sign-in");
    }

    /** Whether it is put into another page. */
    static boolean piece(String pattern) {
        return pattern.endsWith("/progress") || pattern.equals("/desk/stay");
    }
}
