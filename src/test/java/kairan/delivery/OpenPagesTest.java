package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.conversation.Address;
import kairan.conversation.Crowd;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What could wait is said at once where a page is open. */
class OpenPagesTest {

    private static final String NEWS = "盆踊りの係を決めます。";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Crowd crowd = new Crowd(store);
    private final PaperDoor line = new PaperDoor("line").counting();
    private final PaperDoor web = new PaperDoor("webchat");
    private final PostOffice office = new PostOffice(store, List.of(line, web));

    @BeforeEach
    void morning() {
        store.clock().set(LocalDateTime.of(2026, 5, 14, 9, 0));
    }

    private Posting news(Push push) {
        return new Posting(
                NEWS,
                "everyone",
                "",
                push,
                List.of(Message.of(NEWS)),
                store.clock().instant().plus(Duration.ofDays(60)));
    }

    private void post(Posting posting) {
        store.transaction().executeWithoutResult(status -> office.postings().post(posting));
        office.goOut();
    }

    private void roundSetsOut() {
        office.rounds.add(new Round("everyone", ""));
        store.clock().set(LocalDateTime.of(2026, 5, 15, 18, 0));
        store.transaction().executeWithoutResult(status -> office.trips.setOut());
        office.goOut();
    }

    private List<String> opensMailbox(Person person) {
        Said said = new Said.Wrote(person, store.clock().instant(), "お知らせ");
        return store.transaction().execute(status -> office.mailbox().hear(said)).orElseThrow().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void whoHasAPageOpenIsToldAtOnceAndNoRoundBringsItAgain() {
        Person both = crowd.at("line", "L");
        store.clock().pass(Duration.ofMinutes(1));
        Crowd.alsoAt(store, both, new Address("webchat", "W"));
        web.open("W");

        post(news(Push.ROUND));
        office.pages.look();
        office.pages.look();

        assertThat(web.got("W")).containsExactly(NEWS);
        roundSetsOut();
        assertThat(line.attempts()).isEmpty();
        assertThat(web.got("W")).containsExactly(NEWS);
        assertThat(opensMailbox(both)).doesNotContain(NEWS);
        assertThat(office.reaches.of(NEWS).orElseThrow())
                .extracting(Reach::taken, Reach::accepted, Reach::waiting)
                .containsExactly(1L, 0L, 0L);
    }

    @Test
    void aPageForgottenOpenTakesNothingFromWhoTalksElsewhere() {
        Person both = crowd.at("webchat", "W");
        store.clock().pass(Duration.ofMinutes(1));
        Crowd.alsoAt(store, both, new Address("line", "L"));
        web.open("W");

        post(news(Push.ROUND));
        office.pages.look();

        assertThat(web.got("W")).isEmpty();
        roundSetsOut();
        assertThat(line.got("L")).containsExactly(NEWS);
    }

    @Test
    void whatCannotBeSaidKeepsNothingElseWaiting() {
        crowd.at("webchat", "W");
        web.open("W");
        post(new Posting(
                "broken",
                "everyone",
                "",
                Push.ROUND,
                List.of(Message.of("こわれた文。")),
                store.clock().instant().plus(Duration.ofDays(60))));
        store.db()
                .sql("create trigger broken before update on mailbox when old.posting ="
                        + " (select id from posting where cause = 'broken') begin select raise(abort, 'broken'); end")
                .update();
        post(news(Push.ROUND));

        office.pages.look();

        assertThat(web.got("W")).containsExactly(NEWS);
    }

    @Test
    void whatIsLaidForOneIsNeverPushedAndWaitsForThemOnce() {
        Person phone = crowd.at("line", "L");
        office.mailbox().lay("sample", phone, List.of(Message.of("見本です。")));

        roundSetsOut();
        assertThat(line.attempts()).isEmpty();
        assertThat(office.mailbox().holds("sample")).isTrue();
        assertThat(office.mailbox().taken("sample")).isFalse();

        assertThat(opensMailbox(phone)).containsExactly("見本です。");
        assertThat(office.mailbox().taken("sample")).isTrue();
        assertThat(opensMailbox(phone)).doesNotContain("見本です。");
    }

    @Test
    void whatIsLaidForOneIsSaidAtOnceWhereTheirPageIsOpen() {
        Person page = crowd.at("webchat", "W");
        web.open("W");
        office.mailbox().lay("sample", page, List.of(Message.of("見本です。")));

        office.pages.look();
        office.pages.look();

        assertThat(web.got("W")).containsExactly("見本です。");
        assertThat(office.mailbox().taken("sample")).isTrue();
    }

    private void join(Person from, Person to) {
        store.transaction().executeWithoutResult(status -> office.keeping().move(from, to));
    }

    @Test
    void whoWasToldAtOneDoorIsNotToldAgainAtTheOtherOnceTheyAreJoined() {
        Person phone = crowd.at("line", "L");
        Person page = crowd.at("webchat", "W");
        web.open("W");
        post(news(Push.ROUND));
        office.pages.look();
        assertThat(web.got("W")).containsExactly(NEWS);

        join(page, phone);

        assertThat(opensMailbox(phone)).doesNotContain(NEWS);
        roundSetsOut();
        assertThat(line.attempts()).isEmpty();
    }

    @Test
    void whatAParcelBroughtToOneDoorDoesNotWaitAtTheOther() {
        Person phone = crowd.at("line", "L");
        post(news(Push.ONCE));
        assertThat(line.got("L")).containsExactly(NEWS);
        Person page = crowd.at("webchat", "W");
        store.db()
                .sql("insert into mailbox (posting, person, put_at) select id, ?, 0 from posting")
                .param(page.id())
                .update();

        join(phone, page);

        assertThat(opensMailbox(page)).doesNotContain(NEWS);
    }

    @Test
    void whatStillWaitsAtBothDoorsWaitsOnce() {
        Person phone = crowd.at("line", "L");
        Person page = crowd.at("webchat", "W");
        post(news(Push.ROUND));

        join(page, phone);

        assertThat(opensMailbox(phone)).containsExactly(NEWS);
    }

    @Test
    void whoOpensNoPageFindsItInTheMailboxOrTheRound() {
        Person elsewhere = crowd.at("webchat", "other");
        crowd.at("line", "L");
        web.open("stranger");

        post(news(Push.ROUND));
        office.pages.look();

        assertThat(web.got("other")).isEmpty();
        assertThat(opensMailbox(elsewhere)).containsExactly(NEWS);
        roundSetsOut();
        assertThat(line.got("L")).containsExactly(NEWS);
    }

    @Test
    void aPageOpenedLaterIsNotTalkedInto() {
        crowd.at("webchat", "early");
        crowd.at("webchat", "late");
        web.open("early");
        post(news(Push.ROUND));
        office.pages.look();

        web.open("late");
        office.pages.look();

        assertThat(web.got("early")).containsExactly(NEWS);
        assertThat(web.got("late")).isEmpty();
    }

    @Test
    void notBeforeItsTimeAndNotWhatIsToldOnlyInATalk() {
        crowd.at("webchat", "W");
        web.open("W");
        Posting later = news(Push.ROUND).from(store.clock().instant().plus(Duration.ofMinutes(1)));
        post(later);
        post(new Posting("aside", "everyone", "", Push.NEVER, List.of(Message.of("あとで。")), later.until()));

        office.pages.look();
        assertThat(web.got("W")).isEmpty();

        store.clock().pass(Duration.ofMinutes(1));
        office.pages.look();
        assertThat(web.got("W")).containsExactly(NEWS);
    }

    @Test
    void whatWasTakenBackIsNotSaid() {
        crowd.at("webchat", "W");
        web.open("W");
        post(news(Push.ROUND).from(store.clock().instant().plus(Duration.ofMinutes(1))));
        store.transaction().executeWithoutResult(status -> office.postings().takeBack(NEWS));

        store.clock().pass(Duration.ofMinutes(1));
        office.pages.look();

        assertThat(web.got("W")).isEmpty();
    }
}
