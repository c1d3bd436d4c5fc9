package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;

/**
 * Passes on the places of a gathering that become free to those who wait for one, in order of arrival: in the talk each is
 * offered for a set time, on paper or through a leader it is theirs.
 */
@Component
class Offers {

    /** A place that becomes free right before the start is offered no more. */
    private static final Duration LAST_OFFER = Duration.ofMinutes(30);

    private final Occurrences occurrences;
    private final RsvpTerms terms;
    private final WaitingList waitingList;
    private final RsvpSlips slips;
    private final Entered entered;
    private final Tidings tidings;
    private final LeaderTidings leaderTidings;
    private final ContentFiles content;
    private final Clock clock;

    Offers(
            Occurrences occurrences,
            RsvpTerms terms,
            WaitingList waitingList,
            RsvpSlips slips,
            Entered entered,
            Tidings tidings,
            LeaderTidings leaderTidings,
            ContentFiles content,
            Clock clock) {
        this.occurrences = occurrences;
        this.terms = terms;
        this.waitingList = waitingList;
        this.slips = slips;
        this.entered = entered;
        this.tidings = tidings;
        this.leaderTidings = leaderTidings;
        this.content = content;
        this.clock = clock;
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
    void passOn(Occurrence occurrence) {
        if (!occurrence.on() || occurrences.begun(occurrence)) {
            return;
        }
        int free = terms.free(occurrence);
        Instant until = offeredUntil(occurrence);
        if (free == 0 || !until.isAfter(clock.instant())) {
            return;
        }
        // Where there is no limit any more, all who waited have a place.
        for (WaitingList.Waiting next :
                terms.signUp(occurrence) ? waitingList.waiting(occurrence.id()) : List.<WaitingList.Waiting>of()) {
            if (next.people() <= free) {
                free -= next.people();
                give(occurrence, next, until);
            }
        }
    }

    private void give(Occurrence occurrence, WaitingList.Waiting next, Instant until) {
        if (next.person() != null) {
            waitingList.offer(occurrence.id(), next.person(), until);
            String offer = OrganiserAudiences.offer(occurrence, until);
            tidings.tell(
                    OrganiserAudiences.OFFERED,
                    offer,
                    "offer/" + offer,
                    Message.lasting(
                            words(occurrence, until),
                            List.of(Rsvp.GOING.button(occurrence), Rsvp.ABSENT.button(occurrence))),
                    until);
        } else if (next.household() != null) {
            slips.place(occurrence.id(), next.household());
            leaderTidings.tellPlaceOnPaper(occurrence, next.household());
        } else if (next.entered() != null) {
            entered.place(next.entered());
            leaderTidings.tellPlaceForEntered(occurrence, next.entered());
        }
    }

    private Instant offeredUntil(Occurrence occurrence) {
        Instant held = clock.instant().plus(terms.timeline(occurrence).held());
        Instant last = occurrence.start().atZone(clock.getZone()).toInstant().minus(LAST_OFFER);
        return held.isBefore(last) ? held : last;
    }

    private String words(Occurrence occurrence, Instant until) {
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        blanks.put("期限", minute(until));
        return content.now().phrases().say(Phrase.PLACE_OFFERED, blanks).strip();
    }

    private String minute(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, clock.getZone());
        return Dates.say(local.toLocalDate())
                + Dates.say(local.toLocalTime().withSecond(0).withNano(0));
    }
}
