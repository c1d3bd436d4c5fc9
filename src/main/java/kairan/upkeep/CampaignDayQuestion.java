package kairan.upkeep;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Dialogues;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Asks on which day of a campaign the group cleans; of another day nothing else is asked. */
@Component
class CampaignDayQuestion implements Asking {

    private final Campaigns campaigns;
    private final Dialogues dialogues;
    private final ContentFiles content;

    CampaignDayQuestion(Campaigns campaigns, Dialogues dialogues, ContentFiles content) {
        this.campaigns = campaigns;
        this.dialogues = dialogues;
        this.content = content;
    }

    @Override
    public String dialogue() {
        return CampaignTopic.DAY;
    }

    /** The day goes on with the next question. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        LocalDate day = LocalDate.parse(answers.getOrDefault("day", ""));
        return campaigns.find(about.split(CampaignTopic.AND)[0]).map(campaign -> {
            if (campaign.holds(day)) {
                dialogues.open(person, CampaignTopic.PART, about + CampaignTopic.AND + day);
                return List.of(phrase(Phrase.CAMPAIGN_DAY, campaign));
            }
            dialogues.open(person, CampaignTopic.DAY, about);
            return List.of(phrase(Phrase.CAMPAIGN_OTHER_DAY, campaign));
        });
    }

    private Message phrase(Phrase phrase, Campaign campaign) {
        return Message.of(content.now().phrases().say(phrase, Map.of("取り組み", campaign.name(), "日にち", campaign.days())));
    }
}
