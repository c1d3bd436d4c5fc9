package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.Answers;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;

/**
 * Keeps answers, and gives out the places of a gathering where they are few (申込み制): first come, first served, and who
 * comes later waits in order of arrival. A place that becomes free is offered to the next for a set time.
 */
@Component
public class Places {

    /** A place that becomes free right before the start is offered no more. */
    private static final Duration LAST_OFFER = Duration.ofMinutes(30);

    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final RsvpSlips slips;
    private final WaitingList waitingList;
    private final Entered entered;
    private final Tidings tidings;
    private final ContentFiles content;
    private final Clock clock;

    Places(
            Occurrences occurrences,
            Rsvps rsvps,
            RsvpSlips slips,
            WaitingList waitingList,
            Entered entered,
            Tidings tidings,
            ContentFiles content,
            Clock clock) {
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.slips = slips;
        this.waitingList = waitingList;
        this.entered = entered;
        this.tidings = tidings;
        this.content = content;
        this.clock = clock;
    }

    Timeline timeline(Occurrence occurrence) {
        return content.now().timelines().get(occurrence.gathering().timeline());
    }

    boolean signUp(Occurrence occurrence) {
        return timeline(occurrence).mode() == Answers.SIGN_UP;
    }

    /** Whether there are only so many places. */
    boolean limited(Occurrence occurrence) {
        return signUp(occurrence) && occurrence.gathering().capacity() != null;
    }

    /** How many places are left; nobody who waits stands before them. */
    int free(Occurrence occurrence) {
        Integer capacity = occurrence.gathering().capacity();
        return capacity == null || !limited(occurrence)
                ? Integer.MAX_VALUE
                : Math.max(0, capacity - waitingList.taken(occurrence.id()));
    }

    /** Whether a yes is taken no more: the answers to a sign-up were due. */
    boolean closed(Occurrence occurrence) {
        return signUp(occurrence)
                && !clock.instant()
                        .isBefore(occurrence.deadline().atZone(clock.getZone()).toInstant());
    }

    /** Keeps what they say now; a yes for which there is no place becomes a wait. */
    Given answer(Occurrence occurrence, Person person, Rsvp said) {
        if (!limited(occurrence)) {
            Given given = before(occurrence, person).saying(said);
            rsvps.keep(occurrence.id(), person, given);
            return given;
        }
        long turn = waitingList.arrive(occurrence.id());
        int free = free(occurrence);
        Given before = before(occurrence, person);
        Given given = said == Rsvp.GOING ? coming(occurrence, before, turn) : before.saying(said);
        rsvps.keep(occurrence.id(), person, given);
        settle(occurrence, free, turn);
        return given;
    }

    /** Tells leaders when the last of so many free places is taken, each time that happens, or offers what is free now. */
    private void settle(Occurrence occurrence, int before, long turn) {
        if (before > 0 && free(occurrence) == 0) {
            tellFull(occurrence, turn);
        }
        passOn(occurrence);
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
        boolean room = before.people() <= free(occurrence)
                && waitingList.waiting(occurrence.id()).isEmpty();
        return before.saying(room ? Rsvp.GOING : Rsvp.WAITING).arriving(turn);
    }

    /** How many of them come; empty, and nothing changed, where there are not so many places. */
    Optional<Given> party(Occurrence occurrence, Person person, int adults, int children) {
        long turn = waitingList.arrive(occurrence.id());
        int free = free(occurrence);
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
        int free = free(occurrence);
        Entered.Row row = entered.add(occurrence.id(), block, fitting(occurrence, said, people), people, turn);
        settle(occurrence, free, turn);
        return row;
    }

    private Rsvp fitting(Occurrence occurrence, Rsvp said, int people) {
        boolean room = people <= free(occurrence)
                && (!limited(occurrence) || waitingList.waiting(occurrence.id()).isEmpty());
        return said == Rsvp.GOING && !room ? Rsvp.WAITING : said;
    }

    /**
     * The same of a household's slip, in place of what it said before, on paper or in the talk; as long as no more of it
     * come, it keeps its place or its turn. What it has said in the talk just so stays, with all that was said besides.
     */
    Rsvp enter(Occurrence occurrence, String household, Rsvp said, int people) {
        long turn = waitingList.arrive(occurrence.id());
        int free = free(occurrence);
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
        passOn(occurrence);
    }

    void remove(Occurrence occurrence, String row) {
        waitingList.arrive(occurrence.id());
        entered.remove(row);
        passOn(occurrence);
    }

    /** What time alone changes: offers that were not taken, and places that became free since. */
    void look() {
        waitingList.lapse();
        waitingList
                .waitedFor()
                .forEach(id -> occurrences
                        .of(id)
                        .filter(Occurrence::on)
                        .filter(occurrence -> !occurrences.begun(occurrence))
                        .ifPresent(occurrence -> {
                            waitingList.arrive(id);
                            passOn(occurrence);
                        }));
    }

