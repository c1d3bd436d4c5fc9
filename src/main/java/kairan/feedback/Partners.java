package kairan.feedback;

import java.util.List;
import kairan.content.ContentFiles;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import kairan.gatherings.Occurrences;
import org.springframework.stereotype.Component;

/** Who leads the association or group that did it together with the town, when it is time to look back; else nobody. */
@Component
class Partners implements Audience {

    private final HostLeaders leaders;
    private final Occurrences occurrences;
    private final ContentFiles content;

    Partners(HostLeaders leaders, Occurrences occurrences, ContentFiles content) {
        this.leaders = leaders;
        this.occurrences = occurrences;
        this.content = content;
    }

    @Override
    public String name() {
        return "partner";
    }

    @Override
    public Selection people(String occurrence) {
        return occurrences
                .of(occurrence)
                .filter(one -> Partnership.asked(content.now().town(), one.gathering(), one.day()))
                .map(one -> leaders.all(occurrence))
                .orElseGet(() -> new Selection("person", "person.id", "1 = 0", List.of()));
    }
}
