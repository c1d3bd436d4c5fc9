package kairan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import kairan.content.ContentChanged;
import kairan.content.ContentFiles;
import kairan.conversation.Conversation;
import kairan.conversation.Dialogues;
import kairan.conversation.Progresses;
import kairan.conversation.Welcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/** Kairan (回覧): a town's bot that answers, calls and listens. */
@SpringBootApplication(proxyBeanMethods = false)
public class Kairan {

    public static void main(String[] args) {
        SpringApplication.run(Kairan.class, args);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${kairan.zone}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    ContentFiles content(@Value("${kairan.conversations}") Path folder, ApplicationEventPublisher events) {
        return new ContentFiles(folder, () -> events.publishEvent(new ContentChanged()));
    }

    /** Who hears first is a product decision, so it stands here. */
    @Bean
    Conversation conversation(Dialogues dialogues, Welcome welcome, Progresses progresses) {
        return new Conversation(List.of(dialogues, welcome), List.of(welcome, dialogues), progresses);
    }
}
