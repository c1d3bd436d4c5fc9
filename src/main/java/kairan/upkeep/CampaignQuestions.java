package kairan.upkeep;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Ids;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** Asks staff for the name and the days of a campaign. */
@Component
class CampaignQuestions implements Asking {

    private final Campaigns campaigns;
    private final Authority authority;
    private final ContentFiles content;

    CampaignQuestions(Campaigns campaigns, Authority authority, ContentFiles content) {
        this.campaigns = campaigns;
        this.authority = authority;
        this.content = content;
    }

    @Override
    public String dialogue() {
        return CampaignTopic.SET_UP;
    }

    /** Nothing to keep before its last day is known. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        LocalDate first = LocalDate.parse(answers.getOrDefault("first", ""));
        LocalDate last = answers.containsKey("last") ? LocalDate.parse(answers.get("last")) : first;
        Campaign campaign = new Campaign(
                Ids.next(),
                answers.getOrDefault("name", ""),
                last.isBefore(first) ? last : first,
                last.isBefore(first) ? first : last);
        if (!authority.use(new Actor.Talker(person), Right.TELL_TOWN, Realm.TOWN, campaign.name())) {
            return phrase(Phrase.ROLE_OVER, Map.of());
        }
        campaigns.add(campaign);
        return phrase(Phrase.CAMPAIGN_MADE, Map.of("取り組み", campaign.name(), "日にち", campaign.days()));
    }

    private Optional<List<Message>> phrase(Phrase phrase, Map<String, String> blanks) {
        return Optional.of(List.of(Message.of(content.now().phrases().say(phrase, blanks))));
    }
}
