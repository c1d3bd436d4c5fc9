package kairan.upkeep;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.RainRule;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.japanese.Dates;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** Asks a leader for the hour and the place of their group's cleaning, and for the one form of the campaign: people, bags, and the heap. */
@Component
class PartQuestions implements Asking {

    private static final LocalTime LATEST_END = LocalTime.of(23, 59);

    private final Campaigns campaigns;
    private final Occurrences occurrences;
    private final TakingPart takingPart;
    private final Bodies bodies;
    private final Authority authority;
    private final ContentFiles content;

    PartQuestions(
            Campaigns campaigns,
            Occurrences occurrences,
            TakingPart takingPart,
            Bodies bodies,
            Authority authority,
            ContentFiles content) {
        this.campaigns = campaigns;
        this.occurrences = occurrences;
        this.takingPart = takingPart;
        this.bodies = bodies;
        this.authority = authority;
        this.content = content;
    }

    @Override
    public String dialogue() {
        return CampaignTopic.PART;
    }

    /** Nothing to keep before the last answer: half a form helps nobody. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        String[] what = about.split(CampaignTopic.AND);
        Optional<Campaign> campaign = campaigns.find(what[0]);
        Optional<Body> body = bodies.find(what[1]);
        if (campaign.isEmpty()
                || body.isEmpty()
                || !authority.use(
                        new Actor.Talker(person),
                        Right.CALL,
                        Realm.of(what[1]),
                        campaign.get().name())) {
            return phrase(Phrase.ROLE_OVER, Map.of());
        }
        LocalTime start = LocalTime.parse(answers.getOrDefault("start", ""));
        LocalTime end = start.plusMinutes(Integer.parseInt(answers.getOrDefault("length", "60")));
        Part part = takingPart.keep(
                campaign.get(),
                body.get(),
                new TakingPart.Form(
                        LocalDate.parse(what[2]),
                        start,
                        end.isAfter(start) ? end : LATEST_END,
                        answers.getOrDefault("place", ""),
                        Integer.parseInt(answers.getOrDefault("people", "0")),
                        Integer.parseInt(answers.getOrDefault("bags", "0")),
                        answers.getOrDefault("heap", ""),
                        RainRule.answered(answers.getOrDefault("rain", "")).orElse(null),
                        Map.of()));
        Occurrence day = occurrences.of(part.occurrence()).orElseThrow();
        return Optional.of(List.of(Message.lasting(
                words(campaign.get(), day, part), List.of(CampaignTopic.again(campaign.get(), part.body())))));
    }

    private String words(Campaign campaign, Occurrence day, Part part) {
        return content.now()
                .phrases()
                .say(
                        Phrase.CAMPAIGN_PART,
                        Map.of(
                                "取り組み", campaign.name(),
                                "会", part.host(),
                                "日にち", Dates.say(day.day()),
                                "時刻", Dates.say(day.gathering().start()),
                                "場所", day.gathering().place(),
                                "人数", String.valueOf(part.people()),
                                "袋", String.valueOf(part.bags()),
                                "置く場所", part.heap()));
    }

    private Optional<List<Message>> phrase(Phrase phrase, Map<String, String> blanks) {
        return Optional.of(List.of(Message.of(content.now().phrases().say(phrase, blanks))));
    }
}
