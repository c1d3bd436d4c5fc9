package kairan.gatherings;

import java.util.List;
import java.util.Objects;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.roles.Realm;
import org.springframework.stereotype.Component;

/** The places in which somebody leads (どこの行事か): whoever leads in several says which is meant. */
@Component
class LedPlaces {

    private static final int MOST = 5;

    private final Organisers organisers;
    private final Bodies bodies;
    private final ContentFiles content;

    LedPlaces(Organisers organisers, Bodies bodies, ContentFiles content) {
        this.organisers = organisers;
        this.bodies = bodies;
        this.content = content;
    }

    List<Realm> of(Person person) {
        return organisers.where(person);
    }

    boolean lead(Person person, String body) {
        Realm realm = body.isEmpty() ? Realm.TOWN : Realm.of(body);
        return organisers.where(person).stream().anyMatch(theirs -> theirs.covers(realm));
    }

    Message choose(List<Realm> realms, String then) {
        return Message.asking(
                content.now().phrases().say(Phrase.MAKING_WHERE),
                realms.stream()
                        .limit(MOST)
                        .map(realm -> new Choice(name(realm), new Meaning(LeaderCard.TOPIC, then, body(realm))))
                        .toList());
    }

    static String body(Realm realm) {
        return Objects.requireNonNullElse(realm.body(), "");
    }

    String name(Realm realm) {
        String name = bodies.find(body(realm)).map(Body::name).orElse("町の行事");
        return name.length() > 20 ? name.substring(0, 20) : name;
    }

    /** What anybody else is told. */
    List<Message> leadersOnly() {
        return List.of(Message.of(content.now().phrases().say(Phrase.GATHERING_LEADERS_ONLY)));
    }
}
