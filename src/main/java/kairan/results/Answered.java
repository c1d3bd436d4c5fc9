package kairan.results;

import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.stereotype.Component;

/** Those who said how a gathering was. */
@Component
class Answered implements Audience {

    static final String NAME = "answered";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection people(String occurrence) {
        return new Selection(
                "feedback", "feedback.person", "occurrence = ? and person is not null", List.of(occurrence));
    }
}
