package kairan.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent when its writer was no longer signed in (まだ送っていないもの). It waits in the pages of signing in and
 * is kept nowhere else, so that no stranger can fill the store with it.
 *
 * @param path where it was to go
 */
record Unsent(String path, Map<String, List<String>> fields) {

    /** One of its fields as the next form hides it. */
    record Field(String name, String value) {}

    /** Before the names of its fields among those of signing in. */
    private static final String KEPT = "kept-";

    private static final String PATH = "unsent";

    /** Passwords, and tokens that each page makes anew. */
    private static final Set<String> NEVER_AGAIN = Set.of("/desk/account", "/desk/second", "/desk/sign-out");

    private static final int WORDS = 12;

    static boolean worthKeeping(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && NEVER_AGAIN.stream().noneMatch(path(request)::startsWith)
                && fields(request, "").values().stream().flatMap(List::stream).anyMatch(value -> !value.isBlank());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** What has been forwarded. */
    static Unsent forwarded(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        return new Unsent(path.substring(request.getContextPath().length()), fields(request, ""));
    }

    /** What a page of signing in has carried along, or null. */
    static @Nullable Unsent carried(HttpServletRequest request) {
        String path = request.getParameter(PATH);
        return path == null ? null : new Unsent(SignInPage.safe(path), fields(request, KEPT));
    }

    private static Map<String, List<String>> fields(HttpServletRequest request, String before) {
        Map<String, List<String>> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(before) && !name.equals("_csrf")) {
                fields.put(name.substring(before.length()), List.of(values));
            }
        });
        return fields;
    }

    /** As the form of signing in carries it. */
    public List<Field> carrying() {
        return Stream.concat(
                        Stream.of(new Field(PATH, path)),
                        again().stream().map(field -> new Field(KEPT + field.name(), field.value())))
                .toList();
    }

    /** As it was. */
    public List<Field> again() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    /** What was written rather than picked, to be read and copied. */
    public List<String> words() {
        return again().stream()
                .filter(field -> !field.name().equals("mark"))
                .map(Field::value)
                .filter(value -> value.length() > WORDS)
                .toList();
    }
}
