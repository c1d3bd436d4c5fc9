package kairan.desk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.session.autoconfigure.SessionTimeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the sessions of the desk in the store, so that they outlive a restart and every instance knows them. Put together
 * here, because the ready-made configuration reads a list of all databases' errors at every start.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableSpringHttpSession
class Sessions {

    /** One that has ended is not found anyway. */
    private static final Duration SWEPT = Duration.ofMinutes(30);

    @Bean
    JdbcIndexedSessionRepository sessionRepository(
            JdbcTemplate db, PlatformTransactionManager transactions, SessionTimeout timeout) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(db, own);
        sessions.setDefaultMaxInactiveInterval(timeout.getTimeout());
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        return sessions;
    }

    @Bean
    RecurringTask<Void> sweptSessions(JdbcIndexedSessionRepository sessions) {
        return Tasks.recurring("swept-sessions", FixedDelay.of(SWEPT))
                .execute((task, context) -> sessions.cleanUpExpiredSessions());
    }
}
