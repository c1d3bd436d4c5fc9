package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Jazzer looks for input that fails, led by which code each one reaches; only with {@code -Pchaos}, which brings it. */
class Fuzzing {

    /** In seconds of the clock, and the first input waits for its classes; a second of work too many is found by the tests. */
    private static final String HANGS = "20";

    private static final String SECONDS = System.getProperty("chaos.seconds", "60");

    /** Each of them has a {@code fuzzerTestOneInput}. */
    static final List<String> TARGETS = List.of(
            "kairan.line.BadWebhookTest",
            "kairan.webchat.BadFrameTest",
            "kairan.content.BadContentTest",
            "kairan.opendata.BadListTest",
            "kairan.opendata.BadCalendarTest",
            "kairan.japanese.BadWordsTest",
            "kairan.faq.BadQuestionTest",
            "kairan.transcripts.BadScriptTest",
            "kairan.notices.BadFileTest");

    @ParameterizedTest
    @FieldSource("TARGETS")
    void findsNothing(String target) throws IOException, InterruptedException {
        Path found = Files.createDirectories(Path.of("target", "fuzzing"));
        Path log = found.resolve(target + ".log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=kairan.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-timeout=" + HANGS,
                "-max_total_time=" + SECONDS,
                "-print_final_stats=1");
        int end = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();

        assertThat(end).as("see %s", log).isZero();
        assertThat(Files.readString(log)).contains("stat::number_of_executed_units");
    }
}
