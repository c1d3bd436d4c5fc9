package kairan.upkeep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does again and again by itself. */
@Configuration(proxyBeanMethods = false)
class UpkeepChores {

    @Bean
    RecurringTask<Void> lookAfterSites(SiteDays days) {
        return Tasks.recurring("look-after-sites", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((task, context) -> days.look());
    }
}
