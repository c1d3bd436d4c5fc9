package kairan.conversation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does again and again by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Retention.class)
class Chores {

    @Bean
    RecurringTask<Void> leftOverTurns(Turns turns) {
        return Tasks.recurring("left-over-turns", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((task, context) -> turns.takeUpLeftOvers());
    }

    @Bean
    RecurringTask<Void> forgetInbox(Inbox inbox) {
        return Tasks.recurring("forget-inbox", FixedDelay.of(Duration.ofHours(6)))
                .execute((task, context) -> inbox.forget());
    }
}
