package kairan.delivery;

import java.util.List;
import org.springframework.stereotype.Component;

/** All who can be reached. */
@Component
class Everyone implements Audience {

    static final String NAME = "everyone";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection people(String about) {
        return new Selection(
                "person",
                "person.id",
                "exists (select 1 from address where address.person = person.id and left_at is null)",
                List.of());
    }
}
