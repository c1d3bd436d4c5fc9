package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import kairan.SettableClock;
import org.junit.jupiter.api.Test;

/** A key that is refused is told at once, a silence only when it lasts, and a refused message not at all. */
class CallsTest {

    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Calls calls = new Calls(meters, clock);

    @Test
    void wellUntilProvedOtherwise() {
        assertThat(calls.condition().trouble()).isNull();
        calls.ended("200");
        calls.ended("400");
        calls.ended("429");
        assertThat(calls.condition().trouble()).isNull();
    }

    @Test
    void aRefusedKeyIsTroubleAtOnce() {
        calls.ended("200");
        calls.ended("401");
        assertThat(calls.condition().trouble()).contains("LINE_CHANNEL_TOKEN", "401");
        calls.ended("200");
        assertThat(calls.condition().trouble()).isNull();
    }

    @Test
    void silenceIsTroubleWhenItLasts() {
        calls.ended("timeout");
        assertThat(calls.condition().trouble()).isNull();
        clock.pass(Duration.ofMinutes(7));
        calls.ended("503");
        assertThat(calls.condition().trouble()).startsWith("7分前から、LINE とつながりません（503）。");
        calls.ended("409");
        assertThat(calls.condition().trouble()).isNull();
        assertThat(meters.counter("kairan.line.calls", "outcome", "503").count())
                .isEqualTo(1);
    }
}
