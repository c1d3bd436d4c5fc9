package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Aside;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.delivery.Mailbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calls that went out before somebody joined the association or followed the group: laid into their mailbox with the
 * turn in which they do, as long as one can still answer, so that the mailbox says so under the same answer.
 */
@Component
public class LateCalls implements Aside {

    private static final String MISSED = """
            select posting.cause from occurrence join posting on posting.cause = 'timeline/' || occurrence.id || '/すぐに/everyone'
            where occurrence.body in (
                select body from resident where person = ? union select body from follow where person = ?
                union select body from role where person = ? and ends_at is null)
            and occurrence.day >= ? and starts_at > ? and not townwide and state in ('open', 'firm')
            and audience in (?, ?) and cut_at is not null and until_at > ?
            and not exists (select 1 from mailbox where mailbox.posting = posting.id and mailbox.person = ?)
            and not exists (select 1 from occurrence as earlier
                join posting as first on first.cause = 'timeline/' || earlier.id || '/すぐに/everyone'
                join mailbox on mailbox.posting = first.id
                where earlier.moved_to = occurrence.id and mailbox.person = ?)
            """;

    private final JdbcClient db;
    private final Rsvps rsvps;
    private final Mailbox mailbox;
    private final Clock clock;

    LateCalls(JdbcClient db, Rsvps rsvps, Mailbox mailbox, Clock clock) {
        this.db = db;
        this.rsvps = rsvps;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public Optional<Message> under(Said said, List<Message> answer) {
        missed(said.by()).forEach(cause -> mailbox.give(said.by(), cause));
        return Optional.empty();
    }

    /** Where somebody of the household has answered, nobody is called any more. */
    private List<String> missed(Person person) {
        long now = clock.millis();
        return db
                .sql(MISSED)
                .params(
                        person.id(),
                        person.id(),
                        person.id(),
                        LocalDate.now(clock).toString(),
                        now,
                        Called.NAME,
                        RsvpAudiences.CALLED_SINCE,
                        now,
                        person.id(),
                        person.id())
                .query(String.class)
                .list()
                .stream()
                .filter(cause -> rsvps.of(cause.split("/")[1], person).isEmpty())
                .toList();
    }
}
