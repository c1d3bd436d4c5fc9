package kairan.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does again and again by itself. */
@Configuration(proxyBeanMethods = false)
class NoticeChores {

    /** On Monday; on a later day of the week only if nothing ran on Monday. */
    @Bean
    RecurringTask<Void> bringRequests(Requests requests, Clock clock) {
        return Tasks.recurring("bring-requests", new Daily(clock.getZone(), LocalTime.of(8, 0)))
                .execute((task, context) -> requests.bring());
    }
}
