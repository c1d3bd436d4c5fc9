package kairan;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Secrets (鍵) that lie open: in the command line, which everybody on the machine can list, or in a file of settings, which is
 * copied along. They come from the environment alone.
 */
final class OpenSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What is set under such a name opens a door; Spring takes names in many spellings, so this one has no signs in it. */
    private static final Pattern SECRET =
            Pattern.compile("(kairan|line|spring|server|management).*(secret|token|password|webhook)");

    /** As Boot names what it has read from files; what lies in the jar is our own, and has blanks for the environment alone. */
    private static boolean isFile(PropertySource<?> source) {
        return source.getName().startsWith("Config resource")
                        && !source.getName().contains("class path resource")
                || source.getName().equals("spring.application.json");
    }

    /** Its message is for the operator, and holds names only. */
    static final class Found extends RuntimeException {

        Found(String where, Collection<String> names) {
            super(says(where, names));
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext house) {
        house.getEnvironment().getPropertySources().stream()
                .filter(OpenSecrets::isFile)
                .forEach(OpenSecrets::look);
    }

    private static void look(PropertySource<?> source) {
        if (source instanceof EnumerablePropertySource<?> settings) {
            List<String> open = Arrays.stream(settings.getPropertyNames())
                    .filter(name -> secret(name)
                            && !Objects.toString(settings.getProperty(name), "").isBlank())
                    .toList();
            if (!open.isEmpty()) {
                throw new Found("設定のファイル", open);
            }
        }
    }

    /** What is to be said of the words and the properties ({@code -D}) that the program was started with. */
    static Optional<String> refusal(List<String> words, Collection<String> properties) {
        Stream<String> settings =
                words.stream().filter(word -> word.startsWith("--")).map(word -> word.replaceFirst("=.*", ""));
        List<String> open = Stream.concat(settings, properties.stream())
                .filter(OpenSecrets::secret)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(says("起動のコマンド", open));
    }

    private static boolean secret(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .matches();
    }

    private static String says(String where, Collection<String> names) {
        return """
                %sに、鍵（%s）が書かれています。ほかの人にも見えるので、起動しません。
                鍵は、環境変数（LINE_CHANNEL_SECRET、LINE_CHANNEL_TOKEN、KAIRAN_WATCH_TOKEN など）だけで渡してください。\
                見られたかもしれない鍵は、作りなおしてください。""".formatted(where, String.join("、", names));
    }
}
