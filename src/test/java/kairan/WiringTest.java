package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a town sets is decided where the jar is built. */
class WiringTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVER_PORT",
                "server.ssl.certificate",
                "LINE_CHANNEL_SECRET",
                "KAIRAN_PROXIES",
                "SPRING_MAIL_HOST",
                "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE",
                "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                "java.version"
            })
    void fitsWhatIsReadAtTheStart(String name) {
        assertThat(Wiring.fits(List.of("--" + name + "=x"), Set.of(name), Set.of(name), folder))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVER_FORWARD_HEADERS_STRATEGY",
                "server.forwardHeadersStrategy",
                "MANAGEMENT_SERVER_PORT",
                "management.endpoint.health.probes.enabled",
                "SPRING_PROFILES_ACTIVE",
                "SPRING_APPLICATION_JSON",
                "spring.threads.virtual.enabled",
                "DB_SCHEDULER_ENABLED"
            })
    void fitsNothingByWhichSpringDecides(String name) {
        assertThat(Wiring.fits(List.of("--" + name + "=x"), Set.of(), Set.of(), folder))
                .isFalse();
        assertThat(Wiring.fits(List.of(), Set.of(name), Set.of(), folder)).isFalse();
        assertThat(Wiring.fits(List.of(), Set.of(), Set.of(name), folder)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.yaml", "config/application.properties", "config/town/application-own.yml"})
    void fitsNoFileOfSettings(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");

        assertThat(Wiring.fits(List.of(), Set.of(), Set.of(), folder)).isFalse();
    }

    @Test
    void fitsAFolderOfData() throws IOException {
        Files.writeString(folder.resolve("kairan.options"), "");
        Files.createDirectories(folder.resolve("data"));

        assertThat(Wiring.fits(List.of(), Set.of(), Set.of(), folder)).isTrue();
    }
}
