package kairan.conversation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
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
    RecurringTask<Void> forgetting(Forgetting forgetting, Clock clock) {
        return Tasks.recurring("forgetting", new Daily(clock.getZone(), LocalTime.of(3, 30)))
                .execute((task, context) -> forgetting.forget());
    }
}
