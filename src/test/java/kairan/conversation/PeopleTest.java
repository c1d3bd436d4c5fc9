package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleTest {

    private static final Address A = new Address("line", "A");
    private static final Address B = new Address("web", "A");

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final People people = new People(store.db(), store.clock());

    @Test
    void whoeverTalksFromThereAgainIsTheSamePerson() {
        Person person = people.meet(A);

        assertThat(people.met(A)).contains(person);
        assertThat(people.known(A)).contains(person);
        assertThat(people.meet(B)).as("the same id at another door").isNotEqualTo(person);
    }

    @Test
    void askingWhoIsKnownMakesNobodyKnown() {
        assertThat(people.known(A)).isEmpty();
        assertThat(people.known(A)).isEmpty();
        assertThat(people.reachable("", 10)).isEmpty();
    }

    @Test
    void whoLeftIsNotReachedUntilTheyComeBack() {
        Person person = people.meet(A);

        people.left(A, store.clock().instant());
        assertThat(people.reachable("", 10)).isEmpty();

        people.cameBack(A, store.clock().instant());
        assertThat(people.reachable("", 10)).containsExactly(person);
    }

    @Test
    void aLeavingToldLateDoesNotCountForWhoSpokeAfterIt() {
        Person person = people.meet(A);
        Instant now = store.clock().instant();

        people.cameBack(A, now);
        people.left(A, now.minusSeconds(1));
        assertThat(people.reachable("", 10)).containsExactly(person);

        people.left(A, now.plusSeconds(1));
        people.cameBack(A, now.minusSeconds(5));
        assertThat(people.reachable("", 10))
                .as("words of before the leaving, told late")
                .isEmpty();

        people.cameBack(A, now.plusSeconds(2));
        assertThat(people.reachedAt(person, "line")).containsExactly(A.externalId());
    }

    @Test
    void whoSpeaksAndHasNotLeftIsMetAndThereAtOnce() {
        Person person = people.meet(A);
        Instant now = store.clock().instant();

        assertThat(people.metHere(A, now)).contains(person);
        people.left(A, now.minusSeconds(1));
        assertThat(people.reachable("", 10)).as("told late").containsExactly(person);

        assertThat(people.metHere(A, now.minusSeconds(5))).as("words told late").contains(person);
        people.left(A, now.minusSeconds(1));
        assertThat(people.reachable("", 10)).as("they spoke after it").containsExactly(person);

        people.left(A, now);
        assertThat(people.metHere(A, now.plusSeconds(1))).as("who has left").isEmpty();
        assertThat(people.metHere(B, now)).as("nobody yet").isEmpty();
    }

    @Test
    void whoLeftOneOfTwoDoorsIsReachedAtTheOther() {
        Person person = Crowd.alsoAt(store, people.meet(A), B);

        people.left(A, store.clock().instant());

        assertThat(people.reachable("", 10)).containsExactly(person);
    }

    @Test
    void everybodyIsListedOnceHoweverTheListIsCut() {
        List<Person> all = IntStream.range(0, 25)
                .mapToObj(i -> people.meet(new Address("line", "U" + i)))
                .toList();
        List<Person> listed = new ArrayList<>();
        String after = "";
        for (List<Person> page = people.reachable(after, 10); !page.isEmpty(); page = people.reachable(after, 10)) {
            listed.addAll(page);
            after = page.getLast().id();
        }

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(all)
                .isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    void everybodyIsGreetedOnce() {
        Person person = people.meet(A);

        assertThat(people.greet(person)).isTrue();
        assertThat(people.greet(person)).isFalse();
        assertThat(people.greet(people.meet(B))).isTrue();
    }

    @Test
    void noIdIsPrinted() {
        assertThat(A.toString()).isEqualTo("line:…");
        assertThat(new Parcel.Recipient(people.meet(A), "U1234").toString()).doesNotContain("U1234");
    }
}
