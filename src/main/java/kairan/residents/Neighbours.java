package kairan.residents;

import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.stereotype.Component;

/** Those who belong to an association (町内会の人), by its id. */
@Component
class Neighbours implements Audience {

    static final String NAME = "association";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection people(String body) {
        return new Selection("resident", "resident.person", "resident.body = ?", List.of(body));
    }
}
