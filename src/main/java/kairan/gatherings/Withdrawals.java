package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Announcements;
import kairan.conversation.Message;
import kairan.delivery.Mailbox;
import org.springframework.stereotype.Component;

/**
 * Calls a gathering off when the notice that told of it is (取りやめ), so that whoever leads it does so once: those who come
 * are told at once, but for those whom the notice has told, and nobody hears it twice.
 */
@Component
class Withdrawals {

    private final Announcements announcements;
    private final Occurrences occurrences;
    private final CallingOff callingOff;
    private final Rsvps rsvps;
    private final RsvpTerms terms;
    private final LeaderTidings leaderTidings;
    private final Tidings tidings;
    private final Mailbox mailbox;
    private final ContentFiles content;
    private final Clock clock;

    Withdrawals(
            Announcements announcements,
            Occurrences occurrences,
            CallingOff callingOff,
            Rsvps rsvps,
            RsvpTerms terms,
            LeaderTidings leaderTidings,
            Tidings tidings,
            Mailbox mailbox,
            ContentFiles content,
            Clock clock) {
        this.announcements = announcements;
        this.occurrences = occurrences;
        this.callingOff = callingOff;
        this.rsvps = rsvps;
        this.terms = terms;
        this.leaderTidings = leaderTidings;
        this.tidings = tidings;
        this.mailbox = mailbox;
        this.content = content;
        this.clock = clock;
    }

    void look() {
        announcements.withdrawn().forEach(this::callOff);
    }

    /** Where one that is meant is off already, it is that one, and the notice has followed it. */
    private void callOff(Announcements.Dated told) {
        List<Occurrence> meant = occurrences.between(told.day(), told.day()).stream()
                .filter(one -> CallingOff.meant(told, one))
                .toList();
        if (meant.stream().allMatch(Occurrence::on)) {
            meant.stream().filter(one -> !occurrences.begun(one)).forEach(one -> callOff(one, told));
        }
    }

    private void callOff(Occurrence one, Announcements.Dated told) {
        String notice = told.id();
        if (!callingOff.off(one, told.why())) {
            return;
        }
        Instant until = one.end().atZone(clock.getZone()).toInstant();
        tidings.tellBesides(one, terms.timeline(one).mode(), notice, Message.of(callingOff.words(one, told.why())));
        leaderTidings.tellWithoutTalk(one, "notice-off");
        tidings.tell(
                OrganiserAudiences.LEADERS,
                one.id(),
                "notice-off/%s%s".formatted(one.id(), Tidings.anew(one)),
                Message.of(content.now()
                        .phrases()
                        .say(Phrase.WITHDRAWN_WITH_NOTICE, one.blanks())
                        .strip()),
                until);
        rsvps.concerned(one.id()).forEach(person -> mailbox.known(person, notice));
    }
}
