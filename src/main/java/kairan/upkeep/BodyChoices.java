package kairan.upkeep;

import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import org.springframework.stereotype.Component;

/** Associations and groups as buttons, for whoever leads several. */
@Component
class BodyChoices {

    private static final int LONGEST = 20;

    private final Bodies bodies;

    BodyChoices(Bodies bodies) {
        this.bodies = bodies;
    }

    Optional<Choice> choice(String body, Meaning meaning) {
        return bodies.find(body)
                .map(found -> new Choice(
                        found.name().substring(0, Math.min(LONGEST, found.name().length())), meaning));
    }
}
