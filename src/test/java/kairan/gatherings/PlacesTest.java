package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.content.Facts;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Places are given out in order of arrival, and none twice. */
class PlacesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 24);

    @RegisterExtension
    private final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final Places places = town.places();
    private final RsvpTerms terms = town.terms();

    private Occurrence course(int capacity) {
        town.now(5, 10, 9, 0);
        return town.schedule()
                .open(
                        Facts.from(Map.of(
                                "id",
                                "course",
                                "name",
                                "スマホ講座",
                                "timeline",
                                "course",
                                "day",
                                DAY.toString(),
                                "start",
                                "10:00",
                                "end",
                                "11:30",
                                "place",
                                "さくら会館",
                                "capacity",
                                capacity)),
                        DAY);
    }

    private Rsvp says(Occurrence course, Person person, Rsvp answer) {
        return store.transaction()
                .execute(status -> places.answer(course, person, answer))
                .answer();
    }

    @Test
    void ofTwoHundredAtOnceTenGetAPlaceAndTheOthersWaitInOrderOfArrival() throws Exception {
        Occurrence course = course(10);
        List<Person> all =
                IntStream.range(0, 200).mapToObj(i -> town.resident("P" + i)).toList();
        long begun = System.nanoTime();
        List<Future<Rsvp>> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(person -> answers.add(many.submit(() -> says(course, person, Rsvp.GOING))));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(answers)
                .filteredOn(answer -> answer.resultNow() == Rsvp.GOING)
                .hasSize(10);
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 10).containsEntry(Rsvp.WAITING, 190);
        List<Long> arrivals = store.db()
                .sql("select arrival from rsvp where occurrence = ? order by answer, arrival")
                .param(course.id())
                .query(Long.class)
                .list();
        assertThat(arrivals)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 200).mapToObj(Long::valueOf).toList());
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aFreedPlaceIsOfferedToTheNextForADayAndThenToTheOneAfter() {
        Occurrence course = course(1);
        Person a = town.resident("A");
        Person b = town.resident("B");
        Person c = town.resident("C");
        assertThat(says(course, a, Rsvp.GOING)).isEqualTo(Rsvp.GOING);
        assertThat(says(course, b, Rsvp.GOING)).isEqualTo(Rsvp.WAITING);
        assertThat(says(course, c, Rsvp.GOING)).isEqualTo(Rsvp.WAITING);

        says(course, a, Rsvp.ABSENT);
        assertThat(terms.free(course)).isZero();
        assertThat(says(course, a, Rsvp.GOING)).isEqualTo(Rsvp.WAITING);

        town.now(5, 11, 8, 59);
        town.now(5, 11, 9, 0);
        assertThat(town.rsvps().of(course.id(), b)).hasValue(Rsvp.UNDECIDED);
        assertThat(says(course, c, Rsvp.GOING)).isEqualTo(Rsvp.GOING);
        assertThat(says(course, b, Rsvp.GOING)).isEqualTo(Rsvp.WAITING);
        assertThat(town.got("B")).filteredOn(text -> text.contains("席が空きました")).hasSize(1);
        assertThat(town.got("C")).filteredOn(text -> text.contains("席が空きました")).hasSize(1);
    }

    @Test
    void moreOfAPartyNeedMorePlaces() {
        Occurrence course = course(3);
        Person a = town.resident("A");
        Person b = town.resident("B");
        says(course, a, Rsvp.GOING);
        says(course, b, Rsvp.GOING);

        Optional<Given> three = store.transaction().execute(status -> places.party(course, a, 2, 1));
        Optional<Given> two = store.transaction().execute(status -> places.party(course, a, 2, 0));

        assertThat(three).isEmpty();
        assertThat(two).isPresent();

        assertThat(terms.free(course)).isZero();
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 3);
    }

    @Test
    void whoAnsweredByTelephoneWaitsAndIsPlacedLikeTheOthers() {
        Occurrence course = course(1);
        Person a = town.resident("A");
        says(course, a, Rsvp.GOING);
        Entered.Row phoned = store.transaction().execute(status -> places.enter(course, 2, Rsvp.GOING, 1));
        assertThat(phoned.answer()).isEqualTo(Rsvp.WAITING);

        says(course, a, Rsvp.ABSENT);

        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 1);
    }

    private List<String> toldFull(Occurrence course) {
        return store.db()
                .sql("select cause from posting where cause like 'full/%' order by created_at, cause")
                .query(String.class)
                .list();
    }

    @Test
    void aHouseholdOnPaperWaitsLikeTheOthersAndKeepsItsTurn() {
        Occurrence course = course(3);
        town.household();
        Person a = town.resident("A");
        says(course, a, Rsvp.GOING);

        assertThat(enters(course, 3)).as("two places are too few").isEqualTo(Rsvp.WAITING);
        says(course, a, Rsvp.ABSENT);
        assertThat(town.counts().of(course.id()))
                .as("placed as soon as there is room")
                .containsEntry(Rsvp.GOING, 3);
        says(course, town.resident("B"), Rsvp.GOING);
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.WAITING, 1);

        assertThat(enters(course, 3)).as("what is entered anew keeps its place").isEqualTo(Rsvp.GOING);
        assertThat(enters(course, 4)).as("one more has none").isEqualTo(Rsvp.WAITING);
    }

    @Test
    void aHouseholdHasOneAnswerOnPaperAndInTheTalkAndTheLastOneCounts() {
        Occurrence course = course(4);
        Person a = town.resident("A");
        town.household(a);
        says(course, town.resident("B"), Rsvp.GOING);
        assertThat(enters(course, 3)).isEqualTo(Rsvp.GOING);
        says(course, town.resident("C"), Rsvp.GOING);
        assertThat(town.rsvps().of(course.id(), a))
                .as("the slip is known in the talk")
                .hasValue(Rsvp.GOING);

        assertThat(says(course, a, Rsvp.GOING))
                .as("a tap keeps the three places")
                .isEqualTo(Rsvp.GOING);
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 4).containsEntry(Rsvp.WAITING, 1);

        assertThat(enters(course, 2)).as("a later slip counts").isEqualTo(Rsvp.GOING);
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 3);
        store.transaction().execute(status -> places.enter(course, "h", Rsvp.ABSENT, 1));
        assertThat(town.rsvps().of(course.id(), a)).hasValue(Rsvp.ABSENT);
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 1).containsEntry(Rsvp.ABSENT, 1);
    }

    @Test
    void aSlipThatSaysTheSameAsTheTalkLeavesWhatWasSaidBesides() {
        Occurrence course = course(9);
        Person a = town.resident("A");
        town.household(a);
        says(course, a, Rsvp.GOING);
        store.transaction().execute(status -> places.party(course, a, 1, 2));

        enters(course, 3);

        assertThat(town.rsvps().given(course.id(), a).orElseThrow().children()).isEqualTo(2);
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 3);
    }

    @Test
    void whereThePlacesAreLimitedNoLongerNobodyWaits() {
        Occurrence course = course(1);
        says(course, town.resident("A"), Rsvp.GOING);
        says(course, town.resident("B"), Rsvp.GOING);
        says(course, town.resident("C"), Rsvp.GOING);

        town.schedule().change(course, Facts.with(course.gathering(), Map.of("capacity", "")), DAY);
        town.now(5, 10, 9, 30);

        for (String waiting : List.of("B", "C")) {
            assertThat(town.got(waiting))
                    .filteredOn(text -> text.contains("席が空きました"))
                    .hasSize(1);
        }
    }

    @Test
    void ofASignUpThatIsClosedNobodyIsAskedForAYes() {
        Occurrence course = course(1);
        assertThat(terms.buttons(course)).hasSize(3);

        Occurrence closed = town.schedule()
                .change(
                        course,
                        Facts.with(course.gathering(), Map.of("until", "3日前 18:00")),
                        LocalDate.of(2026, 5, 12));

        assertThat(terms.buttons(closed)).extracting(Choice::label).containsExactly("今回は出られません");
        assertThat(terms.question(closed, Phrase.GATHERING_ASK)).isEqualTo("出られない方だけ、教えてください。");
    }

    @Test
    void aHouseholdThatHasAPlaceOnPaperKeepsItWithAllOfThemWhenOneTaps() {
        Occurrence course = course(3);
        Person mother = town.resident("A");
        town.household(mother);
        enters(course, 3);

        assertThat(says(course, mother, Rsvp.GOING)).isEqualTo(Rsvp.GOING);
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 3);
        assertThat(terms.free(course)).isZero();
    }

    @Test
    void whatAHouseholdWritesAfterATapIsItsLastWord() {
        Occurrence course = course(3);
        Person mother = town.resident("A");
        town.household(mother);
        says(course, mother, Rsvp.GOING);

        assertThat(enters(course, 2)).isEqualTo(Rsvp.GOING);
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 2);
        says(course, town.resident("B"), Rsvp.GOING);
        assertThat(enters(course, 2)).as("they keep their place").isEqualTo(Rsvp.GOING);

        store.transaction().execute(status -> places.enter(course, "h", Rsvp.ABSENT, 0));
        assertThat(town.rsvps().of(course.id(), mother)).hasValue(Rsvp.ABSENT);
        assertThat(town.counts().of(course.id())).containsEntry(Rsvp.GOING, 1);
    }

    private Rsvp enters(Occurrence course, int people) {
        return store.transaction().execute(status -> places.enter(course, "h", Rsvp.GOING, people));
    }

    @Test
    void eachTimeTheLastPlaceIsTakenLeadersHearOfItHoweverItWasTaken() {
        Occurrence course = course(3);
        Person a = town.resident("A");
        says(course, a, Rsvp.GOING);
        assertThat(toldFull(course)).isEmpty();
        store.transaction().execute(status -> places.party(course, a, 3, 0));
        assertThat(toldFull(course)).as("by a family").hasSize(1);

        says(course, a, Rsvp.ABSENT);
        store.transaction().execute(status -> places.enter(course, 2, Rsvp.GOING, 3));
        assertThat(toldFull(course)).as("by telephone").hasSize(2);
    }

    @Test
    void whatIsCalledOffOffersNoPlaces() {
        Occurrence course = course(1);
        Person b = town.resident("B");
        Entered.Row phoned = store.transaction().execute(status -> places.enter(course, 2, Rsvp.GOING, 1));
        says(course, b, Rsvp.GOING);
        town.cancel(course.id());

        Occurrence off = town.occurrences().of(course.id()).orElseThrow();
        store.transaction().executeWithoutResult(status -> places.remove(off, phoned.id()));
        town.now(5, 10, 9, 30);

        assertThat(town.got("B")).noneMatch(text -> text.contains("席が空きました"));
    }

    @Test
    void anOfferThatWaitsIsTakenBackWhenAllIsCalledOff() {
        Occurrence course = course(1);
        Person a = town.resident("A");
        Person b = town.resident("B");
        says(course, a, Rsvp.GOING);
        says(course, b, Rsvp.GOING);
        says(course, a, Rsvp.ABSENT);

        town.cancel(course.id());

        assertThat(store.db()
                        .sql("select count(*) from posting where cause like 'offer/%' and until_at > ?")
                        .param(store.clock().millis())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFamilyThatWaitsIsOfferedAsManyPlacesAsItNeeds() {
        Occurrence course = course(3);
        Person a = town.resident("A");
        Person family = town.resident("F");
        says(course, a, Rsvp.GOING);
        store.transaction().execute(status -> places.party(course, a, 3, 0));
        says(course, family, Rsvp.GOING);
        store.transaction().execute(status -> places.party(course, family, 2, 1));

        store.transaction().execute(status -> places.party(course, a, 2, 0));
        assertThat(town.rsvps().given(course.id(), family).orElseThrow().offeredUntil())
                .as("one place is too few for three")
                .isNull();
        says(course, a, Rsvp.ABSENT);

        assertThat(says(course, family, Rsvp.GOING)).isEqualTo(Rsvp.GOING);
        assertThat(terms.free(course)).isZero();
    }
}
