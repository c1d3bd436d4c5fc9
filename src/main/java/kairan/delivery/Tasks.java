package kairan.delivery;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits for its time in the store: cutting a posting into parcels, tying together a round, and carrying each parcel. */
@Configuration(proxyBeanMethods = false)
class Tasks {

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration LOOKING_FOR_ROUNDS = Duration.ofMinutes(1);
    private static final Duration ASKING_LINE = Duration.ofMinutes(10);

    static final TaskDescriptor<Void> CUT = TaskDescriptor.of("cut-posting");
    static final TaskDescriptor<Void> BUNDLE = TaskDescriptor.of("bundle-round");
    static final TaskDescriptor<Void> CARRY = TaskDescriptor.of("carry-parcel");

    /** What cannot wait goes past what can. */
    static int priority(Push push) {
        return push.first() ? Priority.HIGH : push == Push.ONCE ? Priority.MEDIUM : Priority.LOW;
    }

    @Bean
    OneTimeTask<Void> cutPosting(Cutter cutter) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime(CUT)
                .onFailure(Tasks::again)
                .execute((posting, context) -> cutter.cut(posting.getId()));
    }

    @Bean
    OneTimeTask<Void> bundleRound(Bundler bundler) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime(BUNDLE)
                .onFailure(Tasks::again)
                .execute((trip, context) -> bundler.bundle(trip.getId()));
    }

    @Bean
    RecurringTask<Void> roundsSetOut(RoundTrips trips) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                        "rounds-set-out", FixedDelay.of(LOOKING_FOR_ROUNDS))
                .execute((task, context) -> trips.setOut());
    }

    @Bean
    RecurringTask<Void> askWhatIsLeft(Purse purse) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                        "ask-what-is-left", FixedDelay.of(ASKING_LINE))
                .execute((task, context) -> purse.ask());
    }

    @Bean
    CustomTask<Void> carryParcel(Courier courier) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.custom(CARRY)
                .onFailure(Tasks::again)
                .execute((parcel, context) -> courier.carry(parcel.getId())
                        .<com.github.kagkarlsson.scheduler.task.CompletionHandler<Void>>map(
                                at -> (complete, operations) -> operations.reschedule(complete, at))
                        .orElseGet(com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove::new));
    }

    private static void again(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        operations.reschedule(failed, failed.getTimeDone().plus(AGAIN));
    }
}
