package kairan.residents;

import java.util.Comparator;
import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Everything that is kept about a person in the whole house; whoever all others point to comes last. */
@Component
class AllRooms {

    private final List<Keeping> rooms;

    AllRooms(List<Keeping> rooms) {
        this.rooms = rooms.stream().sorted(Comparator.comparing(Keeping::turn)).toList();
    }

    List<Kept> about(Person person) {
        return rooms.stream().flatMap(room -> room.about(person).stream()).toList();
    }

    void erase(Person person) {
        rooms.forEach(room -> room.erase(person));
    }

    void move(Person from, Person to) {
        rooms.forEach(room -> room.move(from, to));
    }
}
