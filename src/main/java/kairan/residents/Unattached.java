package kairan.residents;

import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.stereotype.Component;

/** Those who have named no association, or one that is no more: the town's own round goes to them. */
@Component
class Unattached implements Audience {

    static final String NAME = "unattached";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection people(String about) {
        return new Selection("person", "person.id", """
                not exists (select 1 from resident join body on body.id = resident.body
                    where resident.person = person.id and body.ended_at is null)
                """, List.of());
    }
}
