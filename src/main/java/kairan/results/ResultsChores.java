package kairan.results;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import kairan.feedback.CommentWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What this room does again and again by itself. */
@Configuration(proxyBeanMethods = false)
class ResultsChores {

    /** Comments of an earlier house are cut in time. */
    @Bean
    RecurringTask<Void> cutComments(CommentWords words, TransactionTemplate transaction) {
        return Tasks.recurring("cut-comments", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((task, context) -> transaction.execute(status -> words.catchUp()));
    }
}
