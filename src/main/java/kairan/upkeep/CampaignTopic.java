package kairan.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** Days on which the whole town cleans: staff set one up, a leader takes part with their group, and anybody finds the nearest place. */
@Component
public class CampaignTopic implements Topic {

    private static final String TOPIC = "campaign";

    static final String SET_UP = "campaign";
    static final String DAY = "campaign-day";
    static final String PART = "campaign-part";

    /** Between what a dialogue is about: the campaign, the group, and the day once it is known. */
    static final String AND = "/";

    /** Between the campaign and the group, on a button. */
    private static final String OF = ",";

    private static final Pattern MAKE =
            Pattern.compile("(一斉の取り組み|一斉の取組|一斉の取組み|キャンペーン|ごみの日の取り組み)を?(作る|つくる|決める|始める|はじめる)");
    private static final Pattern TAKE_PART = Pattern.compile("に(参加|登録|申し込|申込).{0,8}|の(登録|申し込み|申込み?)(を?する)?");
    private static final Pattern ASK = Pattern.compile("(は|の|に|で|って)?.{0,14}");
    private static final int MOST_ASKED = 5;

    private final Campaigns campaigns;
    private final BodyChoices names;
    private final Dialogues dialogues;
    private final Authority authority;
    private final Nearest nearest;
    private final ContentFiles content;

    CampaignTopic(
            Campaigns campaigns,
            BodyChoices names,
            Dialogues dialogues,
            Authority authority,
            Nearest nearest,
            ContentFiles content) {
        this.campaigns = campaigns;
        this.names = names;
        this.dialogues = dialogues;
        this.authority = authority;
        this.nearest = nearest;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!content.now().timelines().containsKey(Campaign.TIMELINE)) {
            return Optional.empty();
        }
        Optional<List<Message>> near = nearest.heard(said);
        if (near.isPresent()) {
            return near;
        }
        if (said instanceof Said.Chose chose && chose.meaning().topic().equals(TOPIC)) {
            return pressed(said.by(), chose.meaning());
        }
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        String bare = Spelling.bare(wrote.words());
        if (MAKE.matcher(bare).matches() && authority.may(new Actor.Talker(said.by()), Right.TELL_TOWN, Realm.TOWN)) {
            dialogues.open(said.by(), SET_UP, "");
            return Optional.of(List.of(Message.of(phrase(Phrase.CAMPAIGN_BEGIN, Map.of()))));
        }
        return campaigns.current().stream()
                .filter(campaign -> bare.startsWith(Spelling.bare(campaign.name())))
                .findFirst()
                .flatMap(campaign -> about(
                        said.by(),
                        campaign,
                        bare.substring(Spelling.bare(campaign.name()).length())));
    }

    private Optional<List<Message>> about(Person person, Campaign campaign, String rest) {
        Optional<List<Message>> part =
                TAKE_PART.matcher(rest).matches() ? takePart(person, campaign) : Optional.empty();
        return part.or(() ->
                ASK.matcher(rest).matches() ? Optional.of(nearest.asked(person, campaign, rest)) : Optional.empty());
    }

    /** A leader's group, of several the one they choose; anybody else is shown where they can go. */
    private Optional<List<Message>> takePart(Person person, Campaign campaign) {
        List<String> bodies = bodies(person);
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                bodies.size() == 1 ? begin(person, campaign, bodies.getFirst()) : List.of(which(campaign, bodies)));
    }

    /** Where they lead. */
    private List<String> bodies(Person person) {
        return authority.where(new Actor.Talker(person), Right.CALL).stream()
                .flatMap(realm -> Stream.ofNullable(realm.body()))
                .distinct()
                .toList();
    }

    private Message which(Campaign campaign, List<String> bodies) {
        return Message.asking(
                phrase(Phrase.WHICH_BODY, Map.of()),
                bodies.stream()
                        .limit(MOST_ASKED)
                        .flatMap(body ->
                                names.choice(body, new Meaning(TOPIC, "part", campaign.id() + OF + body)).stream())
                        .toList());
    }

    private Optional<List<Message>> pressed(Person person, Meaning meaning) {
        String[] about = meaning.about().split(OF, 2);
        return campaigns
                .find(about[0])
                .flatMap(found -> about.length > 1 && bodies(person).contains(about[1])
                        ? Optional.of(begin(person, found, about[1]))
                        : takePart(person, found));
    }

    private List<Message> begin(Person person, Campaign campaign, String body) {
        String about = campaign.id() + AND + body;
        if (campaign.oneDay()) {
            dialogues.open(person, PART, about + AND + campaign.first());
        } else {
            dialogues.open(person, DAY, about);
        }
        return List.of(Message.of(
                phrase(Phrase.CAMPAIGN_PART_BEGIN, Map.of("取り組み", campaign.name(), "日にち", campaign.days()))));
    }

    /** The way for a leader to write it anew for that group. */
    static Choice again(Campaign campaign, String body) {
        return new Choice("書きなおす", new Meaning(TOPIC, "part", campaign.id() + OF + body));
    }

    private String phrase(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
