package kairan.gatherings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does again and again by itself. */
@Configuration(proxyBeanMethods = false)
class GatheringChores {

    @Bean
    RecurringTask<Void> almanacPage(Almanac almanac) {
        return Tasks.recurring("almanac-page", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((task, context) -> almanac.turnPage());
    }

    @Bean
    RecurringTask<Void> nameKinds(Kinds kinds) {
        return Tasks.recurring("name-kinds", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((task, context) -> kinds.catchUp());
    }
}
