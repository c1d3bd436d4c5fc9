package kairan.transcripts;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kairan.FreshStore;
import kairan.Kairan;
import kairan.MovedClock;
import kairan.gatherings.Almanac;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program with all its doors, in the little town, by a clock that can be set. */
public final class LittleHouse implements AutoCloseable {

    private final MovedClock clock = new MovedClock();
    private final ConfigurableApplicationContext app;

    /** Starts it with an empty store in the folder, as many settings as wanted in the form {@code name=value}. */
    public LittleHouse(Path folder, LocalDateTime start, List<String> settings) {
        clock.set(start);
        FreshStore.into(folder.resolve("data"));
        List<String> arguments =
                new ArrayList<>(settings.stream().map(s -> "--" + s).toList());
        arguments.add("--kairan.data=" + folder.resolve("data"));
        arguments.add("--kairan.conversations=" + folder.resolve("conversations"));
        ApplicationContextInitializer<GenericApplicationContext> withClock = context ->
                context.registerBean("littleClock", MovedClock.class, () -> clock, bean -> bean.setPrimary(true));
        app = new SpringApplicationBuilder(Kairan.class)
                .web(WebApplicationType.SERVLET)
                .initializers(withClock)
                .run(arguments.toArray(String[]::new));
    }

    public <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    ConfigurableApplicationContext app() {
        return app;
    }

    public int webPort() {
        return app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public LocalDateTime time() {
        return clock.local();
    }

    /** Sets the clock, step by step, and waits until what was due is out. */
    public void now(LocalDateTime time) {
        do {
            clock.set(Stage.onTheWay(clock.local(), time));
            goOut();
        } while (clock.local().isBefore(time));
    }

    private void goOut() {
        bean(Almanac.class).turnPage();
        settle();
    }

    /** Waits until everything heard is answered and everything due is carried. */
    public void settle() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    boolean quiet = count("inbox where done_at is null")
                                    + count("reply")
                                    + count("scheduled_tasks where task_name in ('cut-posting', 'carry-parcel')"
                                            + " and execution_time <= " + clock.millis())
                            == 0;
                    if (!quiet) {
                        bean(Scheduler.class).triggerCheckForDueExecutions();
                    }
                    return quiet;
                });
    }

    private int count(String rows) {
        return bean(JdbcClient.class)
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        app.close();
    }
}
