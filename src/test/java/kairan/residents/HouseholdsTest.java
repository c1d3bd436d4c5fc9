package kairan.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.conversation.Crowd;
import kairan.conversation.Person;
import kairan.residents.Joining.Outcome;
import kairan.roles.Tries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HouseholdsTest {

    private static final Body SAKURA = Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3);
    private static final Body MINATO = Body.association("minato", "みなと町内会", "みなとちょうないかい", null, 2);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Bodies bodies = new Bodies(store.db(), store.clock());
    private final Residents residents = new Residents(store.db(), store.clock());
    private final Households households = new Households(store.db(), store.clock());
    private final Joining joining = new Joining(households, bodies, residents, new Tries(store.db(), store.clock()));
    private final List<Person> people = new Crowd(store).at("line", 8);

    @BeforeEach
    void found() {
        bodies.keep(SAKURA);
        bodies.keep(MINATO);
    }

    @Test
    void slipsAreNumberedOnBlockByBlockAndTheirCodesAreNeverAWord() {
        List<Household> slips = Stream.of(
                        households.print(SAKURA, 3, 8), households.print(SAKURA, 3, 2), households.print(SAKURA, 1, 1))
                .flatMap(List::stream)
                .toList();

        assertThat(slips)
                .extracting(Household::label)
                .startsWith("3班-01")
                .contains("3班-07", "3班-10")
                .endsWith("1班-01");
        assertThat(slips)
                .extracting(Household::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[BCDFGHJKMNPQRTVWXYZ]{6}"));
        assertThat(households.of(SAKURA)).hasSize(11);
        assertThat(slips.getFirst().toString()).doesNotContain(slips.getFirst().code());
    }

    @Test
    void slipsThatCannotBeAreRefusedWithAReason() {
        assertThatThrownBy(() -> households.print(SAKURA, 4, 1)).hasMessage("さくら町内会の班は、1から3までです。");
        households.print(SAKURA, 1, 98);
        assertThatThrownBy(() -> households.print(SAKURA, 1, 2)).hasMessage("一つの班で作れるのは99世帯までです。いま98世帯あります。");
    }

    @Test
    void aSlipProvesAssociationBlockAndHousehold() {
        Household slip = households.print(SAKURA, 2, 1).getFirst();

        assertThat(joining.join(people.getFirst(), slip.code().toLowerCase()))
                .isEqualTo(new Outcome.Joined(SAKURA, slip, 4));

        assertThat(residents.of(people.getFirst())).isEqualTo(new Resident("sakura", 2, slip.id(), true, false, true));
    }

    @Test
    void fivePersonsAndNoMoreJoinByOneSlip() {
        Household slip = households.print(SAKURA, 2, 1).getFirst();

        for (int i = 0; i < 5; i++) {
            assertThat(joining.join(people.get(i), slip.code())).isEqualTo(new Outcome.Joined(SAKURA, slip, 4 - i));
        }

        assertThat(joining.join(people.get(5), slip.code())).isEqualTo(new Outcome.Full());
        assertThat(joining.join(people.get(0), slip.code()))
                .as("who lives there may type it again")
                .isEqualTo(new Outcome.Joined(SAKURA, slip, 0));
        assertThat(residents.find(people.get(5))).isEmpty();
    }

    @Test
    void whoMovesBelongsToTheOtherAssociationAlone() {
        Household before = households.print(SAKURA, 1, 1).getFirst();
        Household now = households.print(MINATO, 1, 1).getFirst();
        joining.join(people.getFirst(), before.code());

        joining.join(people.getFirst(), now.code());

        assertThat(residents.of(people.getFirst()).body()).isEqualTo("minato");
        assertThat(households.persons(before)).isZero();
        residents.belong(people.getFirst(), SAKURA);
        assertThat(residents.of(people.getFirst()))
                .as("an association chosen by hand proves nothing")
                .isEqualTo(new Resident("sakura", null, null, false, false, true));
    }

    @Test
    void choosingTheSameAssociationByHandLosesNothing() {
        Household slip = households.print(SAKURA, 2, 1).getFirst();
        joining.join(people.getFirst(), slip.code());

        residents.belong(people.getFirst(), SAKURA);

        assertThat(residents.of(people.getFirst()).proven()).isTrue();
    }

    @Test
    void aLostSlipGetsANewCodeAndTheOldOneOpensNothing() {
        Household slip = households.print(SAKURA, 2, 1).getFirst();
        joining.join(people.get(0), slip.code());

        Household anew = households.renew(slip);

        assertThat(joining.join(people.get(1), slip.code())).isEqualTo(new Outcome.Wrong());
        assertThat(joining.join(people.get(2), anew.code())).isEqualTo(new Outcome.Joined(SAKURA, anew, 3));
    }

    @Test
    void aSlipOfAnAssociationThatHasEndedOpensNothing() {
        Household slip = households.print(SAKURA, 2, 1).getFirst();
        bodies.end(SAKURA);

        assertThat(joining.join(people.getFirst(), slip.code())).isEqualTo(new Outcome.Wrong());
        assertThat(residents.find(people.getFirst())).isEmpty();
    }

    @Test
    void fiveWrongCodesWithinAnHourLockThatPersonForAnHour() {
        Household slip = households.print(SAKURA, 2, 1).getFirst();
        Person guesser = people.get(0);
        for (int i = 0; i < 5; i++) {
            assertThat(joining.join(guesser, "BBBBB" + "BCDFG".charAt(i))).isEqualTo(new Outcome.Wrong());
            store.clock().pass(Duration.ofMinutes(1));
        }

        assertThat(joining.join(guesser, slip.code())).isEqualTo(new Outcome.Locked());
        assertThat(joining.join(people.get(1), slip.code())).isInstanceOf(Outcome.Joined.class);

        store.clock().pass(Duration.ofHours(1));
        assertThat(joining.join(guesser, slip.code())).isInstanceOf(Outcome.Joined.class);
    }

    /** Each is somebody new, as anybody can be at the web chat. */
    @Test
    void manyStrangersAtTheWebChatGuessNoMoreThanAllTogetherMay() {
        Household slip = households.print(SAKURA, 2, 1).getFirst();
        Crowd crowd = new Crowd(store);
        for (int i = 0; i < Tries.MOST_AT_THE_FREE_DOOR; i++) {
            assertThat(joining.join(crowd.at("webchat", "W" + i), "BBBBBB")).isEqualTo(new Outcome.Wrong());
            store.clock().pass(Duration.ofSeconds(10));
        }
        Person stranger = crowd.at("webchat", "next");

        assertThat(joining.join(stranger, slip.code())).isEqualTo(new Outcome.Locked());
        assertThat(joining.join(people.getFirst(), slip.code()))
                .as("on LINE nobody is new so easily")
                .isInstanceOf(Outcome.Joined.class);

        store.clock().pass(Duration.ofHours(1));
        assertThat(joining.join(stranger, slip.code())).isInstanceOf(Outcome.Joined.class);
    }

    @Test
    void whoIsErasedLeavesTheCountOfAllAsItWas() {
        Crowd crowd = new Crowd(store);
        Tries tries = new Tries(store.db(), store.clock());
        for (int i = 0; i < Tries.MOST_AT_THE_FREE_DOOR; i++) {
            Person guesser = crowd.at("webchat", "W" + i);
            tries.wrong(guesser);
            tries.erase(guesser);
        }

        assertThat(tries.locked(crowd.at("webchat", "next"))).isTrue();
    }

    @Test
    void aHandleNamesAPersonByLettersOfChance() {
        List<String> handles = people.stream().map(residents::handle).toList();

        assertThat(handles).doesNotHaveDuplicates().allMatch(h -> h.matches("[BCDFGHJKMNPQRTVWXYZ]{6}"));
        assertThat(people.stream().map(residents::handle)).containsExactlyElementsOf(handles);
    }

    @Test
    void whoeverJoinsTwoScreensKeepsTheWishesOfBoth() {
        Person from = people.getFirst();
        Person to = people.getLast();
        residents.belong(to, MINATO);
        residents.speakEasily(from, true);
        residents.tellAtOnce(from, false);
        String letters = residents.handle(from);

        residents.move(from, to);

        assertThat(residents.of(to)).isEqualTo(new Resident("minato", null, null, false, true, false));
        assertThat(residents.handle(to)).isEqualTo(letters);
        assertThat(residents.find(from)).isEmpty();
    }
}
