package kairan.conversation;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was taken back (送信取消) is erased in every room that kept it; nothing is said about it. */
@Component
public class Unsaying implements Topic {

    private final ObjectProvider<Keeping> rooms;

    Unsaying(ObjectProvider<Keeping> rooms) {
        this.rooms = rooms;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!(said instanceof Said.Unsent unsent)) {
            return Optional.empty();
        }
        rooms.forEach(room -> room.unsay(unsent.by(), unsent.said()));
        return Optional.of(List.of());
    }
}
