package kairan.line;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what came in at the door and what became of the answers. */
@Component
@WhenOpen
class Tally {

    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Events of long ago, sent once more: refused. */
    void tooOld(int events) {
        meters.counter("kairan.line.events", "fate", "too-old").increment(events);
    }

    /** Talk of a group that does not call the bot, or of nobody in particular: nothing is kept of them. */
    void passedOver(int events) {
        meters.counter("kairan.line.events", "fate", "passed-over").increment(events);
    }

    /** Events that were kept, but are of a kind or shape nobody here knows. */
    void notUnderstood() {
        meters.counter("kairan.line.events", "fate", "not-understood").increment();
    }

    void reply(Fate fate, int count) {
        meters.counter("kairan.line.replies", "outcome", fate.tag()).increment(count);
    }
}
