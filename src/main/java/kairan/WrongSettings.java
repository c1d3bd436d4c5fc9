package kairan;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;

/** Settings (環境変数) that nobody can read: all of them are told at once, before anything is opened. */
final class WrongSettings {

    private static final int LAST_PORT = 65535;

    private static final Pattern FRAMED = Pattern.compile("^[\\s\"']|[\\s\"']$");
    private static final String PAGES = "SERVER_PORT";
    private static final String CHAT = "KAIRAN_WEBCHAT_PORT";
    private static final String PORT = "%s のような、1から65535までの数を書いてください。";

    /** How a setting is written; what is set to it is not repeated, because it might be a key in the wrong place. */
    private record Form(String name, Predicate<String> fits, String remedy) {

        Optional<String> wrong(Map<String, String> settings) {
            String value = settings.get(name);
            if (value == null || fits(value)) {
                return Optional.empty();
            }
            if (value.isBlank()) {
                return Optional.of("・%s が空です。%s".formatted(name, remedy));
            }
            return Optional.of(
                    FRAMED.matcher(value).find()
                            ? "・%s の前か後ろに、空白か引用符があります。消してください。".formatted(name)
                            : "・%s が読めません。%s".formatted(name, remedy));
        }

        private boolean fits(String value) {
            try {
                return !FRAMED.matcher(value).find() && fits.test(value);
            } catch (RuntimeException e) {
                // Whatever reads it says in English that it cannot.
                return false;
            }
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(PAGES, value -> value.isEmpty() || port(value), PORT.formatted("8080")),
            new Form(CHAT, WrongSettings::port, PORT.formatted("8081")),
            new Form(
                    "KAIRAN_WEBCHAT_URL",
                    value -> value.isEmpty() || address(value, Set.of("ws", "wss")),
                    "wss://machi.example.jp/chat のように書いてください。"),
            new Form(
                    "KAIRAN_URL",
                    value -> value.isEmpty() || address(value, Set.of("http", "https")),
                    "https://machi.example.jp のように書いてください。"),
            new Form("KAIRAN_DATA", value -> !value.isBlank(), "data のように書くか、消してください。"),
            new Form("KAIRAN_CONVERSATIONS", value -> !value.isBlank(), "conversations のように書くか、消してください。"),
            new Form("KAIRAN_LEADING", value -> value.matches("(?i)desk|files"), "desk か files と書いてください。"),
            new Form("KAIRAN_SYNC", value -> value.matches("(?i)off|normal|full|extra"), "NORMAL か FULL と書いてください。"),
            new Form("KAIRAN_ZONE", value -> ZoneId.of(value) != null, "Asia/Tokyo のように書いてください。"),
            new Form(
                    "KAIRAN_BACKUP_WITHIN",
                    value -> !DurationStyle.detectAndParse(value).isNegative(),
                    "2d（2日）か 36h（36時間）のように書いてください。"),
            new Form("KAIRAN_INSTANCES", value -> Integer.parseInt(value) > 0, "1以上の数を書いてください（例：1）。"),
            new Form(
                    "LINE_API_URL",
                    value -> value.isEmpty() || address(value, Set.of("http", "https")),
                    "https://api.line.me と書くか、消してください。"));

    /** All that have a form. */
    static final Set<String> ALL = FORMS.stream().map(Form::name).collect(Collectors.toUnmodifiableSet());

    private WrongSettings() {}

    /** What is to be said of those that are read now. */
    static Optional<String> refusal(Map<String, String> settings, Set<String> read) {
        List<String> wrong = Stream.concat(
                        FORMS.stream()
                                .filter(form -> read.contains(form.name()))
                                .flatMap(form -> form.wrong(settings).stream()),
                        read.contains(CHAT) ? onePort(settings).stream() : Stream.empty())
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("設定に、直すところがあります。\n%s\n環境変数の書き方は、README.md の表にあります。".formatted(String.join("\n", wrong)));
    }

    private static Optional<String> onePort(Map<String, String> settings) {
        String pages = settings.getOrDefault(PAGES, "8080");
        return pages.equals(settings.getOrDefault(CHAT, "8081")) && !pages.equals("0")
                ? Optional.of("・%s と %s が同じ数です。別の数にしてください。".formatted(PAGES, CHAT))
                : Optional.empty();
    }

    private static boolean port(String value) {
        int port = Integer.parseInt(value);
        return port >= 0 && port <= LAST_PORT;
    }

    private static boolean address(String value, Set<String> schemes) {
        URI address = URI.create(value);
        String scheme = address.getScheme();
        // The host is unknown to Java where a name has Japanese letters.
        return scheme != null && address.getAuthority() != null && schemes.contains(scheme.toLowerCase(Locale.ROOT));
    }
}
