package kairan.delivery;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two steps of a posting that wait for their time in the store: cutting it into parcels, and carrying each. */
@Configuration(proxyBeanMethods = false)
class Tasks {

    private static final Duration AGAIN = Duration.ofSeconds(30);

    static final TaskDescriptor<Void> CUT = TaskDescriptor.of("cut-posting");
    static final TaskDescriptor<Void> CARRY = TaskDescriptor.of("carry-parcel");

    @Bean
    OneTimeTask<Void> cutPosting(Cutter cutter) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime(CUT)
                .onFailure(Tasks::again)
                .execute((posting, context) -> cutter.cut(posting.getId()));
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
