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
    public List<Dated> withdrawn() {
        return List.of();
    }

    @Override
    public List<Dated> standing(LocalDate day) {
        return List.of();
    }

    @Override
    public void withdraw(String id, String why, Elsewhere elsewhere) {}

    @Override
    public void move(String id, LocalDate day, Elsewhere elsewhere) {}
}
