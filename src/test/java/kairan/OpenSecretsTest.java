package kairan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** A secret that everybody on the machine could read stops the start, and only its name is told. */
@ExtendWith({LoudAgain.class, OutputCaptureExtension.class})
class OpenSecretsTest {

    private static final String SECRET = "7f3a-nobody-may-see-this";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    @TempDir
    Path folder;

    /** As the settings call them, and as the environment does; each could be given on the command line, too. */
    static Stream<String> secrets() throws IOException {
        EnumerablePropertySource<?> settings = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .getFirst();
        return Stream.of(settings.getPropertyNames())
                .filter(name -> name.matches(".*(secret|token|password|webhook|key)"))
                .flatMap(name -> Stream.concat(Stream.of(name), variable(settings.getProperty(name))));
    }

    private static Stream<String> variable(Object value) {
        return VARIABLE.matcher(Objects.toString(value))
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(2));
    }

    @Test
    void thereAreSecretsToLookFor() throws IOException {
        assertThat(secrets())
                .contains("kairan.line.secret", "LINE_CHANNEL_TOKEN", "kairan.watch.token", "KAIRAN_WATCH_WEBHOOK");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    @ValueSource(strings = {"spring.mail.password", "kairan.line.SECRET", "KAIRAN_LINE_TOKEN", "kairan.watch.web-hook"})
    void areRefusedInTheCommandLine(String name) {
        assertThat(OpenSecrets.refusal(List.of("--" + name + "=" + SECRET), Set.of()))
                .hasValueSatisfying(told ->
                        assertThat(told).contains("起動のコマンドに、鍵（--" + name + "）").doesNotContain(SECRET));
        assertThat(OpenSecrets.refusal(List.of(), Set.of("java.version", name)))
                .hasValueSatisfying(told -> assertThat(told).contains("（" + name + "）"));
    }

    @Test
    void whatIsNoSecretIsNotRefused() {
        List<String> words =
                List.of("--kairan.keep.questions=90d", "--kairan.line.api=http://token", "export", "token");

        assertThat(OpenSecrets.refusal(words, System.getProperties().stringPropertyNames()))
                .isEmpty();
    }

    @Test
    void theProgramEndsBeforeItBegins() throws IOException, InterruptedException {
        for (List<String> command : List.of(
                List.of("kairan.Kairan", "--kairan.line.secret=" + SECRET),
                List.of("-DLINE_CHANNEL_TOKEN=" + SECRET, "kairan.Kairan", "line-setup"))) {
            Process kairan = new ProcessBuilder(Stream.concat(
                                    Stream.of(
                                            System.getProperty("java.home") + "/bin/java",
                                            "-Dstderr.encoding=UTF-8",
                                            "-cp",
                                            System.getProperty("java.class.path")),
                                    command.stream())
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            String told = new String(kairan.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(kairan.waitFor()).as(told).isEqualTo(2);
            assertThat(told).contains("起動しません", "環境変数").doesNotContain(SECRET, "\tat ");
        }
    }

    @Test
    void areRefusedInAFileOfSettings(CapturedOutput output) throws IOException {
        String file = "--spring.config.additional-location="
                + Files.writeString(folder.resolve("application.properties"), "kairan.line.secret=" + SECRET);

        assertThatThrownBy(() -> new SpringApplicationBuilder(Kairan.class).run(file, "--kairan.data=" + folder))
                .isInstanceOf(OpenSecrets.Found.class);
        assertThat(output.getAll())
                .contains("設定のファイルに、鍵（kairan.line.secret）", "README.md")
                .doesNotContain(SECRET, "\tat ");

        ByteArrayOutputStream told = new ByteArrayOutputStream();
        assertThat(SettingUpLine.run(
                        new String[] {"--url", "https://machi.example.jp"},
                        new PrintStream(told, true, StandardCharsets.UTF_8),
                        file,
                        "--kairan.data=" + folder))
                .isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("起動しません").doesNotContain(SECRET);
        assertThat(folder).isDirectoryNotContaining("glob:**.db");
    }
}
