package kairan.desk;

import java.time.Duration;
import kairan.conversation.Person;
import kairan.residents.Role;
import org.jspecify.annotations.Nullable;

/** What a one-time link is for. */
record Link(
        Purpose purpose, @Nullable Person person, @Nullable Role role) {

    enum Purpose {
        /** The first administrator, at the first start. */
        FIRST(Duration.ofDays(7)),
        /** An administrator who cannot get in any more, by the command {@code reset-admin}. */
        RESET(Duration.ofHours(1)),
        /** A new account, by an administrator. */
        ACCOUNT(Duration.ofDays(7)),
        /** A leader's way from the talk. */
        LEADER(Duration.ofMinutes(10));

        private final Duration goodFor;

        Purpose(Duration goodFor) {
            this.goodFor = goodFor;
        }

        Duration goodFor() {
            return goodFor;
        }
    }

    static Link first() {
        return new Link(Purpose.FIRST, null, Role.ADMINISTRATOR);
    }

    static Link reset() {
        return new Link(Purpose.RESET, null, Role.ADMINISTRATOR);
    }

    static Link account(Role role) {
        return new Link(Purpose.ACCOUNT, null, role);
    }

    static Link leader(Person person) {
        return new Link(Purpose.LEADER, person, null);
    }

    /** Nothing that tells who. */
    @Override
    public String toString() {
        return "Link[" + purpose + "]";
    }
}
