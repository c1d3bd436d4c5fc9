package kairan.residents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does again and again by itself. */
@Configuration(proxyBeanMethods = false)
class ResidentChores {

    /** After the rooms have forgotten what is old, so that less is left to erase. */
    @Bean
    RecurringTask<Void> forgetTheSilent(Silence silence, Clock clock) {
        return Tasks.recurring("forgetting-the-silent", new Daily(clock.getZone(), LocalTime.of(4, 30)))
                .execute((task, context) -> silence.forget());
    }
}
