package kairan.line;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kairan.watch.Condition;
import kairan.watch.Watched;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How LINE has answered of late: counted, and watched for a key that is refused or a silence that lasts. */
@Component
@WhenOpen
class Calls implements Watched {

    /** A single time-out says nothing; LINE's own troubles mostly last longer. */
    static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final MeterRegistry meters;
    private final Clock clock;
    private String last = "-";
    private @Nullable Instant failingSince;

    Calls(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** What LINE answered: a status, or a word for none. */
    synchronized void ended(String outcome) {
        meters.counter("kairan.line.calls", "outcome", outcome).increment();
        last = outcome;
        if (!fails(outcome)) {
            failingSince = null;
        } else if (failingSince == null) {
            failingSince = clock.instant();
        }
    }

    /** Of what else LINE refuses, the words or the recipient are the cause, and not the door. */
    private static boolean fails(String outcome) {
        return !outcome.matches("[1-4]..") || refusesTheKey(outcome);
    }

    private static boolean refusesTheKey(String outcome) {
        return outcome.equals("401") || outcome.equals("403");
    }

    @Override
    public String name() {
        return "line";
    }

    @Override
    public String label() {
        return "LINE";
    }

    @Override
    public synchronized Condition condition() {
        Map<String, Object> facts = Map.of("lastAnswer", last);
        if (failingSince == null) {
            return Condition.well(facts);
        }
        if (refusesTheKey(last)) {
            return new Condition("LINE に、鍵が受け付けられません（%s）。LINE_CHANNEL_TOKEN を確かめて、動かしなおしてください。".formatted(last), facts);
        }
        long minutes = Duration.between(failingSince, clock.instant()).toMinutes();
        return minutes < TOO_LONG.toMinutes()
                ? Condition.well(facts)
                : new Condition(
                        "%d分前から、LINE とつながりません（%s）。ネットワークと、LINE の障害のお知らせを見てください。".formatted(minutes, last), facts);
    }
}
