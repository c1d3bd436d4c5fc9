package kairan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import kairan.content.ContentChanged;
import kairan.content.ContentFiles;
import kairan.conversation.Aside;
import kairan.conversation.Conversation;
import kairan.conversation.Dialogues;
import kairan.conversation.MenuWords;
import kairan.conversation.Progresses;
import kairan.conversation.Topic;
import kairan.conversation.Unsaying;
import kairan.conversation.Welcome;
import kairan.conversation.Wordless;
import kairan.delivery.Mailbox;
import kairan.faq.DeskTopic;
import kairan.faq.Evaluate;
import kairan.faq.Fallback;
import kairan.faq.Faq;
import kairan.feedback.FeedbackTopic;
import kairan.feedback.Summary;
import kairan.gatherings.GatheringsTopic;
import kairan.gatherings.RsvpTopic;
import kairan.residents.InvitationTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Kairan (回覧): a town's bot that answers, calls and listens. */
@SpringBootApplication(proxyBeanMethods = false)
public class Kairan {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("evaluate")) {
            System.exit(Evaluate.run(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("line-setup")) {
            System.exit(SettingUpLine.run(Arrays.copyOfRange(args, 1, args.length), System.out));
        }
        SpringApplication.run(Kairan.class, args);
    }

    @Bean
    Clock clock(@Value("${kairan.zone}") ZoneId zone) {
        return systemClock(zone);
    }

    static Clock systemClock(ZoneId zone) {
        return Clock.system(zone);
    }

    /** Tasks are due by the same clock. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock taskClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    ContentFiles content(@Value("${kairan.conversations}") Path folder, ApplicationEventPublisher events) {
        return new ContentFiles(folder, () -> events.publishEvent(new ContentChanged()));
    }

    /** Who hears first is a product decision, so it stands here; below it, what is said under an answer. */
    @Bean
    Conversation conversation(Topics topics, Asides asides, Progresses progresses) {
        return new Conversation(topics.inOrder(), asides.inOrder(), progresses);
    }

    /** All that the bot can talk about; the first that understands answers. */
    @Component
    record Topics(
            Unsaying unsaying,
            Dialogues dialogues,
            Welcome welcome,
            Wordless wordless,
            Mailbox mailbox,
            InvitationTopic invitation,
            RsvpTopic rsvp,
            FeedbackTopic feedback,
            Summary summary,
            GatheringsTopic gatherings,
            DeskTopic desk,
            MenuWords menu,
            Faq faq,
            Fallback fallback) {

        List<Topic> inOrder() {
            return List.of(
                    unsaying,
                    dialogues,
                    welcome,
                    wordless,
                    mailbox,
                    invitation,
                    rsvp,
                    feedback,
                    summary,
                    gatherings,
                    desk,
                    menu,
                    dialogues.freely(),
                    faq,
                    dialogues.lastly(),
                    fallback);
        }
    }

    /** What may stand under an answer, in this order; the question still open comes last, beside its buttons. */
    @Component
    record Asides(Welcome welcome, Mailbox mailbox, Dialogues dialogues) {

        List<Aside> inOrder() {
            return List.of(welcome, mailbox, dialogues);
        }
    }
}
