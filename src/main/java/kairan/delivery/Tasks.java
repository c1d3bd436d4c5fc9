package kairan.delivery;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two steps of a posting that wait for their time in the store: cutting it into parcels, and carrying each. */
@Configuration(proxyBeanMethods = false)
class Tasks {

    static final TaskDescriptor<Void> CUT = TaskDescriptor.of("cut-posting");
    static final TaskDescriptor<Void> CARRY = TaskDescriptor.of("carry-parcel");

    @Bean
    OneTimeTask<Void> cutPosting(Cutter cutter) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime(CUT)
                .onFailureRetryLater()
                .execute((posting, context) -> cutter.cut(posting.getId()));
    }

    @Bean
    CustomTask<Void> carryParcel(Courier courier) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.custom(CARRY)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(Duration.ofSeconds(30))))
                .execute((parcel, context) -> courier.carry(parcel.getId())
                        .<com.github.kagkarlsson.scheduler.task.CompletionHandler<Void>>map(
                                at -> (complete, operations) -> operations.reschedule(complete, at))
                        .orElseGet(com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove::new));
    }
}
