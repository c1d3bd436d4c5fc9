package kairan.line;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Hangs the door in its frame. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Keys.class)
class Door {

    @Bean
    static ShutDoor shutDoor(Environment settings) {
        return new ShutDoor(settings);
    }

    @Bean
    @WhenOpen
    LineApi lineApi(Keys keys, Calls calls) {
        return LineApi.open(keys, calls::ended);
    }

    @Bean
    @WhenOpen
    RecurringTask<Void> leftOverReplies(Replier replier) {
        return Tasks.recurring("left-over-replies", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((task, context) -> replier.takeUpLeftOvers());
    }
}
