package kairan.transcripts;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every transcript under {@code conversations/transcripts} is played inside the house, but those about LINE's own ways. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "db-scheduler.enabled=false")
class TranscriptsTest {

    private static final LittleTown TOWN = LittleTown.read();

    @TempDir
    static Path folder;

    @TestConfiguration
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
        Path conversations = folder.resolve("conversations");
        TOWN.settle(conversations);
        registry.add("kairan.conversations", conversations::toString);
        registry.add("kairan.data", () -> folder.resolve("data").toString());
        registry.add("kairan.webchat.port", () -> "0");
    }

    @Autowired
    HouseStage stage;

    @Autowired
    JdbcClient db;

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(LittleTown.TRANSCRIPTS)) {
            return files
                    .filter(f -> f.toString().endsWith(".txt"))
                    .filter(f -> !f.getFileName().toString().startsWith("line-"))
                    .filter(f -> f.getFileName().toString().matches(System.getProperty("play", ".*")))
                    .sorted()
                    .map(this::test)
                    .toList()
                    .stream();
        }
    }

    private DynamicTest test(Path file) {
        try {
            Script script = Script.read(file, TOWN.names());
            return DynamicTest.dynamicTest(script.title(), () -> {
                new Player(script, TOWN, stage).play();
                dump(file);
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** {@code -Ddump=NN} keeps the store as the main story leaves it, for the tests of later upgrades. */
    private void dump(Path file) throws IOException {
        String number = System.getProperty("dump");
        if (number != null && file.endsWith("smoke-first-house.txt")) {
            Path stores = Files.createDirectories(Path.of("src/test/resources/stores"));
            Files.writeString(stores.resolve(number + ".sql"), StoreDump.of(db));
        }
    }
}
