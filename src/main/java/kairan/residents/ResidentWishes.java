package kairan.residents;

import kairan.conversation.Person;
import kairan.conversation.Wishes;
import org.springframework.stereotype.Component;

/** How people wish to be spoken to, as they said under 「設定」. */
@Component
class ResidentWishes implements Wishes {

    private final Residents residents;

    ResidentWishes(Residents residents) {
        this.residents = residents;
    }

    @Override
    public boolean easy(Person person) {
        return residents.of(person).easy();
    }
}
