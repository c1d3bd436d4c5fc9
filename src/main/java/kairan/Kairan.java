package kairan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kairan.content.ContentChanged;
import kairan.content.ContentFiles;
import kairan.conversation.Aside;
import kairan.conversation.Conversation;
import kairan.conversation.Dialogues;
import kairan.conversation.Progresses;
import kairan.conversation.Topic;
import kairan.conversation.Welcome;
import kairan.delivery.Mailbox;
import kairan.faq.DeskTopic;
import kairan.faq.Evaluate;
import kairan.faq.Fallback;
import kairan.faq.Faq;
import kairan.feedback.FeedbackTopic;
import kairan.feedback.Summary;
import kairan.gatherings.GatheringsTopic;
import kairan.gatherings.RsvpTopic;
import kairan.residents.Beginning;
import kairan.residents.Doors;
import kairan.residents.FirstTaps;
import kairan.residents.Groups;
import kairan.residents.InvitationTopic;
import kairan.residents.Leaving;
import kairan.residents.OwnRecord;
import kairan.residents.PersonalWords;
import kairan.residents.Settings;
import kairan.residents.RolesTopic;
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
        if (args.length > 0 && args[0].equals("use-report")) {
            Map<String, String> set = System.getenv();
            Clock clock = Clock.system(ZoneId.of(set.getOrDefault("KAIRAN_ZONE", "Asia/Tokyo")));
            Path data = Path.of(set.getOrDefault("KAIRAN_DATA", "data"));
            List<String> month = List.of(args).subList(1, args.length);
            System.exit(UseReport.run(month, data, clock, System.out, System.err));
        }
        SpringApplication.run(Kairan.class, args);
    }

    @Bean
    Clock clock(@Value("${kairan.zone}") ZoneId zone) {
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
            Dialogues dialogues,
            Welcome welcome,
            Mailbox mailbox,
            InvitationTopic invitation,
            Settings settings,
            FirstTaps taps,
            Beginning beginning,
            Groups groups,
            Doors doors,
            OwnRecord record,
            Leaving leaving,
            PersonalWords personal,
            RolesTopic roles,
            RsvpTopic rsvp,
            FeedbackTopic feedback,
            Summary summary,
            GatheringsTopic gatherings,
            DeskTopic desk,
            Faq faq,
            Fallback fallback) {

        List<Topic> inOrder() {
            return List.of(
                    dialogues,
                    welcome,
                    mailbox,
                    invitation,
                    settings,
                    beginning,
                    groups,
                    doors,
                    record,
                    leaving,
                    roles,
                    rsvp,
                    feedback,
                    summary,
                    gatherings,
                    desk,
                    personal,
                    taps.freely(),
                    dialogues.freely(),
                    faq,
                    dialogues.lastly(),
                    fallback);
        }
    }

    /** What may stand under an answer, in this order; the question still open comes last, beside its buttons. */
    @Component
    record Asides(PersonalWords personal, Welcome welcome, Mailbox mailbox, FirstTaps taps, Dialogues dialogues) {

        List<Aside> inOrder() {
            return List.of(personal, welcome, mailbox, taps, dialogues);
        }
    }
}
