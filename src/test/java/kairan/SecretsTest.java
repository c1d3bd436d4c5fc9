package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Secrets come from the environment alone and print themselves nowhere. */
class SecretsTest {

    /** What is set under such a name opens a door. */
    private static final Pattern SECRET =
            Pattern.compile("secret|token|password|webhook|key", Pattern.CASE_INSENSITIVE);

    /** Long enough for a token, and an address. */
    private static final String GIVEN = "https://given.example.jp/0123456789abcdef0123456789abcdef";

    static Stream<Class<?>> settings() {
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return found.findCandidateComponents("kairan").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(SecretsTest::named);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(Objects.requireNonNull(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsWithSecretsAreMasked(Class<?> settings) throws ReflectiveOperationException {
        assertThat(settings.isRecord()).isTrue();
        RecordComponent[] parts = settings.getRecordComponents();
        Constructor<?> made = settings.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
        made.setAccessible(true);
        String printed = made.newInstance(
                        Arrays.stream(parts).map(SecretsTest::given).toArray())
                .toString();

        if (Arrays.stream(parts).anyMatch(part -> SECRET.matcher(part.getName()).find())) {
            assertThat(printed).doesNotContain("given", "0123456789");
        }
    }

    private static Object given(RecordComponent part) {
        Class<?> type = part.getType();
        if (type == String.class) {
            return GIVEN;
        }
        if (type == URI.class) {
            return URI.create(GIVEN);
        }
        if (type == Duration.class) {
            return Duration.ofDays(400);
        }
        if (type == Period.class) {
            return Period.ofDays(400);
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == int.class) {
            return 1;
        }
        throw new AssertionError("how is a %s given?".formatted(type));
    }

    @Test
    void thereAreSettingsToLookAt() {
        assertThat(settings().map(Class::getSimpleName)).contains("Keys", "WatchSettings", "DeskSettings", "Retention");
    }

    @Test
    void noSecretStandsInAFile() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/application.yaml"));

        assertThat(lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.startsWith("#")
                                && SECRET.matcher(line.split(":")[0]).find()))
                .isNotEmpty()
                .allMatch(line -> line.matches("[a-z-]+: \\$\\{[A-Z_]+:}"));
    }
}
