package kairan.desk;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk does by itself, while nobody waits for it. */
@Configuration(proxyBeanMethods = false)
class DeskChores {

    static final TaskDescriptor<Void> ERRAND = TaskDescriptor.of("desk-errand");

    private static final Duration AGAIN = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<Void> deskErrand(ErrandRunner runner) {
        return Tasks.oneTime(ERRAND)
                .onFailure(DeskChores::again)
                .execute((errand, context) -> runner.run(errand.getId()));
    }

    private static void again(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        operations.reschedule(failed, failed.getTimeDone().plus(AGAIN));
    }
}
