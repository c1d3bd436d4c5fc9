package kairan.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Month;
import kairan.content.Share;
import kairan.conversation.Allowance;
import kairan.conversation.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may still be spent this month on pushes, by the town's plan, by what the door says, and by what has gone out since. */
@Component
class Purse {

    static final long NO_LIMIT = Long.MAX_VALUE;

    private final Spending spending;
    private final List<Channel> counted;
    private final List<HeldBack> heldBack;
    private final ContentFiles content;
    private final Clock clock;

    Purse(Spending spending, List<Channel> doors, List<HeldBack> heldBack, ContentFiles content, Clock clock) {
        this.spending = spending;
        this.counted = doors.stream().filter(Channel::counted).toList();
        this.heldBack = heldBack;
        this.content = content;
        this.clock = clock;
    }

    Set<String> countedDoors() {
        return counted.stream().map(Channel::name).collect(Collectors.toSet());
    }

    /** How many pushes this posting may still spend at that door. */
    long left(String door, Posting posting) {
        return left(door, posting.push(), posting.body());
    }

    long left(String door, Push push, @Nullable String body) {
        if (!countedDoors().contains(door)) {
            return NO_LIMIT;
        }
        long all = all(door);
        if (all == NO_LIMIT || push.first()) {
            return all;
        }
        long free =
                Math.max(0, all - heldBack.stream().mapToLong(HeldBack::pushes).sum());
        return Math.min(free, share(door, body));
    }

    /** What is left of the whole account. */
    private long all(String door) {
        Instant month = monthStart();
        long byPlan = month().limited() ? month().limit() - spending.since(door, month) : NO_LIMIT;
        long byDoor = spending.told(door, month)
                .map(told -> told.limit() == NO_LIMIT ? NO_LIMIT : left(door, told, month))
                .orElse(NO_LIMIT);
        return Math.max(0, Math.min(byPlan, byDoor));
    }

    private long left(String door, Spending.Told told, Instant month) {
        long until = Math.max(told.used(), spending.between(door, month, told.asked()));
        return told.limit() - until - spending.since(door, told.asked());
    }

    private long share(String door, @Nullable String body) {
        Month month = month();
        if (month.shares().isEmpty()) {
            return NO_LIMIT;
        }
        Instant start = monthStart();
        if (body != null && month.share(body).isPresent()) {
            return Math.max(0, month.share(body).get() - spending.by(door, List.of(body), start));
        }
        if (!month.limited()) {
            return NO_LIMIT;
        }
        List<String> others = month.shares().stream().map(Share::body).toList();
        long theirs = month.shares().stream().mapToLong(Share::monthly).sum();
        long mine = spending.since(door, start) - spending.by(door, others, start);
        return Math.max(0, month.limit() - theirs - mine);
    }

    /** The door says that nothing is left. */
    void empty(String door) {
        long spent = spending.since(door, monthStart());
        spending.tell(door, new Allowance.Limited(spent, spent));
    }

    /** Asks the doors what they still take; outside any transaction, because they ask in their turn. */
    void ask() {
        counted.forEach(door -> spending.tell(door.name(), door.left()));
    }

    private Month month() {
        return content.now().town().month();
    }

    private Instant monthStart() {
        return LocalDate.now(clock)
                .withDayOfMonth(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
