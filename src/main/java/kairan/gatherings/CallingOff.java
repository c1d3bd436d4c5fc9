package kairan.gatherings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Announcements;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.japanese.Dates;
import kairan.japanese.Masks;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls one day of a gathering off (中止) or puts it off to its spare day (順延): all whom it concerns are told, each once,
 * and a notice that called to it says so from then on.
 */
@Component
public class CallingOff {

    public static final int LONGEST_REASON = 100;

    private final Decisions decisions;
    private final WaitingList waitingList;
    private final RsvpTerms terms;
    private final LeaderTidings leaderTidings;
    private final Tidings tidings;
    private final Announcements announcements;
    private final ContentFiles content;
    private final TransactionTemplate transaction;

    CallingOff(
            Decisions decisions,
            WaitingList waitingList,
            RsvpTerms terms,
            LeaderTidings leaderTidings,
            Tidings tidings,
            Announcements announcements,
            ContentFiles content,
            TransactionTemplate transaction) {
        this.decisions = decisions;
        this.waitingList = waitingList;
        this.terms = terms;
        this.leaderTidings = leaderTidings;
        this.tidings = tidings;
        this.announcements = announcements;
        this.content = content;
        this.transaction = transaction;
    }

    /** False if it was off already. */
    public boolean cancel(Occurrence one, String why) {
        String told = Masks.of(why.strip());
        return cancel(one, told, words(one, told));
    }

    /** It is to take place on another day, of which nothing is known yet; false if it was off already. */
    public boolean putOff(Occurrence one) {
        return cancel(one, "", say(Phrase.GATHERING_PUT_OFF, one, Map.of()));
    }

    private boolean cancel(Occurrence one, String why, String words) {
        return Boolean.TRUE.equals(transaction.execute(status -> offAndTold(one, why, words)));
    }

    private boolean offAndTold(Occurrence one, String why, String words) {
        if (!off(one, why)) {
            return false;
        }
        // Called off, on and off again, people are told again.
        String cause = "off-%d".formatted(one.revision());
        List<String> heard = tell(one, cause, Message.of(words));
        leaderTidings.tellWithoutTalk(one, cause);
        Announcements.Elsewhere elsewhere = new Announcements.Elsewhere(heard, one.id());
        standing(one).forEach(notice -> announcements.withdraw(notice.id(), why, elsewhere));
        return true;
    }

    /** It is off, and what was said or offered of it before holds no longer; whoever calls this tells people. */
    boolean off(Occurrence one, String why) {
        List<Instant> offers = waitingList.offers(one.id());
        if (!decisions.cancel(one, why)) {
            return false;
        }
        tidings.withdraw(one);
        offers.forEach(until -> tidings.withdrawOffer(one, until));
        return true;
    }

    /** What people are told. */
    public String words(Occurrence one, String why) {
        String off = say(Phrase.WEATHER_OFF, one, Map.of());
        return why.isBlank() ? off : off + "\n" + say(Phrase.OFF_WHY, one, Map.of("わけ", why));
    }

    /** The day it takes place on instead; empty if it has no spare day, or was off already. */
    public Optional<Occurrence> postpone(Occurrence one) {
        return transaction.execute(status -> putToSpareDay(one));
    }

    private Optional<Occurrence> putToSpareDay(Occurrence one) {
        Optional<Occurrence> moved = spare(one).flatMap(day -> decisions.postpone(one, day));
        moved.ifPresent(spare -> {
            tidings.withdraw(one);
            List<String> heard = tell(
                    one,
                    "weather-moved",
                    Message.lasting(
                            postponed(one, spare.day()),
                            List.of(new Choice("予備日は出られません", new Meaning("rsvp", Rsvp.ABSENT.value(), spare.id())))));
            leaderTidings.tellWithoutTalk(spare, "weather-moved");
            Announcements.Elsewhere elsewhere = new Announcements.Elsewhere(heard, one.id());
            standing(one).forEach(notice -> announcements.move(notice.id(), spare.day(), elsewhere));
        });
        return moved;
    }

    /** What people are told when it is put off to that day. */
    public String postponed(Occurrence one, LocalDate spare) {
        return say(Phrase.WEATHER_MOVED, one, Map.of("予備日", Dates.say(spare)));
    }

    /** The spare day; there is none for a spare day. */
    public Optional<LocalDate> spare(Occurrence one) {
        return Weather.spare(one);
    }

    /** The notices that call to it. */
    private List<Announcements.Dated> standing(Occurrence one) {
        return announcements.standing(one.day()).stream()
                .filter(told -> meant(told, one))
                .toList();
    }

    /** Whether those words tell of it: of the same association or group, and of that name, or at that hour in that place. */
    static boolean meant(Announcements.Dated told, Occurrence one) {
        String words = Spelling.of(told.words());
        boolean hour = words.contains(Spelling.of(Dates.say(one.gathering().start())));
        boolean place = words.contains(Spelling.of(one.gathering().place()))
                || words.contains(Spelling.of(one.gathering().meetingPoint()));
        return Objects.equals(told.body(), one.gathering().body())
                && (words.contains(Spelling.of(one.gathering().name())) || hour && place);
    }

    private List<String> tell(Occurrence one, String cause, Message message) {
        return tidings.tellConcerned(one, terms.timeline(one).mode(), cause, message);
    }

    private String say(Phrase phrase, Occurrence one, Map<String, String> more) {
        Map<String, String> blanks = new HashMap<>(one.blanks());
        blanks.putAll(more);
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
