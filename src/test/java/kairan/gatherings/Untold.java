package kairan.gatherings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Announcements;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/** A town in which nobody has told anything. */
final class Untold implements Announcements {

    @Override
    public Optional<Message> calledOff(Person person, @Nullable String body, String name, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public List<Told> comingTo(Person person) {
        return List.of();
    }

    @Override
    public List<Withdrawn> withdrawn() {
        return List.of();
    }
}
