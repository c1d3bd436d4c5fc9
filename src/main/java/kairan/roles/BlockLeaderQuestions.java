package kairan.roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Asks a leader on which day all 班長 change, and how long both stay; then gives out a code for each block. */
@Component
class BlockLeaderQuestions implements Asking {

    private final Roles roles;
    private final Bodies bodies;
    private final Appointments appointments;
    private final Codes codes;
    private final ContentFiles content;
    private final Clock clock;

    BlockLeaderQuestions(
            Roles roles, Bodies bodies, Appointments appointments, Codes codes, ContentFiles content, Clock clock) {
        this.roles = roles;
        this.bodies = bodies;
        this.appointments = appointments;
        this.codes = codes;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public String dialogue() {
        return "block-leaders";
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        Optional<Body> body = roles.of(person).stream()
                .filter(h -> h.id().equals(about))
                .flatMap(h -> bodies.find(String.valueOf(h.realm().body())).stream())
                .findFirst();
        Handover when = HandoverQuestions.when(answers);
        if (body.isEmpty()) {
            return phrase(Phrase.ROLE_OVER);
        }
        if (!when.fits(LocalDate.now(clock))) {
            return phrase(Phrase.HANDOVER_DAY);
        }
        return Optional.of(
                codes.blockLeaders(appointments.changeBlockLeaders(new Actor.Talker(person), body.get(), when), when));
    }

    private Optional<List<Message>> phrase(Phrase phrase) {
        return Optional.of(List.of(Message.of(content.now().phrases().say(phrase))));
    }
}
