package kairan.transcripts;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import kairan.SettableClock;
import kairan.bodies.Bodies;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.conversation.Inbox;
import kairan.conversation.People;
import kairan.conversation.Turns;
import kairan.feedback.SelfChecks;
import kairan.gatherings.Almanac;
import kairan.gatherings.Occurrences;
import kairan.proposals.Proposals;
import kairan.results.Years;
import kairan.roles.Roles;
import kairan.upkeep.SiteDays;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The little town inside the house, started once for all tests that play in it; each begins by emptying or replacing the store. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "db-scheduler.enabled=false")
@Import(PlayedTown.House.class)
abstract class PlayedTown {

    static final LittleTown TOWN = LittleTown.read();

    private static final Path FOLDER = folder();

    static class House {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean
        StageChannel stageChannel() {
            return new StageChannel();
        }

        @Bean
        ManualScheduler scheduler(DataSource dataSource, SettableClock clock, List<Task<?>> tasks) {
            return TestHelper.createManualScheduler(
                            new org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy(dataSource), tasks)
                    .clock(clock.tasks())
                    .build();
        }

        @Bean
        TownDesk townDesk(
                Occurrences occurrences,
                SelfChecks checks,
                kairan.results.Telling telling,
                Years years,
                ContentFiles content,
                BeanFactory beans) {
            return new TownDesk(occurrences, checks, telling, years, content, beans);
        }

        @Bean
        HouseStage stage(
                StageChannel channel,
                SettableClock clock,
                ManualScheduler scheduler,
                Inbox inbox,
                Turns turns,
                Almanac almanac,
                People people,
                Districts districts,
                Bodies bodies,
                Roles roles,
                @Qualifier("roundsSetOut") RecurringTask<Void> rounds,
                @Qualifier("bringRequests") RecurringTask<Void> requests,
                TownDesk desk,
                SiteDays sites,
                JdbcClient db,
                Proposals proposals) {
            return new HouseStage(
                    channel, clock, scheduler, inbox, turns, almanac, people, districts, bodies, roles, rounds,
                    requests, desk, sites, db, proposals);
        }
    }

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        Path conversations = FOLDER.resolve("conversations");
        TOWN.settle(conversations);
        registry.add("kairan.conversations", conversations::toString);
        registry.add("kairan.data", () -> FOLDER.resolve("data").toString());
        registry.add("kairan.webchat.port", () -> "0");
    }

    @Autowired
    HouseStage stage;

    @Autowired
    JdbcClient db;

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "played-town-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
