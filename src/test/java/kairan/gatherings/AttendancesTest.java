package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kairan.FreshStore;
import kairan.conversation.Person;
import kairan.delivery.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttendancesTest {

    @RegisterExtension
    private final FreshStore store = new FreshStore();

    private final TownHall hall = new TownHall(store);
    private final Attendances attendances = new Attendances(store.db(), store.clock());

    private List<String> came(Occurrence occurrence) {
        Selection people = attendances.people(occurrence.id());
        return store.db()
                .sql("select person.id from person where " + people.where())
                .params(people.params())
                .query(String.class)
                .list();
    }

    @Test
    void theLastNumberOfABlockCounts() {
        Occurrence flowers = hall.occurrences().open(OccurrencesTest.FLOWERS, LocalDate.of(2026, 5, 24));
        assertThat(attendances.counted(flowers)).isFalse();

        attendances.block(flowers, 1, 12);
        attendances.block(flowers, 2, 30);
        attendances.block(flowers, 1, 18);

        assertThat(attendances.came(flowers)).isEqualTo(48);
        assertThat(attendances.counted(flowers)).isTrue();
    }

    @Test
    void thoseWhoCameAreTheRecordedElseWhoSaidYesElseAll() {
        Occurrence flowers = hall.occurrences().open(OccurrencesTest.FLOWERS, LocalDate.of(2026, 5, 24));
        Person came = hall.resident("U1");
        Person going = hall.resident("U2");
        Person other = hall.resident("U3");
        assertThat(came(flowers)).contains(came.id(), going.id(), other.id());

        hall.rsvps().keep(flowers.id(), going, Rsvp.GOING);
        attendances.block(flowers, 1, 12);
        assertThat(came(flowers)).containsExactly(going.id());

        attendances.person(flowers, came, 1);
        assertThat(came(flowers)).containsExactly(came.id());
    }
}
