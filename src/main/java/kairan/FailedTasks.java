package kairan;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import kairan.conversation.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the operator which task failed; the scheduler's own telling would print ids, and is therefore off. */
@Component
final class FailedTasks extends AbstractSchedulerListener {

    private static final Logger log = LoggerFactory.getLogger(FailedTasks.class);

    @Override
    public void onExecutionComplete(ExecutionComplete done) {
        done.getCause()
                .ifPresent(e -> log.error("{} failed: {}", done.getExecution().getTaskName(), Failure.of(e)));
    }
}