    /** Offers what is free to the next whose party fits; of what does not take place nothing is. */
    private void passOn(Occurrence occurrence) {
        if (!occurrence.on() || occurrences.begun(occurrence)) {
            return;
        }
        int free = free(occurrence);
        Instant until = offeredUntil(occurrence);
        if (free == 0 || !until.isAfter(clock.instant())) {
            return;
        }
        // Where there is no limit any more, all who waited have a place.
        for (WaitingList.Waiting next :
                signUp(occurrence) ? waitingList.waiting(occurrence.id()) : List.<WaitingList.Waiting>of()) {
            if (next.people() <= free) {
                free -= next.people();
                give(occurrence, next, until);
            }
        }
    }

    private void give(Occurrence occurrence, WaitingList.Waiting next, Instant until) {
        if (next.person() != null) {
            waitingList.offer(occurrence.id(), next.person(), until);
            String offer = offer(occurrence, until);
            tidings.tell(
                    OrganiserAudiences.OFFERED,
                    offer,
                    "offer/" + offer,
                    Message.lasting(
                            say(Phrase.PLACE_OFFERED, occurrence, Map.of("期限", minute(until))),
                            List.of(button(Rsvp.GOING, occurrence), button(Rsvp.ABSENT, occurrence))),
                    until);
        } else if (next.household() != null) {
            slips.place(occurrence.id(), next.household());
            tellLeaders(
                    occurrence,
                    "on-paper/%s/%s".formatted(occurrence.id(), next.household()),
                    Message.of(
                            say(Phrase.PLACE_ON_PAPER, occurrence, Map.of("だれ", slips.household(next.household())))));
        } else if (next.entered() != null) {
            entered.place(next.entered());
            tellLeaders(
                    occurrence,
                    "entered/%s/%s".formatted(occurrence.id(), next.entered()),
                    Message.lasting(
                            say(
                                    Phrase.PLACE_FOR_ENTERED,
                                    occurrence,
                                    Map.of(
                                            "だれ",
                                            entered.of(next.entered())
                                                    .map(Entered.Row::who)
                                                    .orElse(""))),
                            List.of(new Choice("来ないので、消す", new Meaning("entered", "remove", next.entered())))));
        }
    }

    /** What an offer is about: to whom until then a place is offered. */
    static String offer(Occurrence occurrence, Instant until) {
        return "%s/%d".formatted(occurrence.id(), until.toEpochMilli());
    }

    private Instant offeredUntil(Occurrence occurrence) {
        Instant held = clock.instant().plus(timeline(occurrence).held());
        Instant last = occurrence.start().atZone(clock.getZone()).toInstant().minus(LAST_OFFER);
        return held.isBefore(last) ? held : last;
    }

    private void tellFull(Occurrence occurrence, long turn) {
        tellLeaders(
                occurrence,
                "full/%s/%d".formatted(occurrence.id(), turn),
                Message.lasting(
                        say(Phrase.PLACES_FULL, occurrence, Map.of()),
                        List.of(new Choice("人数を見る", new Meaning("counts", "of", occurrence.id())))));
    }

    private void tellLeaders(Occurrence occurrence, String cause, Message message) {
        Instant start = occurrence.start().atZone(clock.getZone()).toInstant();
        tidings.tell(OrganiserAudiences.LEADERS, occurrence.id(), cause, message, start);
    }

    /** What can still be said to it: where only those who cannot come say so, or the answers were due, no yes is asked for. */
    List<Choice> buttons(Occurrence occurrence) {
        return (asksForYes(occurrence) ? Rsvp.SAYABLE : List.of(Rsvp.ABSENT))
                .stream().map(answer -> button(answer, occurrence)).toList();
    }

    /** The question above them. */
    String question(Occurrence occurrence, Phrase question) {
        return say(asksForYes(occurrence) ? question : Phrase.GATHERING_ASK_ABSENT, occurrence, Map.of());
    }

    private boolean asksForYes(Occurrence occurrence) {
        return timeline(occurrence).mode() != Answers.ABSENTEES && !closed(occurrence);
    }

    /**
     * Who answered by telephone or on paper hears nothing of what is told in the talk: whoever leads is asked to tell them.
     *
     * @param occurrence the one for which their answers stand
     */
    void tellWithoutTalk(Occurrence occurrence, String cause) {
        List<String> who = Stream.concat(
                        entered.to(occurrence.id()).stream()
                                .filter(row -> row.answer() != Rsvp.ABSENT)
                                .map(Entered.Row::who),
                        slips.withoutTalk(occurrence.id()).stream())
                .toList();
        if (!who.isEmpty()) {
            tellLeaders(
                    occurrence,
                    "without-talk/%s/%s%s".formatted(cause, occurrence.id(), Tidings.anew(occurrence)),
                    Message.of(say(Phrase.TELL_WITHOUT_TALK, occurrence, Map.of("だれ", String.join("、", who)))));
        }
    }

    static Choice button(Rsvp answer, Occurrence occurrence) {
        return new Choice(answer.label(), new Meaning("rsvp", answer.value(), occurrence.id()));
    }

    private String minute(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, clock.getZone());
        return Dates.say(local.toLocalDate())
                + Dates.say(local.toLocalTime().withSecond(0).withNano(0));
    }

    private String say(Phrase phrase, Occurrence occurrence, Map<String, String> more) {
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        blanks.putAll(more);
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
