package kairan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the log is read by a program, the numbers of requests are fields of their own, and a line stays a line. */
class StructuredLogTest {

    @ParameterizedTest
    @CsvSource({"ecs", "logstash"})
    void numbersOfRequestsAreFields(String format) {
        JsonNode line = JsonMapper.builder().build().readTree(encoded(format));

        assertThat(line.path("message").stringValue()).isEqualTo("LINE: POST /v2/bot/message/reply 200 abc\n二行目");
        assertThat(line.path("line_request").stringValue()).isEqualTo("abc");
        assertThat(line.path(RequestIds.FIELD).stringValue()).isEqualTo("0123-4567");
    }

    private static String encoded(String format) {
        Logger log = (Logger) LoggerFactory.getLogger("structured-log-test");
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        log.addAppender(written);
        log.setAdditive(false);
        log.setLevel(Level.INFO);
        try (MDC.MDCCloseable request = MDC.putCloseable(RequestIds.FIELD, "0123-4567")) {
            log.atInfo().addKeyValue("line_request", "abc").log("LINE: POST /v2/bot/message/reply 200 abc\n二行目");
            written.list.getFirst().prepareForDeferredProcessing();
        }
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new MockEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        String line = new String(encoder.encode(written.list.getFirst()), StandardCharsets.UTF_8);
        assertThat(line.strip()).doesNotContain("\n");
        return line;
    }

    @Test
    void whatComesFromOutsideIsTakenOnlyIfItIsPlain() {
        assertThat(RequestIds.id("proxy-0123456789")).isEqualTo("proxy-0123456789");
        assertThat(RequestIds.id("evil\nline")).hasSize(36);
        assertThat(RequestIds.id("x".repeat(65))).hasSize(36);
        assertThat(RequestIds.id(null)).hasSize(36);
    }
}
