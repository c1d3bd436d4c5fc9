package kairan.conversation;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes old is forgotten every night (保存期間), room by room, each in a transaction of its own. */
@Component
class Forgetting {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private final List<Keeping> rooms;
    private final Retention retention;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forgetting(List<Keeping> rooms, Retention retention, TransactionTemplate transaction, Clock clock) {
        this.rooms = rooms;
        this.retention = retention;
        this.transaction = transaction;
        this.clock = clock;
    }

    void forget() {
        for (Keeping room : rooms) {
            try {
                transaction.executeWithoutResult(status -> room.forget(retention, clock.instant()));
            } catch (RuntimeException e) {
                // The other rooms forget all the same, and this one tries again the next night.
                log.error("{} could not forget: {}", room.getClass().getSimpleName(), Failure.of(e));
            }
        }
    }
}
