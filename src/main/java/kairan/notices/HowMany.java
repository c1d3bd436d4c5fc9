package kairan.notices;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Three numbers of people, of which one is right: whoever sends to many shows to have seen how many they are. */
final class HowMany {

    private static final int MANY = 200;

    private HowMany() {}

    static boolean asked(long people) {
        return people > MANY;
    }

    static List<Long> of(long people) {
        // Where it stands among the others says nothing of which it is.
        Set<Long> numbers = switch ((int) (people % 3)) {
            case 0 -> Set.of(people, people * 2, people * 3);
            case 1 -> Set.of(people / 3, people, people * 2);
            default -> Set.of(people / 4, people / 2, people);
        };
        return List.copyOf(new TreeSet<>(numbers));
    }
}
