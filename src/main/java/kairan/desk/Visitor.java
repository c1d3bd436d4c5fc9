package kairan.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kairan.roles.Actor;
import kairan.roles.Realm;
import kairan.roles.Right;

/**
 * Who sits at the desk: staff with an account, whose role holds for the whole town, or somebody who came by a link from
 * the talk, with the roles in associations and groups that they hold now.
 *
 * @param id of the account or of the person
 * @param name what the page calls them
 * @param unfinished must set up a second step before anything else
 */
record Visitor(String id, Actor actor, String name, List<Seat> seats, boolean unfinished) {

    Visitor {
        seats = List.copyOf(seats);
    }

    static Visitor of(Account account, boolean unfinished) {
        return new Visitor(
                account.id(),
                new Actor.Clerk(account.name(), account.role()),
                "%s（%s）".formatted(account.name(), account.role().label()),
                List.of(new Seat(account.role(), Realm.TOWN)),
                unfinished);
    }

    /** For the pages, too. */
    public boolean isStaff() {
        return actor instanceof Actor.Clerk;
    }

    /** Anywhere. */
    boolean may(Right right) {
        return seats.stream().anyMatch(seat -> right.of(seat.role()));
    }

    boolean may(Right right, Realm where) {
        return by(right, where).isPresent();
    }

    /** The seat by which they may. */
    public Optional<Seat> by(Right right, Realm where) {
        return seats.stream()
                .filter(seat -> right.of(seat.role()) && seat.realm().covers(where))
                .findFirst();
    }

    /** The ids of the associations and groups they are here for; of no meaning for staff, who are here for all. */
    List<String> bodies() {
        return seats.stream()
                .map(seat -> seat.realm().body())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Nothing that tells who. */
    @Override
    public String toString() {
        return "Visitor[…]";
    }
}
