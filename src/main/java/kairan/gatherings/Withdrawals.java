package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Announcements;
import kairan.conversation.Message;
import kairan.delivery.Mailbox;
import kairan.japanese.Dates;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/**
 * Calls a gathering off when the notice that told of it is (取りやめ), so that whoever leads it does so once: those who come
 * are told at once, but for those whom the notice has told, and nobody hears it twice.
 */
@Component
class Withdrawals {

    private final Announcements announcements;
    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final Places places;
    private final Tidings tidings;
    private final Mailbox mailbox;
    private final ContentFiles content;
    private final Clock clock;

    Withdrawals(
            Announcements announcements,
            Occurrences occurrences,
            Rsvps rsvps,
            Places places,
            Tidings tidings,
            Mailbox mailbox,
            ContentFiles content,
            Clock clock) {
        this.announcements = announcements;
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.places = places;
        this.tidings = tidings;
        this.mailbox = mailbox;
        this.content = content;
        this.clock = clock;
    }

    void look() {
        announcements
                .withdrawn()
                .forEach(told -> occurrences.between(told.day(), told.day()).stream()
                        .filter(one -> one.on() && !occurrences.begun(one) && meant(told, one))
                        .forEach(one -> callOff(one, told.id())));
    }

    /** Of the same association or group, and of that name, or at that hour in that place. */
    private static boolean meant(Announcements.Withdrawn told, Occurrence one) {
        String words = Spelling.of(told.words());
        boolean hour = words.contains(Spelling.of(Dates.say(one.gathering().start())));
        boolean place = words.contains(Spelling.of(one.gathering().place()))
                || words.contains(Spelling.of(one.gathering().meetingPoint()));
        return told.body() != null
                && told.body().equals(one.gathering().body())
                && (words.contains(Spelling.of(one.gathering().name())) || hour && place);
    }

    private void callOff(Occurrence one, String notice) {
        if (!occurrences.cancel(one)) {
            return;
        }
        tidings.withdraw(one);
        Instant until = one.end().atZone(clock.getZone()).toInstant();
        tidings.tellBesides(
                one,
                places.timeline(one).mode(),
                notice,
                Message.of(content.now()
                        .phrases()
                        .say(Phrase.WEATHER_OFF, one.blanks())
                        .strip()));
        tidings.tell(
                OrganiserAudiences.LEADERS,
                one.id(),
                "notice-off/" + one.id(),
                Message.of(content.now()
                        .phrases()
                        .say(Phrase.WITHDRAWN_WITH_NOTICE, one.blanks())
                        .strip()),
                until);
        rsvps.concerned(one.id()).forEach(person -> mailbox.known(person, notice));
    }
}
