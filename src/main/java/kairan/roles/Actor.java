package kairan.roles;

import kairan.conversation.Person;

/** Who uses a role. */
public sealed interface Actor {

    /** Somebody in the talk, or on the desk through a link from the talk; their roles stand in {@link Roles}. */
    record Talker(Person person) implements Actor {}

    /** An account of the desk, which holds its role for the whole town. */
    record Clerk(String account, Role role) implements Actor {

        public Clerk {
            if (role.ofABody()) {
                throw new IllegalArgumentException("an account of the desk is staff or administrator");
            }
        }
    }
}
