package kairan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A wrong file or setting stops the start, and the operator reads where and what to do. */
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

        assertThatThrownBy(() -> start(WebApplicationType.NONE, conversations, temp.resolve("data")))
                .isInstanceOf(RuntimeException.class);

        assertThat(output.getAll())
                .contains("会話のファイルに、直すところが2つあります。")
                .contains("・timelines/cleanup.yaml の 32行目: 「too」という項目はありません。使える項目は、moment、to、say、buttons、pushです。")
                .contains("・gatherings/sakura-park.yaml の 6行目: 日にち「毎週日曜」が読めません。2026-05-17 または 毎月第3日曜 のように書いてください。")
                .contains("上のファイルを直して保存し、もう一度起動してください。書き方は conversations/README.md にあります。")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.port|ページのポート %d を開けません。ほかのプログラムが使っています。",
                "kairan.webchat.port|チャットのポート %d を開けません。",
                "kairan.watch.token|KAIRAN_WATCH_TOKEN は、半角の英数字と記号で32文字以上にしてください。",
                "kairan.desk.allow|KAIRAN_DESK_ALLOW の「%d」が読めません。203.0.113.0/24 のように書き",
                "kairan.proxies|KAIRAN_PROXIES の「%d」が読めません。203.0.113.0/24 のように書き"
            })
    void aWrongSettingIsReportedInPlainWords(String setting, String said, @TempDir Path temp, CapturedOutput output)
            throws IOException {
        try (ServerSocket busy = new ServerSocket(0)) {
            int port = busy.getLocalPort();
            assertThatThrownBy(() -> start(
                            WebApplicationType.SERVLET,
                            Path.of("conversations"),
                            temp.resolve("data"),
                            setting,
                            String.valueOf(port)))
                    .isInstanceOf(RuntimeException.class);

            assertThat(output.getAll())
                    .contains("APPLICATION FAILED TO START", "Description:\n\n" + said.formatted(port))
                    .doesNotContain("\tat ");
        }
    }

    /** @param more a name and what is set to it, by turns */
    private static void start(WebApplicationType web, Path conversations, Path data, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kairan.conversations",
                conversations.toString(),
                "kairan.data",
                data.toString(),
                "kairan.webchat.port",
                "0",
                "server.port",
                "0"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        new SpringApplicationBuilder(Kairan.class)
                .web(web)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
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
