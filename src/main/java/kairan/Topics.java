package kairan;

import java.util.List;
import kairan.cases.CasesTopic;
import kairan.conversation.Dialogues;
import kairan.conversation.MenuWords;
import kairan.conversation.Topic;
import kairan.conversation.Unsaying;
import kairan.conversation.Welcome;
import kairan.conversation.Wordless;
import kairan.delivery.Mailbox;
import kairan.desk.BigScreen;
import kairan.desk.FirstMessageTopic;
import kairan.desk.PaperTopic;
import kairan.faq.Browse;
import kairan.faq.ChatTopic;
import kairan.faq.DangerTopic;
import kairan.faq.DeskTopic;
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
import org.springframework.stereotype.Component;

/**
 * All that the bot can talk about; the first that understands answers. Who hears first is a product decision, so it stands
 * here; what is said under an answer stands in {@link Asides}.
 */
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
