package kairan.desk;

import java.time.Duration;
import kairan.conversation.Person;
import kairan.roles.Role;
import org.jspecify.annotations.Nullable;

/** What a one-time link is for: a person of the talk, an account that is there, or one that is to have this role. */
record Link(
        Purpose purpose,
        @Nullable Person person,
        @Nullable String account,
        @Nullable Role role) {

    enum Purpose {
        /** The first administrator, at the first start. */
        FIRST("はじめのリンクから", Duration.ofDays(7)),
        /** An administrator who cannot get in any more, by the command {@code reset-admin}. */
        RESET("reset-admin のリンクから", Duration.ofHours(1)),
        /** A new account, by an administrator. */
        ACCOUNT("招待のリンクから", Duration.ofDays(7)),
        /** An account whose password is lost, by an administrator. */
        AGAIN("管理者が作ったリンクから", Duration.ofDays(7)),
        /** A leader's way from the talk. */
        LEADER("トークのリンクから", Duration.ofMinutes(10));

        private final String label;
        private final Duration goodFor;

        Purpose(String label, Duration goodFor) {
            this.label = label;
            this.goodFor = goodFor;
        }

        /** As the audit log shows it. */
        public String label() {
            return label;
        }

        Duration goodFor() {
            return goodFor;
        }
    }

    static Link first() {
        return new Link(Purpose.FIRST, null, null, Role.ADMINISTRATOR);
    }

    static Link reset() {
        return new Link(Purpose.RESET, null, null, Role.ADMINISTRATOR);
    }

    static Link newAccount(Role role) {
        return new Link(Purpose.ACCOUNT, null, null, role);
    }

    static Link again(Account account) {
        return new Link(Purpose.AGAIN, null, account.id(), account.role());
    }

    static Link leader(Person person) {
        return new Link(Purpose.LEADER, person, null, null);
    }

    /** Nothing that tells who. */
    @Override
    public String toString() {
        return "Link[" + purpose + "]";
    }
}
