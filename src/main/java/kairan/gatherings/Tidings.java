package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.content.Answers;
import kairan.content.Moment;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import org.springframework.stereotype.Component;

/** What is told unasked of a gathering besides its timeline: to a few people, or to all it concerns; each cause once. */
@Component
class Tidings {

    private final Postings postings;
    private final Occurrences occurrences;
    private final Clock clock;

    Tidings(Postings postings, Occurrences occurrences, Clock clock) {
        this.postings = postings;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** To a few people at once, by the name of their audience. */
    void tell(String audience, String about, String cause, Message message, Instant until) {
        postings.post(new Posting(cause, audience, about, Push.AT_ONCE, List.of(message), until));
    }

    /**
     * To all whom it concerns, each once: who has answered and may come is told at once; where nobody signs up those who
     * were called and have said nothing may come, too. The names of the audiences that are told.
     */
    List<String> tellConcerned(Occurrence occurrence, Answers mode, String cause, Message message) {
        post(occurrence, cause, RsvpAudiences.CONCERNED, occurrence.id(), Push.AT_ONCE, message);
        Optional<Push> unanswered = unanswered(mode).filter(push -> called(occurrence));
        unanswered.ifPresent(push -> post(occurrence, cause, RsvpAudiences.UNANSWERED, occurrence.id(), push, message));
        return unanswered.isEmpty()
                ? List.of(RsvpAudiences.CONCERNED)
                : List.of(RsvpAudiences.CONCERNED, RsvpAudiences.UNANSWERED);
    }

    /** Whether a call has gone out, to this day or to the one it was put off from; to some kinds nobody is called. */
    private boolean called(Occurrence occurrence) {
        return occurrences.from(occurrence).stream()
                .anyMatch(id -> postings.posted("timeline/%s/%s/everyone".formatted(id, new Moment.AtOnce())));
    }

    /** To the same but for those whom this notice tells, at once or, where they have not answered, at all. */
    void tellBesides(Occurrence occurrence, Answers mode, String notice, Message message) {
        String about = occurrence.id() + RsvpAudiences.BESIDES + notice;
        post(occurrence, "notice-off", RsvpAudiences.CONCERNED_BESIDES, about, Push.AT_ONCE, message);
        unanswered(mode)
                .filter(push -> called(occurrence))
                .ifPresent(
                        push -> post(occurrence, "notice-off", RsvpAudiences.UNANSWERED_BESIDES, about, push, message));
    }

    private static Optional<Push> unanswered(Answers mode) {
        return switch (mode) {
            case NONE -> Optional.of(Push.ONCE);
            case ABSENTEES -> Optional.of(Push.AT_ONCE);
            case SIGN_UP -> Optional.empty();
        };
    }

    private void post(Occurrence occurrence, String cause, String audience, String about, Push push, Message message) {
        Instant until = occurrence.end().atZone(clock.getZone()).toInstant();
        String once = "%s/%s/%s%s".formatted(cause, occurrence.id(), audience, anew(occurrence));
        postings.post(new Posting(once, audience, about, push, List.of(message), until)
                .by(null, occurrence.gathering().body()));
    }

    /** What is said of a day may be said anew once the day is another one, or has been called off and takes place after all. */
    static String anew(Occurrence occurrence) {
        return occurrence.revision() == 0 ? "" : "/" + occurrence.revision();
    }

    /** What waited to be said about it is true no longer; to be called before its news are told. */
    void withdraw(Occurrence occurrence) {
        postings.withdraw(occurrence.id());
    }

    /** A place that was offered until then is offered no more. */
    void withdrawOffer(Occurrence occurrence, Instant until) {
        postings.withdraw(OrganiserAudiences.offer(occurrence, until));
    }
}
