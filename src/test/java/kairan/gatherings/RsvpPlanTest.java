package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Thousands may answer to one gathering: whoever asks for one household's answer reads that one. */
class RsvpPlanTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    @Test
    void theAnswersOfAHouseholdAreLookedUpByPerson() {
        assertThat(plan("select answer from rsvp where occurrence = 'x' and " + Rsvps.HOUSEHOLD))
                .anyMatch(step -> step.contains("SEARCH rsvp") && step.contains("person=?"))
                .noneMatch(step -> step.contains("SCAN rsvp"));
    }

    @Test
    void slipsOfOthersAreNotRead() {
        assertThat(plan(Rsvps.ANSWERED))
                .filteredOn(step -> step.contains("SEARCH rsvp"))
                .hasSize(2)
                .allMatch(step -> step.contains("person=?"));
    }

    private List<String> plan(String sql) {
        return store.db()
                .sql("explain query plan " + sql)
                .param("person", "p")
                .param("answer", "going")
                .query((row, n) -> row.getString("detail"))
                .list();
    }
}
