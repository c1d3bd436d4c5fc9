package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kairan.Kairan;
import kairan.conversation.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The house without LINE. */
@ExtendWith(OutputCaptureExtension.class)
class ShutDoorTest {

    @Test
    void withoutBothKeysTheDoorIsNotThereAndTheSignSaysWhatOpensIt(@TempDir Path data, CapturedOutput log) {
        String[] settings = {
            "--server.port=0",
            "--kairan.webchat.port=0",
            "--db-scheduler.enabled=false",
            "--kairan.data=" + data,
            "--kairan.line.secret=" + SignedWebhook.SECRET,
            "--kairan.line.token="
        };
        try (var house = (ServletWebServerApplicationContext) SpringApplication.run(Kairan.class, settings)) {
            assertThat(new SignedWebhook().post(house.getWebServer().getPort())).isEqualTo(404);
            assertThat(house.getBeansOfType(Channel.class).values())
                    .extracting(Channel::name)
                    .doesNotContain("line");
            assertThat(log.getOut())
                    .containsOnlyOnce("LINE の入口は閉じています。開くには LINE_CHANNEL_SECRET と LINE_CHANNEL_TOKEN の両方を設定してください。");
        }
    }
}
