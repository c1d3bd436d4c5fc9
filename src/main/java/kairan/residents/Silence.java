package kairan.residents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kairan.conversation.Failure;
import kairan.conversation.People;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.roles.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has said nothing for the term (保存期間) and is nobody's friend any more is erased as by 「登録を消す」; whoever has a role stays. */
@Component
public class Silence {

    private static final Logger log = LoggerFactory.getLogger(Silence.class);
    private static final int AT_ONCE = 200;

    private final People people;
    private final Roles roles;
    private final AllRooms rooms;
    private final Retention retention;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Silence(
            People people,
            Roles roles,
            AllRooms rooms,
            Retention retention,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.roles = roles;
        this.rooms = rooms;
        this.retention = retention;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void forget() {
        Instant since = clock.instant().minus(retention.silent());
        List<Person> some = people.silent(since, "", AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(person -> forget(person, since));
            some = people.silent(since, some.getLast().id(), AT_ONCE);
        }
    }

    private void forget(Person person, Instant since) {
        try {
            transaction.executeWithoutResult(status -> {
                // They may have spoken since they were listed.
                if (people.isSilent(person, since) && roles.soon(person).isEmpty()) {
                    rooms.erase(person);
                }
            });
        } catch (RuntimeException e) {
            // The others are forgotten all the same, and this one is tried again the next night.
            log.error("somebody silent could not be forgotten: {}", Failure.of(e));
        }
    }
}
