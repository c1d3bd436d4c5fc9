package kairan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kairan.cases.CasesTopic;
import kairan.content.ContentChanged;
import kairan.content.ContentFiles;
import kairan.content.Edits;
import kairan.content.Leading;
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
import kairan.desk.BigScreen;
import kairan.desk.FirstMessageTopic;
import kairan.desk.PaperTopic;
import kairan.desk.ResetAdmin;
import kairan.faq.Browse;
import kairan.faq.ChatTopic;
import kairan.faq.DangerTopic;
import kairan.faq.DeskTopic;
import kairan.faq.Evaluate;
import kairan.faq.Fallback;
import kairan.faq.Faq;
import kairan.feedback.CheckTopic;
import kairan.feedback.DayPhotoTopic;
import kairan.feedback.FeedbackTopic;
import kairan.feedback.ReportTopic;
import kairan.gatherings.ArrivalTopic;
import kairan.gatherings.CheckInTopic;
import kairan.gatherings.CountsTopic;
import kairan.gatherings.DayTopic;
import kairan.gatherings.GatheringsTopic;
import kairan.gatherings.LateCalls;
import kairan.gatherings.MakingTopic;
import kairan.gatherings.ReceptionTopic;
import kairan.gatherings.RemarkTopic;
import kairan.gatherings.RsvpTopic;
import kairan.gatherings.SearchTopic;
import kairan.gatherings.TitleTopic;
import kairan.gatherings.WeatherTopic;
import kairan.notices.ContactTopic;
import kairan.notices.NoticeTopic;
import kairan.notices.PastTopic;
import kairan.notices.SampleTopic;
import kairan.notices.SentTopic;
import kairan.notices.ToldTopic;
import kairan.proposals.VoiceTopic;
import kairan.residents.Beginning;
import kairan.residents.Doors;
import kairan.residents.FirstTaps;
import kairan.residents.Groups;
import kairan.residents.Leaving;
import kairan.residents.OwnRecord;
import kairan.residents.PersonalWords;
import kairan.residents.Settings;
import kairan.results.EchoTopic;
import kairan.results.ResultsTopic;
import kairan.roles.InvitationTopic;
import kairan.roles.RolesTopic;
import kairan.upkeep.CampaignTopic;
import kairan.upkeep.SiteTopic;
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
import org.springframework.stereotype.Component;

/** Kairan (回覧): a town's bot that answers, calls and listens. */
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
public class Kairan {

