package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kairan.content.Answers;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import org.springframework.stereotype.Component;

/** What is told unasked of a gathering besides its timeline: to a few people, or to all it concerns; each cause once. */
@Component
class Tidings {

    private final Postings postings;
    private final Clock clock;

    Tidings(Postings postings, Clock clock) {
        this.postings = postings;
        this.clock = clock;
    }

    /** To a few people at once, by the name of their audience. */
    void tell(String audience, String about, String cause, Message message, Instant until) {
        postings.post(new Posting(cause, audience, about, Push.AT_ONCE, List.of(message), until));
    }

    /**
     * To all whom it concerns, each once: who has answered and may come is told at once; where nobody signs up those who
     * were called and have said nothing may come, too.
     */
    void tellConcerned(Occurrence occurrence, Answers mode, String cause, Message message) {
        Instant until = occurrence.end().atZone(clock.getZone()).toInstant();
        post(occurrence, cause, RsvpAudiences.CONCERNED, Push.AT_ONCE, message, until);
        switch (mode) {
            case NONE -> post(occurrence, cause, RsvpAudiences.UNANSWERED, Push.ONCE, message, until);
            case ABSENTEES -> post(occurrence, cause, RsvpAudiences.UNANSWERED, Push.AT_ONCE, message, until);
            case SIGN_UP -> {}
        }
    }

    private void post(Occurrence occurrence, String cause, String audience, Push push, Message message, Instant until) {
        String once = "%s/%s/%s".formatted(cause, occurrence.id(), audience);
        postings.post(new Posting(once, audience, occurrence.id(), push, List.of(message), until)
                .by(null, occurrence.gathering().body()));
    }

    /** What waited to be said about it is true no longer; to be called before its news are told. */
    void withdraw(Occurrence occurrence) {
        postings.withdraw(occurrence.id());
    }
}
