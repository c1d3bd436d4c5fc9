package kairan.conversation;

import java.time.Instant;
import java.util.List;

/**
 * A room that keeps something about people (記録): it can show all of it, erase it, and forget what has become old. Every
 * room that has a row with a person in it is one; each method runs inside its caller's transaction.
 */
public interface Keeping {

    /** When a room has its turn among the others. */
    enum Turn {
        /** What people look for first when they read what is kept. */
        FIRST,
        BETWEEN,
        /** Whose rows all others point to. */
        LAST
    }

    default Turn turn() {
        return Turn.BETWEEN;
    }

    /** What is kept about the person, for them to read (登録している内容). */
    List<Kept> about(Person person);

    /** Nothing about the person stays; what has been counted stays as a number. */
    void erase(Person person);

    /** The person has turned out to be somebody known already ({@code to}, at another door): what is theirs moves over, or goes. */
    default void move(Person from, Person to) {
        erase(from);
    }

    /** The person took back what they wrote (送信取消); {@code said} is the id of the event in the inbox it came with. */
    default void unsay(Person person, String said) {}

    /** Forgets what was done with before that moment, by the room's own term; called every night. */
    default void forget(Retention retention, Instant now) {}
}
