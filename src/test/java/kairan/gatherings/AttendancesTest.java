package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttendancesTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @RegisterExtension
    private final FreshStore store = new FreshStore();

    private final TownHall hall = new TownHall(store);
    private final Attendances attendances = hall.attendances();

    private final Comers comers = new Comers(store.db());

    private Occurrence park() {
        hall.household();
        Gathering park = Facts.with(hall.content().now().gatherings().get("park"), Map.of("body", "sakura"));
        return hall.schedule().open(park, LocalDate.of(2026, 5, 17));
    }

    private List<String> came(Occurrence occurrence) {
        return people(attendances, occurrence);
    }

    private List<String> missed(Occurrence occurrence) {
        return people(RsvpAudiences.absent(), occurrence);
    }

    private List<String> people(Audience audience, Occurrence occurrence) {
        Selection people = audience.people(occurrence.id());
        return store.db()
                .sql("select person.id from person where " + people.where())
                .params(people.params())
                .query(String.class)
                .list();
    }

    @Test
    void theLastNumberOfABlockCounts() {
        Occurrence flowers = hall.schedule().open(OccurrencesTest.FLOWERS, LocalDate.of(2026, 5, 24));
        assertThat(attendances.counted(flowers)).isFalse();

        attendances.block(flowers, 1, 12);
        attendances.block(flowers, 2, 30);
        attendances.block(flowers, 1, 18);

        assertThat(attendances.came(flowers)).isEqualTo(48);
        assertThat(attendances.counted(flowers)).isTrue();
    }

    @Test
    void thoseWhoCameAreTheRecordedElseWhoSaidYesElseAll() {
        Occurrence flowers = hall.schedule().open(OccurrencesTest.FLOWERS, LocalDate.of(2026, 5, 24));
        Person came = hall.resident("U1");
        Person going = hall.resident("U2");
        Person other = hall.resident("U3");
        assertThat(came(flowers)).contains(came.id(), going.id(), other.id());

        hall.rsvps().keep(flowers.id(), going, Rsvp.GOING);
        assertThat(came(flowers)).containsExactly(going.id());

        attendances.keep(flowers, comers.of(came), 1);
        assertThat(came(flowers)).containsExactly(came.id());
        assertThat(missed(flowers)).containsExactly(going.id());

        attendances.block(flowers, 1, 12);
        assertThat(came(flowers)).as("who said yes may be one of the twelve").contains(came.id(), going.id());
        assertThat(missed(flowers)).isEmpty();
    }

    @Test
    void whoSaidYesIsMissedWhereTheirOwnBlockWasNotCounted() {
        Person came = hall.resident("U1");
        Person going = hall.resident("U2");
        hall.household(came);
        store.db().sql("update resident set block = 1").update();
        store.db()
                .sql("insert into resident (person, body, block, set_at) values (?, 'sakura', 2, 0)")
                .param(going.id())
                .update();
        hall.rsvps().keep(park().id(), going, Rsvp.GOING);
        attendances.keep(park(), comers.of(came), 1);
        attendances.block(park(), 1, 12);

        assertThat(came(park())).containsExactly(came.id());
        assertThat(missed(park())).containsExactly(going.id());

        attendances.block(park(), 2, 5);
        assertThat(missed(park())).isEmpty();
    }

    @Test
    void ofABlockAndThoseOfItWhoCheckedInTheLargerCountsAndGuestsBesides() {
        Person mother = hall.resident("U1");
        Person son = hall.resident("U2");
        Person guest = hall.resident("U3");
        hall.household(mother, son);

        attendances.keep(park(), comers.of(mother), 3);
        assertThat(attendances.people(park(), comers.of(son)))
                .as("one household")
                .contains(3);
        assertThat(attendances.came(park())).isEqualTo(3);
        assertThat(attendances.mixed(park())).isFalse();

        attendances.block(park(), 1, 2);
        assertThat(attendances.came(park()))
                .as("of the block two had been counted")
                .isEqualTo(3);
        attendances.block(park(), 1, 12);
        attendances.block(park(), 2, 5);
        assertThat(attendances.came(park())).isEqualTo(17);
        assertThat(attendances.mixed(park())).isTrue();

        attendances.keep(park(), comers.of(guest), 2);
        assertThat(attendances.came(park())).isEqualTo(19);
        assertThat(attendances.came(List.of(park().id(), "nothing"))).containsExactly(Map.entry(park().id(), 19));

        assertThat(attendances.remove(park(), comers.of(son))).isTrue();
        assertThat(attendances.remove(park(), comers.of(son))).isFalse();
        assertThat(attendances.came(park())).isEqualTo(19);
    }

    @Test
    void whoCheckedInAloneAndThenJoinedAHouseholdIsCountedOnce() {
        Person mother = hall.resident("U1");
        attendances.keep(park(), comers.of(mother), 1);
        hall.household(mother);
        attendances.keep(park(), comers.of(mother), 2);

        assertThat(attendances.came(park())).isEqualTo(2);
        assertThat(attendances.withoutSlip(park())).isZero();
        assertThat(attendances.households(park())).containsExactly(new Attendances.CheckedIn(1, 1, 2));
    }

    @Test
    void theNumberStaysWhenNobodyKnowsAnyMoreWhoItWas() {
        Person mother = hall.resident("U1");
        hall.household(mother);
        attendances.keep(park(), comers.of(mother), 3);
        attendances.block(park(), 1, 12);

        new AttendanceKeeping(store.db(), hall.occurrences())
                .forget(
                        new Retention(YEAR, YEAR, YEAR, YEAR, YEAR, YEAR, YEAR),
                        park().end().plusYears(9).toInstant(ZoneOffset.UTC));

        assertThat(attendances.came(park())).isEqualTo(12);
        assertThat(attendances.households(park())).isEmpty();
    }

    @Test
    void theCodeStaysTheSameAlsoOnTheDayItIsPutOffTo() {
        CheckInCodes codes = new CheckInCodes(store.db(), hall.occurrences(), store.clock());
        String code = codes.of(park());
        assertThat(code).matches("[1-9]\\d{4}");
        assertThat(codes.of(park())).isEqualTo(code);
        assertThat(codes.find(code)).map(Occurrence::id).contains(park().id());
        assertThat(codes.find("00000")).isEmpty();

        Occurrence flowers = hall.schedule().open(OccurrencesTest.FLOWERS, LocalDate.of(2026, 5, 24));
        store.db()
                .sql("update occurrence set state = 'postponed', moved_to = ? where id = ?")
                .params(flowers.id(), park().id())
                .update();
        assertThat(codes.of(flowers)).isEqualTo(code);
        assertThat(codes.find(code)).map(Occurrence::id).contains(flowers.id());
    }

    @Test
    void whereOnlyTheAbsentSaySoAYesDoesNotStandForTheOthers() {
        Occurrence meeting = hall.schedule()
                .open(Facts.with(OccurrencesTest.FLOWERS, Map.of("timeline", "meeting")), LocalDate.of(2026, 5, 24));
        Person one = hall.resident("U1");
        Person other = hall.resident("U2");
        Person absent = hall.resident("U3");
        hall.rsvps().keep(meeting.id(), one, Rsvp.GOING);
        hall.rsvps().keep(meeting.id(), absent, Rsvp.ABSENT);

        assertThat(came(meeting)).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(attendances.comersKnown(meeting)).isFalse();
        assertThat(hall.counts().expected(meeting.id())).isEqualTo(2);
    }
}
