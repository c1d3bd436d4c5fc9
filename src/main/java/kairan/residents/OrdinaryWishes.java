package kairan.residents;

import kairan.conversation.Person;
import kairan.conversation.Wishes;
import org.springframework.stereotype.Component;

/** As long as nobody can say how they wish to be spoken to. */
@Component
class OrdinaryWishes implements Wishes {

    @Override
    public boolean easy(Person person) {
        return false;
    }
}
