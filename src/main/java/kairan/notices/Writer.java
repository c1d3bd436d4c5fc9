package kairan.notices;

import kairan.conversation.Person;
import kairan.roles.Actor;
import org.jspecify.annotations.Nullable;

/** Who writes a notice at the desk: an account of the staff, or somebody who came from the talk. */
public record Writer(String id, Actor actor) {

    /** The one who can be talked with; an account cannot. */
    @Nullable
    Person person() {
        return actor instanceof Actor.Talker talker ? talker.person() : null;
    }

    /** Nothing that tells who. */
    @Override
    public String toString() {
        return "Writer[…]";
    }
}