    public static void main(String[] args) throws Exception {
        Optional<String> refusal =
                OpenSecrets.refusal(List.of(args), System.getProperties().stringPropertyNames());
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(2);
        }
        SqliteLibrary.find();
        if (args.length > 0 && args[0].equals("train")) {
            Training.run();
            return;
        }
        if (args.length > 0 && args[0].equals("evaluate")) {
            System.exit(Evaluate.run(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("export")) {
            System.exit(Export.run(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("reset-admin")) {
            resetAdmin(System.getenv());
            return;
        }
        if (args.length > 0 && args[0].equals("use-report")) {
            Map<String, String> set = System.getenv();
            Clock clock = Clock.system(ZoneId.of(set.getOrDefault("KAIRAN_ZONE", "Asia/Tokyo")));
            Path data = Path.of(set.getOrDefault("KAIRAN_DATA", "data"));
            List<String> month = List.of(args).subList(1, args.length);
            System.exit(UseReport.run(month, data, clock, System.out, System.err));
        }
        if (args.length > 0 && (args[0].equals("backup") || args[0].equals("restore"))) {
            System.exit(copy(args[0], List.of(args).subList(1, args.length), System.getenv()));
        }
        if (args.length > 0 && args[0].equals("line-setup")) {
            System.exit(SettingUpLine.run(Arrays.copyOfRange(args, 1, args.length), System.out));
        }
        start(args);
    }

    /** By the wiring that was worked out while the jar was built, if it fits. */
    static ConfigurableApplicationContext start(String... settings) {
        if (Wiring.fits(List.of(settings))) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        return SpringApplication.run(Kairan.class, settings);
    }

    private static int copy(String command, List<String> args, Map<String, String> settings) {
        Path data = Path.of(settings.getOrDefault("KAIRAN_DATA", "data"));
        Clock clock = Clock.system(ZoneId.of(settings.getOrDefault("KAIRAN_ZONE", "Asia/Tokyo")));
        return command.equals("backup")
                ? Backup.run(args, data, clock, System.out, System.err)
                : Restore.run(args, data, clock, System.out, System.err);
    }

    private static void resetAdmin(Map<String, String> settings) {
        Path folder = Path.of(settings.getOrDefault("KAIRAN_DATA", "data"));
        try (OneWriter store = Store.open(folder, settings.getOrDefault("KAIRAN_SYNC", "NORMAL"))) {
            ResetAdmin.run(
                    store,
                    Clock.systemUTC(),
                    settings.getOrDefault("KAIRAN_URL", ""),
                    settings.getOrDefault("SERVER_PORT", "8080"),
                    System.out);
        }
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

    /** Who hears first is a product decision, so it stands here; below it, what is said under an answer. */
    @Bean
    Conversation conversation(Topics topics, Asides asides, Progresses progresses) {
        return new Conversation(topics.inOrder(), asides.inOrder(), progresses);
    }

    /** All that the bot can talk about; the first that understands answers. */
    @Component
    record Topics(
            DangerTopic danger,
            Unsaying unsaying,
            Dialogues dialogues,
            Welcome welcome,
            DayPhotoTopic dayPhoto,
            Wordless wordless,
            Mailbox mailbox,
            ContactTopic contact,
            InvitationTopic invitation,
            FirstMessageTopic firstMessage,
            SampleTopic sample,
            PaperTopic paper,
            Settings settings,
            FirstTaps taps,
            Beginning beginning,
            Groups groups,
            Doors doors,
            OwnRecord record,
            Leaving leaving,
            PersonalWords personal,
            RolesTopic roles,
            SiteTopic site,
            CampaignTopic campaign,
            NoticeTopic notice,
            SentTopic sent,
            ToldTopic told,
            PastTopic past,
            MakingTopic making,
            CountsTopic counts,
            WeatherTopic weather,
            TitleTopic title,
            RsvpTopic rsvp,
            FeedbackTopic feedback,
            ReportTopic report,
            CheckTopic check,
            VoiceTopic voice,
            CasesTopic cases,
            ResultsTopic results,
            EchoTopic echo,
            DayTopic day,
            GatheringsTopic gatherings,
            SearchTopic search,
            RemarkTopic remark,
            ArrivalTopic arrival,
            ReceptionTopic reception,
            CheckInTopic checkIn,
            BigScreen bigScreen,
            DeskTopic desk,
            Browse browse,
            ChatTopic chat,
            MenuWords menu,
            Faq faq,
            Fallback fallback) {

        List<Topic> inOrder() {
            return List.of(
                    danger.above(dialogues.forOthers()),
                    danger,
                    unsaying,
                    dialogues.above(List.of(
                            invitation,
                            firstMessage,
                            sample,
                            settings,
                            beginning,
                            doors,
                            record,
                            leaving,
                            arrival.scanned())),
                    dialogues,
                    welcome,
                    dayPhoto,
                    mailbox,
                    contact,
                    invitation,
                    firstMessage,
                    sample,
                    paper,
                    settings,
                    beginning,
                    groups,
                    doors,
                    arrival,
                    record,
                    leaving,
                    roles,
                    site,
                    campaign,
                    wordless,
                    notice,
                    sent,
                    told,
                    past,
                    making,
                    counts,
                    weather,
                    title,
                    rsvp,
                    remark,
                    reception,
                    checkIn,
                    feedback,
                    report,
                    check,
                    voice,
                    cases,
                    results,
                    echo,
                    day,
                    gatherings,
                    search,
                    bigScreen,
                    desk,
                    browse,
                    personal,
                    taps.freely(),
                    menu,
                    dialogues.freely(),
                    chat,
                    faq,
                    day.lastly(),
                    dialogues.lastly(),
                    fallback);
        }
    }

    /** What may stand under an answer, in this order; the question still open comes last, beside its buttons. */
    @Component
    record Asides(
            DangerTopic danger,
            PersonalWords personal,
            Welcome welcome,
            LateCalls lateCalls,
            Mailbox mailbox,
            FirstTaps taps,
            Dialogues dialogues) {

        List<Aside> inOrder() {
            return List.of(
                    danger.quiet(personal),
                    danger.quiet(welcome),
                    lateCalls,
                    danger.quiet(mailbox),
                    danger.quiet(taps),
                    dialogues);
        }
    }
}
