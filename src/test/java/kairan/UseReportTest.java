package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class UseReportTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return UseReport.run(
                List.of(args),
                folder,
                new SettableClock(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void count(String month, String channel, String kind, int part, int total) {
        try (OneWriter store = Store.open(folder, "NORMAL")) {
            JdbcClient.create(store)
                    .sql("insert into usage_count (month, channel, kind, part, total) values (?, ?, ?, ?, ?)")
                    .params(month, channel, kind, part, total)
                    .update();
        }
    }

    @Test
    void aMonthIsPrintedByDoorAndKindWithoutContents() {
        count("2026-04", "line", "people", 0, 12);
        count("2026-04", "line", "wrote", 0, 300);
        count("2026-04", "line", "wrote", 5, 40);
        count("2026-04", "webchat", "people", 1, 3);
        count("2026-05", "line", "wrote", 1, 99);

        assertThat(run()).as("the month before").isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                2026年4月の利用状況（数だけで、内容はふくみません）

                LINE
                  話した人：12
                  送られた言葉：340

                チャットの画面
                  話した人：3
                """);
    }

    @Test
    void whatCannotBePrintedIsSaidWithTheRemedy() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("KAIRAN_DATA");
        assertThat(run("5月")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("2026-05 のように");
    }
}
