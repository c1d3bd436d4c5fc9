package kairan.residents;

import java.util.Locale;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.conversation.Person;
import kairan.roles.Tries;
import org.springframework.stereotype.Component;

/** Joining a household by the code of its slip. */
@Component
class Joining {

    private final Households households;
    private final Bodies bodies;
    private final Residents residents;
    private final Tries tries;

    Joining(Households households, Bodies bodies, Residents residents, Tries tries) {
        this.households = households;
        this.bodies = bodies;
        this.residents = residents;
        this.tries = tries;
    }

    /** What became of a code. */
    sealed interface Outcome {

        /** @param room for how many more persons the household has room */
        record Joined(Body association, Household household, int room) implements Outcome {}

        record Full() implements Outcome {}

        record Wrong() implements Outcome {}

        record Locked() implements Outcome {}
    }

    Outcome join(Person person, String code) {
        if (tries.locked(person)) {
            return new Outcome.Locked();
        }
        Optional<Household> household = households.coded(code.toUpperCase(Locale.ROOT));
        if (household.isEmpty()) {
            tries.wrong(person);
            return new Outcome.Wrong();
        }
        return join(person, household.get());
    }

    private Outcome join(Person person, Household household) {
        boolean known = household.id().equals(residents.of(person).household());
        int persons = households.persons(household);
        if (!known && persons >= Households.MOST_PERSONS) {
            return new Outcome.Full();
        }
        residents.enter(person, household);
        int room = Households.MOST_PERSONS - persons - (known ? 0 : 1);
        return new Outcome.Joined(bodies.find(household.body()).orElseThrow(), household, room);
    }
}
