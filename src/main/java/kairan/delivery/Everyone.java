package kairan.delivery;

import java.util.List;
import kairan.conversation.People;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** All who can be reached. */
@Component
class Everyone implements Audience {

    static final String NAME = "everyone";

    private final People people;

    Everyone(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Person> after(String about, String id, int most) {
        return people.reachable(id, most);
    }
}
