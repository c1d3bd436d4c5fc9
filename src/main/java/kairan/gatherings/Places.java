package kairan.gatherings;

import java.time.Clock;
import java.util.Optional;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/**
 * Keeps answers, and gives out the places of a gathering where they are few (申込み制): first come, first served, and who
 * comes later waits in order of arrival.
 */
@Component
class Places {

    private final RsvpTerms terms;
    private final Rsvps rsvps;
    private final RsvpSlips slips;
    private final WaitingList waitingList;
    private final Entered entered;
    private final Offers offers;
    private final LeaderTidings leaderTidings;
    private final Clock clock;

    Places(
            RsvpTerms terms,
            Rsvps rsvps,
            RsvpSlips slips,
            WaitingList waitingList,
            Entered entered,
            Offers offers,
            LeaderTidings leaderTidings,
            Clock clock) {
        this.terms = terms;
        this.rsvps = rsvps;
        this.slips = slips;
        this.waitingList = waitingList;
        this.entered = entered;
        this.offers = offers;
        this.leaderTidings = leaderTidings;
        this.clock = clock;
    }

    /** Keeps what they say now; a yes for which there is no place becomes a wait. */
    Given answer(Occurrence occurrence, Person person, Rsvp said) {
        if (!terms.limited(occurrence)) {
            Given given = before(occurrence, person).saying(said);
            rsvps.keep(occurrence.id(), person, given);
            return given;
        }
        long turn = waitingList.arrive(occurrence.id());
        int free = terms.free(occurrence);
        Given before = before(occurrence, person);
        Given given = said == Rsvp.GOING ? coming(occurrence, before, turn) : before.saying(said);
        rsvps.keep(occurrence.id(), person, given);
        settle(occurrence, free, turn);
        return given;
    }

    /** Tells leaders when the last of so many free places is taken, each time that happens, or offers what is free now. */
    private void settle(Occurrence occurrence, int before, long turn) {
        if (before > 0 && terms.free(occurrence) == 0) {
            leaderTidings.tellFull(occurrence, turn);
        }
        offers.passOn(occurrence);
    }

    private Given before(Occurrence occurrence, Person person) {
        return rsvps.given(occurrence.id(), person).orElse(Given.first(Rsvp.UNDECIDED));
    }

    private Given coming(Occurrence occurrence, Given before, long turn) {
        if (before.holds(clock.instant())) {
            return before.saying(Rsvp.GOING);
        }
        if (before.answer() == Rsvp.WAITING) {
            return before;
        }
        boolean room = before.people() <= terms.free(occurrence)
                && waitingList.waiting(occurrence.id()).isEmpty();
        return before.saying(room ? Rsvp.GOING : Rsvp.WAITING).arriving(turn);
    }

    /** How many of them come; empty, and nothing changed, where there are not so many places. */
    Optional<Given> party(Occurrence occurrence, Person person, int adults, int children) {
        long turn = waitingList.arrive(occurrence.id());
        int free = terms.free(occurrence);
        Given before = before(occurrence, person);
        int more = adults + children - before.people();
        if (before.holds(clock.instant()) && more > 0 && more > free) {
            return Optional.empty();
        }
        Given given = before.with(adults, children);
        rsvps.keep(occurrence.id(), person, given);
        settle(occurrence, free, turn);
        return Optional.of(given);
    }

    /** Somebody who answered by telephone or on paper; a yes for which there is no place becomes a wait. */
    Entered.Row enter(Occurrence occurrence, int block, Rsvp said, int people) {
        long turn = waitingList.arrive(occurrence.id());
        int free = terms.free(occurrence);
        Entered.Row row = entered.add(occurrence.id(), block, fitting(occurrence, said, people), people, turn);
        settle(occurrence, free, turn);
        return row;
    }

    private Rsvp fitting(Occurrence occurrence, Rsvp said, int people) {
        boolean room = people <= terms.free(occurrence)
                && (!terms.limited(occurrence)
                        || waitingList.waiting(occurrence.id()).isEmpty());
        return said == Rsvp.GOING && !room ? Rsvp.WAITING : said;
    }

    /**
     * The same of a household's slip, in place of what it said before, on paper or in the talk; as long as no more of it
     * come, it keeps its place or its turn. What it has said in the talk just so stays, with all that was said besides.
     */
    Rsvp enter(Occurrence occurrence, String household, Rsvp said, int people) {
        long turn = waitingList.arrive(occurrence.id());
        int free = terms.free(occurrence);
        Optional<Given> told = rsvps.ofHousehold(occurrence.id(), household);
        if (told.filter(given -> given.says(said, people)).isPresent()) {
            slips.drop(occurrence.id(), household);
            return told.get().answer();
        }
        Optional<RsvpSlips.OnPaper> before = told.map(this::asOnPaper).or(() -> slips.of(occurrence.id(), household));
        rsvps.dropOfHousehold(occurrence.id(), household);
        slips.drop(occurrence.id(), household);
        Optional<RsvpSlips.OnPaper> kept = before.filter(one -> said == Rsvp.GOING && people <= one.people())
                .filter(one -> one.answer() == Rsvp.GOING || one.answer() == Rsvp.WAITING);
        RsvpSlips.OnPaper now = new RsvpSlips.OnPaper(
                kept.map(RsvpSlips.OnPaper::answer).orElseGet(() -> fitting(occurrence, said, people)),
                people,
                kept.map(RsvpSlips.OnPaper::arrival).orElse(turn));
        slips.keep(occurrence.id(), household, now);
        settle(occurrence, free, turn);
        return slips.of(occurrence.id(), household).orElse(now).answer();
    }

    /** A place that is offered is taken by a yes. */
    private RsvpSlips.OnPaper asOnPaper(Given given) {
        Rsvp answer = given.offered(clock.instant()) ? Rsvp.GOING : given.answer();
        return new RsvpSlips.OnPaper(answer, given.people(), given.arrival());
    }

    /** The household says nothing of it after all. */
    void leave(Occurrence occurrence, String household) {
        waitingList.arrive(occurrence.id());
        slips.drop(occurrence.id(), household);
        offers.passOn(occurrence);
    }

    void remove(Occurrence occurrence, String row) {
        waitingList.arrive(occurrence.id());
        entered.remove(row);
        offers.passOn(occurrence);
    }
}
