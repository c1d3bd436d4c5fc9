package kairan.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A door: how a person's doings come in, how answers go back, and how to reach someone unasked. */
public interface Channel {

    /** The name under which addresses of this door are kept. */
    String name();

    /** What the person did, or empty if the event asks nothing of the bot. */
    Optional<Said> said(Heard heard, Person by);

    /** The same, without counting or logging anything, for those who want to prepare for it. */
    default Optional<Said> peek(Heard heard, Person by) {
        return said(heard, by);
    }

    /** Keeps the answer (possibly of no messages) to what was heard; runs inside the turn's transaction and sends nothing. */
    void keep(Heard heard, List<Message> answer);

    /** Has what was kept sent, and returns at once; runs after the commit, outside any transaction. */
    void send();

    /** Whether many hear what is said there (グループ): nobody is met there, and only what anybody may read is said. */
    default boolean shared(Address from) {
        return false;
    }

    /**
     * Shows the person this menu from now on, at a door that has menus and at which they are reached; the same again
     * changes nothing. False if they are reached at no such door. Runs outside any transaction; whatever it throws is
     * tried again later.
     */
    default boolean menu(Person person, Menu menu) {
        return false;
    }

    /** Shows everybody's menu there again, though who had another has been erased; under the same terms. */
    default void unlinkMenu(Address address) {}

    /** Tries once to bring the parcel to all its recipients; runs outside any transaction. */
    Outcome carry(Parcel parcel);

    /** How many of those to whom the parcels with these keys were brought have not had them before their eyes yet, where a door can tell (チャットの画面). */
    default long unread(List<String> parcels) {
        return 0;
    }

    /** The addresses of this door at which somebody has it open before them just now, as far as this instance sees. */
    default Set<String> open() {
        return Set.of();
    }

    /**
     * Says it where the door is open, at once and for nothing, and once under that cause; runs in its caller's
     * transaction, and {@link #send} shows it.
     */
    default void say(String cause, Set<String> addresses, List<Message> messages) {}

    /** Whether each person in a parcel is counted against a month's limit; a limit there is, the town or {@link #left} names. */
    default boolean counted() {
        return false;
    }

    /** What it takes this month; asks whoever knows, so it runs outside any transaction. */
    default Allowance left() {
        return new Allowance.Unlimited();
    }

    /** How many parcels a second this instance may bring. */
    default int mostPerSecond() {
        return Integer.MAX_VALUE;
    }
}
