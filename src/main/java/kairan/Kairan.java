package kairan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kairan.content.ContentChanged;
import kairan.content.ContentFiles;
import kairan.content.Edits;
import kairan.content.Leading;
import kairan.conversation.Conversation;
import kairan.conversation.Progresses;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.SpringProperties;

/** Kairan (回覧): a town's bot that answers, calls and listens. */
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
public class Kairan {

    public static void main(String[] args) throws Exception {
        boolean command = args.length > 0 && !args[0].startsWith("-");
        Optional<String> refusal = OpenSecrets.refusal(
                        List.of(args), System.getProperties().stringPropertyNames())
                .or(() -> WrongSettings.refusal(System.getenv(), command ? Commands.SETTINGS : WrongSettings.ALL));
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(2);
        }
        SqliteLibrary.find();
        if (!Commands.run(args)) {
            start(args);
        }
    }

    /** By the wiring that was worked out while the jar was built, if it fits. */
    static ConfigurableApplicationContext start(String... settings) {
        if (Wiring.fits(List.of(settings))) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        return SpringApplication.run(Kairan.class, settings);
    }

    @Bean
    Clock clock(@Value("${kairan.zone}") ZoneId zone) {
        return systemClock(zone);
    }

    static Clock systemClock(ZoneId zone) {
        return Clock.system(zone);
    }

    /** Nobody adds beans from here on, so that who fits where is looked up once and not for every place anew. */
    @Bean
    static BeanFactoryPostProcessor complete() {
        return ConfigurableListableBeanFactory::freezeConfiguration;
    }

    /** Tasks are due by the same clock. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock taskClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    ContentFiles content(
            @Value("${kairan.conversations}") Path folder,
            @Value("${kairan.leading}") Leading leading,
            Edits edits,
            ApplicationEventPublisher events) {
        Supplier<Map<String, String>> newer = leading == Leading.DESK ? edits::leading : Map::of;
        return ContentFiles.begun(folder, newer, () -> events.publishEvent(new ContentChanged()));
    }

    @Bean
    Conversation conversation(Topics topics, Asides asides, Progresses progresses) {
        return new Conversation(topics.inOrder(), asides.inOrder(), progresses);
    }
}
