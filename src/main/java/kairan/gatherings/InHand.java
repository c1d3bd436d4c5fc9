package kairan.gatherings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** What a leader has in hand (行事の案と、これからの行事): plans, and what is to come, to be looked at and changed. */
@Component
class InHand {

    private static final int MOST_PREVIEWS = 3;

    private final LeaderCard card;
    private final Occurrences occurrences;
    private final Organisers organisers;
    private final ContentFiles content;

    InHand(LeaderCard card, Occurrences occurrences, Organisers organisers, ContentFiles content) {
        this.card = card;
        this.occurrences = occurrences;
        this.organisers = organisers;
        this.content = content;
    }

    List<Message> drafts(Person person) {
        List<Occurrence> drafts = occurrences.drafts(gathering -> organisers.lead(person, gathering));
        List<Message> said = new ArrayList<>(
                drafts.stream().limit(MOST_PREVIEWS).map(card::of).toList());
        if (drafts.size() > MOST_PREVIEWS) {
            said.add(Message.lasting(
                    content.now()
                            .phrases()
                            .say(Phrase.MAKING_MORE, Map.of("件数", String.valueOf(drafts.size() - MOST_PREVIEWS))),
                    drafts.stream()
                            .skip(MOST_PREVIEWS)
                            .limit(10)
                            .map(one -> LeaderCard.choice(Calls.label(one), "show", one))
                            .toList()));
        }
        return said.isEmpty() ? List.of(Message.of(content.now().phrases().say(Phrase.MAKING_NO_DRAFTS))) : said;
    }

    List<Message> upcoming(Person person) {
        List<String> theirs = led(person);
        List<Message> said =
                new ArrayList<>(occurrences.of(theirs.subList(0, Math.min(MOST_PREVIEWS, theirs.size()))).stream()
                        .map(card::of)
                        .toList());
        if (theirs.size() > MOST_PREVIEWS) {
            said.add(more(person, MOST_PREVIEWS));
        }
        return said.isEmpty() ? List.of(Message.of(content.now().phrases().say(Phrase.GATHERINGS_NONE))) : said;
    }

    private List<String> led(Person person) {
        return occurrences.upcomingIds(organisers.bodies(person));
    }

    Message more(Person person, int shown) {
        return new Further(occurrences, led(person), LeaderCard.TOPIC)
                .as(content.now().phrases(), "show", "more", shown);
    }
}
