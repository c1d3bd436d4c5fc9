package kairan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A wrong file stops the start, and the operator reads where and what to do. */
@ExtendWith(OutputCaptureExtension.class)
class WrongStartTest {

    @Test
    void wrongContentIsReportedInPlainWords(@TempDir Path temp, CapturedOutput output) throws IOException {
        Path conversations = temp.resolve("conversations");
        copy(Path.of("conversations"), conversations);
        Path gathering = conversations.resolve("gatherings/sakura-park.yaml");
        Files.writeString(gathering, Files.readString(gathering).replace("day: 毎月第3日曜", "day: 毎週日曜"));
        Path timeline = conversations.resolve("timelines/cleanup.yaml");
        Files.writeString(timeline, Files.readString(timeline).replace("to: going", "too: going"));

        assertThatThrownBy(() -> start(conversations, temp.resolve("data"))).isInstanceOf(RuntimeException.class);

        assertThat(output.getAll())
                .contains("会話のファイルに、直すところが2つあります。")
                .contains("・timelines/cleanup.yaml の 32行目: 「too」という項目はありません。使える項目は、moment、to、say、buttons、pushです。")
                .contains("・gatherings/sakura-park.yaml の 6行目: 日にち「毎週日曜」が読めません。2026-05-17 または 毎月第3日曜 のように書いてください。")
                .contains("上のファイルを直して保存し、もう一度起動してください。書き方は conversations/README.md にあります。")
                .doesNotContain("\tat ");
    }

    private static void start(Path conversations, Path data) {
        new SpringApplicationBuilder(Kairan.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--kairan.conversations=" + conversations,
                        "--kairan.data=" + data,
                        "--kairan.webchat.port=0",
                        "--server.port=0")
                .close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
