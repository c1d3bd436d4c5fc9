package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.TownFiles;
import kairan.conversation.Address;
import kairan.conversation.Allowance;
import kairan.conversation.Crowd;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a plan with a limit a push is spent only as far as the month reaches, and what is not spent waits. */
class PlanTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Crowd crowd = new Crowd(store);
    private final PaperDoor line = new PaperDoor("line").counting();
    private final PaperDoor web = new PaperDoor("web");
    private final Person leader = crowd.at("web", "leader");

    private PostOffice office(String plan) throws Exception {
        String town = Files.readString(Path.of("conversations/town.yaml"));
        return new PostOffice(
                store, new TownFiles(store.folder("plan")).write("town.yaml", town + plan), List.of(line, web));
    }

    private static final String TWENTY = "\nbudget:\n  monthly: 20\n";
    private static final String SHARED = """

            budget:
              monthly: 20
              shares:
                - { body: sakura, monthly: 8 }
                - { body: midori, monthly: 5 }
            """;

    private Posting posting(String cause, Push push) {
        return new Posting(
                cause,
                "everyone",
                "",
                push,
                List.of(Message.of("川の掃除をします。" + cause)),
                store.clock().instant().plus(Duration.ofHours(20)));
    }

    private void post(PostOffice office, Posting posting) {
        store.transaction().executeWithoutResult(status -> office.postings().post(posting));
        office.goOut();
    }

    private List<String> opensMailbox(PostOffice office, Person person) {
        Said said = new Said.Wrote(person, store.clock().instant(), "お知らせ");
        return store.transaction().execute(status -> office.mailbox().hear(said)).orElseThrow().stream()
                .map(Message::text)
                .toList();
    }

    private long out() {
        return line.attempts().stream().mapToLong(p -> p.to().size()).sum();
    }

    @Test
    void whoeverTheMonthDoesNotSufficeForFindsItInTheMailbox() throws Exception {
        List<Person> people = crowd.at("line", 30);
        PostOffice office = office(TWENTY);

        post(office, posting("1", Push.ONCE).by(leader, null));

        assertThat(out()).isEqualTo(20);
        assertThat(people.stream().filter(p -> opensMailbox(office, p).contains("川の掃除をします。1")))
                .hasSize(10);
    }

    @Test
    void theSenderIsToldOnce() throws Exception {
        crowd.at("line", 30);
        PostOffice office = office(TWENTY);

        post(office, posting("1", Push.ONCE).by(leader, null));

        assertThat(web.got("leader")).containsExactly("川の掃除をします。1");
        assertThat(opensMailbox(office, leader)).singleElement().asString().contains("「川の掃除をします。1」は", "使い切った");
    }

    private void roundSetsOut(PostOffice office) {
        office.rounds.add(new Round("everyone", ""));
        store.clock().set(LocalDateTime.of(2026, 5, 15, 18, 0));
        store.transaction().executeWithoutResult(status -> office.trips.setOut());
        office.goOut();
    }

    private Posting untilTheRound(String cause) {
        Posting posting = posting(cause, Push.ROUND);
        Instant until = store.clock().instant().plus(Duration.ofDays(30));
        return new Posting(cause, "everyone", "", Push.ROUND, posting.messages(), until);
    }

    @Test
    void everySenderOfWhatRidesInARoundIsToldOfTheLimit() throws Exception {
        crowd.at("line", 30);
        Person other = crowd.at("web", "other");
        PostOffice office = office(TWENTY);
        post(office, untilTheRound("1").by(leader, null));
        post(office, untilTheRound("2").by(other, null));
        post(office, untilTheRound("3"));

        roundSetsOut(office);

        assertThat(out()).isEqualTo(20);
        assertThat(opensMailbox(office, leader))
                .filteredOn(text -> text.contains("使い切った"))
                .singleElement()
                .asString()
                .contains("「川の掃除をします。1」は");
        assertThat(opensMailbox(office, other))
                .filteredOn(text -> text.contains("使い切った"))
                .singleElement()
                .asString()
                .contains("「川の掃除をします。2」は");
    }

    @Test
    void whenLineSaysSoOrShutsTheDoorTheSenderOfARoundIsToldToo() throws Exception {
        for (Outcome outcome : List.of(new Outcome.LimitReached(), new Outcome.Shut("401"))) {
            String cause = outcome.getClass().getSimpleName();
            crowd.at("line", "A");
            PostOffice office = office("");
            line.next(outcome);
            store.clock().set(LocalDateTime.of(2026, 5, 14, 9, 0));
            post(office, untilTheRound(cause).by(leader, null));

            roundSetsOut(office);

            assertThat(store.db()
                            .sql("select count(*) from posting where cause like 'alarm/%/' || ?")
                            .param(cause)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            store.db().sql("delete from round").update();
        }
    }

    @Test
    void theNextMonthBeginsAnew() throws Exception {
        crowd.at("line", 15);
        PostOffice office = office(TWENTY);
        post(office, posting("1", Push.ONCE));
        post(office, posting("2", Push.ONCE));
        assertThat(out()).isEqualTo(20);

        store.clock().pass(Duration.ofDays(31));
        post(office, posting("3", Push.ONCE));

        assertThat(out()).isEqualTo(35);
    }

    @Test
    void onePushForEachWhoSignedUpIsHeldBackForACancellation() throws Exception {
        crowd.at("line", 15);
        PostOffice office = office(TWENTY);
        office.heldBack = 6;
        post(office, posting("1", Push.ONCE));
        assertThat(out()).isEqualTo(14);

        post(office, posting("cancelled", Push.AT_ONCE));

        assertThat(out()).isEqualTo(20);
    }

    @Test
    void anAssociationSpendsItsOwnShareOnly() throws Exception {
        crowd.at("line", 10);
        PostOffice office = office(SHARED);

        post(office, posting("1", Push.ONCE).by(leader, "sakura"));
        assertThat(out()).isEqualTo(8);
        post(office, posting("2", Push.ONCE).by(leader, "sakura"));
        assertThat(out()).isEqualTo(8);
        post(office, posting("3", Push.ONCE).by(leader, "midori"));
        assertThat(out()).isEqualTo(13);
        post(office, posting("4", Push.ONCE).by(leader, null));
        assertThat(out()).as("the town has what is nobody's share").isEqualTo(20);
    }

    @Test
    void aCancellationMayGoBeyondTheShare() throws Exception {
        crowd.at("line", 10);
        PostOffice office = office(SHARED);
        post(office, posting("1", Push.ONCE).by(leader, "midori"));

        post(office, posting("2", Push.AT_ONCE).by(leader, "midori"));

        assertThat(out()).isEqualTo(15);
    }

    @Test
    void whatLineSaysIsLeftCountsToo() throws Exception {
        crowd.at("line", 10);
        PostOffice office = office("");
        line.allow(new Allowance.Limited(200, 196));
        office.purse.ask();

        post(office, posting("1", Push.ONCE));
        assertThat(out()).isEqualTo(4);
        line.allow(new Allowance.Unknown());
        office.purse.ask();
        post(office, posting("2", Push.ONCE));

        assertThat(out()).as("from the own ledger").isEqualTo(4);
    }

    @Test
    void whatWentOutIsNotCountedTwiceWhenLineIsAskedAgain() throws Exception {
        crowd.at("line", 10);
        PostOffice office = office("");
        line.allow(new Allowance.Limited(30, 0));
        office.purse.ask();
        post(office, posting("1", Push.ONCE));
        store.clock().pass(Duration.ofMinutes(10));
        line.allow(new Allowance.Limited(30, 10));
        office.purse.ask();

        assertThat(office.estimates.of("everyone", "", Push.ONCE, null).left()).hasValue(20);
    }

    @Test
    void whenLineSaysTheMonthIsUsedUpNothingMoreIsTried() throws Exception {
        crowd.at("line", 10);
        PostOffice office = office("");
        line.next(new Outcome.LimitReached());
        post(office, posting("1", Push.ONCE));

        post(office, posting("2", Push.ONCE));

        assertThat(line.attempts()).hasSize(1);
        assertThat(office.reaches.of("2").orElseThrow().waiting()).isEqualTo(10);
    }

    @Test
    void withoutALimitEverybodyIsReached() throws Exception {
        crowd.at("line", 600);
        PostOffice office = office("");
        line.allow(new Allowance.Unlimited());
        office.purse.ask();

        post(office, posting("1", Push.ONCE));

        assertThat(out()).isEqualTo(600);
        assertThat(office.estimates.of("everyone", "", Push.ONCE, null).left()).isEmpty();
    }

    @Test
    void beforehandOneSeesWhomItReachesAndWhatItCosts() throws Exception {
        List<Person> people = crowd.at("line", 10);
        store.clock().pass(Duration.ofMinutes(1));
        Crowd.alsoAt(store, people.get(0), new Address("web", "w0"));
        crowd.at("fax", "nobody listens here");
        crowd.leave("line", "U9");
        PostOffice office = office(TWENTY);

        Estimate estimate = office.estimates.of("everyone", "", Push.ONCE, null);

        assertThat(estimate.byDoor()).containsOnly(java.util.Map.entry("line", 8L), java.util.Map.entry("web", 2L));
        assertThat(estimate.unreachable()).isEqualTo(1);
        assertThat(estimate.counted()).isEqualTo(8);
        assertThat(estimate.left()).isEqualTo(OptionalLong.of(20));
        assertThat(estimate.affordable()).isTrue();
    }

    @Test
    void countingAnyOtherAudienceGivesTheSame() throws Exception {
        crowd.at("line", 10);
        crowd.at("web", "w");
        PostOffice office = new PostOffice(store, List.of(line, web), new Audience() {
            @Override
            public String name() {
                return "some";
            }

            @Override
            public Selection people(String about) {
                return new Selection("person", "person.id", "1 = 1", List.of());
            }
        });

        assertThat(office.estimates.of("some", "", Push.ONCE, null).byDoor())
                .isEqualTo(office.estimates.of("everyone", "", Push.ONCE, null).byDoor());
    }
}
