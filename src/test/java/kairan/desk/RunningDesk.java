package kairan.desk;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kairan.FreshStore;
import kairan.Kairan;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.conversation.Person;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole program on free ports, with two associations, and somebody in every role. */
record RunningDesk(ConfigurableApplicationContext context) implements AutoCloseable {

    static final String PASSWORD = Office.PASSWORD;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static RunningDesk start(String name, String... settings) {
        return start(name, Kairan.class, settings);
    }

    /** @param besides a class with further beans */
    static RunningDesk start(String name, Class<?> besides, String... settings) {
        Path store = Path.of("target", name);
        FileSystemUtils.deleteRecursively(store.toFile());
        FreshStore.into(store);
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "--kairan.data=" + store,
                                "--server.port=0",
                                "--server.shutdown=immediate",
                                "--kairan.webchat.port=0"),
                        java.util.Arrays.stream(settings))
                .toArray(String[]::new);
        RunningDesk desk = new RunningDesk(new SpringApplicationBuilder(Kairan.class, besides)
                .web(WebApplicationType.SERVLET)
                .run(all));
        desk.settle();
        return desk;
    }

    private void settle() {
        bean(Bodies.class).keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
        bean(Bodies.class).keep(Body.association("minato", "みなと町内会", "みなとちょうないかい", null, 2));
        account("山田", Role.STAFF);
        account("鈴木", Role.ADMINISTRATOR);
        person("resident");
        give("leader", Role.LEADER, Realm.of("sakura"));
        give("neighbour", Role.LEADER, Realm.of("minato"));
        give("blockleader", Role.BLOCK_LEADER, Realm.of("sakura", 2));
        give("talkingclerk", Role.ADMINISTRATOR, Realm.TOWN);
    }

    Account account(String name, Role role) {
        return bean(Accounts.class).add(name, Office.HASH, role).orElseThrow();
    }

    void give(String person, Role role, Realm realm) {
        bean(Roles.class).give(person(person), role, realm);
    }

    /** Every role. */
    void take(String person) {
        bean(JdbcClient.class)
                .sql("delete from role where person = ?")
                .param(person)
                .update();
    }

    private Person person(String id) {
        bean(JdbcClient.class)
                .sql("insert into person (id, created_at) values (?, ?) on conflict do nothing")
                .params(id, Instant.EPOCH.toEpochMilli())
                .update();
        return new Person(id);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String url(String path) {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    /** A browser without pictures: it keeps cookies, follows nothing, and fills in forms. */
    Visit visit() {
        return new Visit(
                this,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
    }

    /** Signed in with that name. */
    Visit staff(String name) {
        Visit visit = visit();
        visit.get("/desk/sign-in");
        visit.post("/desk/sign-in", Map.of("name", name, "password", PASSWORD));
        return visit;
    }

    /** Came by a link from the talk. */
    Visit fromTheTalk(String person) {
        Visit visit = visit();
        String path = "/desk/open/" + bean(Links.class).make(Link.leader(new Person(person)));
        visit.get(path);
        visit.post(path, Map.of());
        return visit;
    }

    @Override
    public void close() {
        context.close();
    }

    /** One visitor's browser. */
    static final class Visit {

        private final RunningDesk desk;
        private final HttpClient client;
        private String token = "";

        Visit(RunningDesk desk, HttpClient client) {
            this.desk = desk;
            this.client = client;
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(desk.url(path))));
        }

        HttpResponse<String> get(String path, String header, String value) {
            return send(HttpRequest.newBuilder(URI.create(desk.url(path))).header(header, value));
        }

        /** Under that name for {@link Queries}. */
        HttpResponse<String> look(String path, String look) {
            return send(HttpRequest.newBuilder(URI.create(desk.url(path))).header(Queries.LOOK, look));
        }

        /** How many bytes come over the wire to a browser that takes them compressed. */
        int weigh(String path) {
            try {
                return client.send(
                                HttpRequest.newBuilder(URI.create(desk.url(path)))
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body()
                        .length;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** With the token of the page seen last. */
        HttpResponse<String> post(String path, Map<String, String> fields) {
            Map<String, String> all = new java.util.HashMap<>(fields);
            all.put("_csrf", token);
            return postAsItIs(path, all);
        }

        HttpResponse<String> postAsItIs(String path, Map<String, String> fields) {
            String form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(URI.create(desk.url(path)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        /** Parts of a form with a file as they are, with {@code between} between them. */
        HttpResponse<String> postForm(String path, byte[] parts) {
            return send(HttpRequest.newBuilder(URI.create(desk.url(path)))
                    .header("Content-Type", "multipart/form-data; boundary=between")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(parts)));
        }

        /** That of the page seen last. */
        String token() {
            return token;
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> response =
                        client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                Matcher found = TOKEN.matcher(response.body());
                if (found.find()) {
                    token = found.group(1);
                }
                return response;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
