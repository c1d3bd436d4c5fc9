package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxTest {

    private static final Address A = new Address("line", "A");
    private static final Address B = new Address("line", "B");

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Inbox inbox = new Inbox(store.db(), store.clock());
    private final Instant now = store.clock().instant();

    private static Heard heard(String id, Address from, Instant at) {
        return new Heard(id, from, at, "wrote:こんにちは");
    }

    @Test
    void anEventThatComesTwiceIsKeptOnce() {
        assertThat(inbox.keep(heard("1", A, now))).isTrue();
        assertThat(inbox.keep(heard("1", A, now))).isFalse();

        inbox.done(inbox.next(A).orElseThrow());

        assertThat(inbox.next(A)).isEmpty();
        assertThat(inbox.keep(heard("1", A, now))).as("also when it was heard").isFalse();
    }

    @Test
    void whatWaitsIsHeardInTheOrderInWhichItWasSaid() {
        inbox.keep(heard("x", A, now.plusMillis(2)));
        inbox.keep(heard("y", A, now.plusMillis(1)));
        inbox.keep(heard("z", B, now));

        assertThat(inbox.next(A)).map(Heard::id).hasValue("y");
        inbox.done(heard("y", A, now));
        assertThat(inbox.next(A)).map(Heard::id).hasValue("x");
        assertThat(inbox.next(A)).as("word for word").contains(heard("x", A, now.plusMillis(2)));
    }

    @Test
    void whatComesLaterIsHeardLaterAlsoWhenTheClockWasPutBack() {
        inbox.keep(heard("1", A, inbox.momentOf(A)));
        store.clock().pass(Duration.ofSeconds(-20));
        inbox.keep(heard("2", A, inbox.momentOf(A)));
        inbox.keep(heard("3", B, inbox.momentOf(B)));

        assertThat(inbox.next(A)).map(Heard::id).hasValue("1");
        inbox.done(heard("1", A, now));
        assertThat(inbox.next(A)).map(Heard::id).hasValue("2");
        assertThat(inbox.next(B)).map(Heard::at).as("nothing of theirs waited").hasValue(now.minusSeconds(20));
    }

    @Test
    void whatWasHeardIsBlankInTheStore() {
        inbox.keep(heard("1", A, now));
        assertThat(bodies()).isEqualTo(1);

        inbox.done(heard("1", A, now));

        assertThat(bodies()).isZero();
    }

    private int bodies() {
        return store.db()
                .sql("select count(body) from inbox")
                .query(Integer.class)
                .single();
    }

    @Test
    void anIdIsRememberedAsLongAsTheInboxKeepsIt() {
        inbox.keep(heard("1", A, now));
        inbox.done(heard("1", A, now));

        inbox.forget(now);
        assertThat(inbox.keep(heard("1", A, now))).isFalse();

        inbox.forget(now.plusMillis(1));
        assertThat(inbox.keep(heard("1", A, now))).isTrue();
    }

    @Test
    void whatIsNotHeardYetIsNeverForgotten() {
        inbox.keep(heard("1", A, now));

        inbox.forget(now.plus(Duration.ofDays(365)));

        assertThat(inbox.next(A)).isPresent();
    }

    @Test
    void theThirdFailureIsTheLast() {
        inbox.keep(heard("1", A, now));

        assertThat(inbox.failed(heard("1", A, now))).isFalse();
        assertThat(inbox.failed(heard("1", A, now))).isFalse();
        assertThat(inbox.failed(heard("1", A, now))).isTrue();
    }

    @Test
    void whoWaitsSinceBeforeAMomentIsNamedOnce() {
        inbox.keep(heard("1", A, now));
        inbox.keep(heard("2", A, now));
        inbox.keep(heard("3", B, now));
        inbox.done(heard("3", B, now));

        assertThat(inbox.waiting(now.plusMillis(1), 10))
                .extracting(Inbox.Waiting::from)
                .containsExactly(A);
        assertThat(inbox.waiting(now, 10)).isEmpty();
    }
}
