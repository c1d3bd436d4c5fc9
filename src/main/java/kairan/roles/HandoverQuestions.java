package kairan.roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Asks a leader from when somebody else has the role, and how long both do; then gives out the code. */
@Component
class HandoverQuestions implements Asking {

    private final Roles roles;
    private final Appointments appointments;
    private final Codes codes;
    private final ContentFiles content;
    private final Clock clock;

    HandoverQuestions(Roles roles, Appointments appointments, Codes codes, ContentFiles content, Clock clock) {
        this.roles = roles;
        this.appointments = appointments;
        this.codes = codes;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public String dialogue() {
        return "hand-over";
    }

    /** Nothing to keep before the last answer: a hand-over without its days is none. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        Optional<Holding> held =
                roles.of(person).stream().filter(h -> h.id().equals(about)).findFirst();
        Handover when = when(answers);
        if (held.isEmpty()) {
            return phrase(Phrase.ROLE_OVER);
        }
        if (!when.fits(LocalDate.now(clock))) {
            return phrase(Phrase.HANDOVER_DAY);
        }
        return Optional.of(codes.handedOver(appointments.handOver(new Actor.Talker(person), held.get(), when), when));
    }

    /** The answers of {@code hand-over} and {@code block-leaders}. */
    static Handover when(Map<String, String> answers) {
        LocalDate first = LocalDate.parse(answers.getOrDefault("first", ""));
        return switch (answers.getOrDefault("together", "")) {
            case "two-weeks" -> Handover.overlapping(first, 14);
            case "month" -> Handover.overlapping(first, 30);
            case "most" -> Handover.overlapping(first, Handover.LONGEST_OVERLAP_DAYS);
            default -> Handover.overlapping(first, 0);
        };
    }

    private Optional<List<Message>> phrase(Phrase phrase) {
        return Optional.of(List.of(Message.of(content.now().phrases().say(phrase))));
    }
}
