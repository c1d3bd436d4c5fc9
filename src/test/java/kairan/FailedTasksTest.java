package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailedTasksTest {

    private final Execution carrying = new Execution(Instant.EPOCH, new TaskInstance<>("carry-parcel", "parcel-1"));

    @Test
    void theOperatorReadsWhichTaskFailedAndWhereButNothingAnybodyWrote(CapturedOutput output) {
        Exception broken = new IllegalStateException("住民の言葉");

        new FailedTasks()
                .onExecutionComplete(ExecutionComplete.failure(carrying, Instant.EPOCH, Instant.EPOCH, broken));

        assertThat(output.getAll().lines().filter(line -> line.contains("carry-parcel")))
                .singleElement()
                .asString()
                .contains("carry-parcel failed: java.lang.IllegalStateException at kairan.FailedTasksTest")
                .doesNotContain("住民の言葉", "parcel-1");
    }

    @Test
    void ofWhatWentWellNothingIsSaid(CapturedOutput output) {
        new FailedTasks().onExecutionComplete(ExecutionComplete.success(carrying, Instant.EPOCH, Instant.EPOCH));

        assertThat(output).doesNotContain("carry-parcel");
    }
}
