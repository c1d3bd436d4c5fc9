package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kairan.conversation.Address;
import kairan.conversation.Heard;
import kairan.conversation.Message;
import kairan.conversation.People;
import kairan.conversation.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an answer between the turn and the person. */
class ReplyTest extends LineTest {

    private static final List<Message> ANSWER = List.of(Message.of("遅れた答え"));

    private final String who = SignedWebhook.somebody();
    private Person person;

    @Autowired
    Line line;

    @Autowired
    Replier replier;

    @Autowired
    Replies replies;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void known() {
        heardOut(who);
        settled();
        person = people.known(new Address("line", who)).orElseThrow();
    }

    /** As it is after a crash between the commit and the sending. */
    private Heard crashed() {
        Heard heard = heard(new SignedWebhook().text(who, "問い"));
        transaction.executeWithoutResult(status -> line.keep(heard, ANSWER));
        return heard;
    }

    private Heard heard(SignedWebhook webhook) {
        return LineEvent.all(webhook.body(), clock.instant())
                .orElseThrow()
                .getFirst()
                .heard()
                .orElseThrow();
    }

    @Test
    void afterACrashAnAnswerThatIsStillGoodIsSentOnce() {
        crashed();
        clock.forward(Replies.TOKEN_LASTS.minusSeconds(5));
        replier.takeUpLeftOvers();
        replier.takeUpLeftOvers();

        assertThat(LINE.await(who, 2)).extracting(Bubble::text).containsExactly("おわり", "遅れた答え");
        heardOut(who);
        assertThat(LINE.sentTo(who)).hasSize(3);
        assertThat(post.of(person)).isEmpty();
    }

    @Test
    void afterACrashAnAnswerThatCameTooLateGoesToTheMailbox() {
        Heard heard = crashed();
        clock.forward(Replies.TOKEN_LASTS);
        replier.takeUpLeftOvers();

        assertThat(post.of(person)).isEqualTo(ANSWER);
        assertThat(row(heard)).isZero();
        heardOut(who);
        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactly("おわり", "おわり");
    }

    @Test
    void anAnswerThatWasTriedBeforeTheCrashIsNotRepeated() {
        Heard heard = crashed();
        transaction.executeWithoutResult(status -> replies.claim(100));
        replier.takeUpLeftOvers();
        assertThat(row(heard)).isOne();

        clock.forward(Duration.ofMinutes(3));
        replier.takeUpLeftOvers();

        assertThat(row(heard)).isZero();
        assertThat(post.of(person)).isEmpty();
        heardOut(who);
        assertThat(LINE.sentTo(who)).extracting(Bubble::text).doesNotContain("遅れた答え");
    }

    @Test
    void noTwoSendersEverGetTheSameAnswer() {
        List<Heard> all = IntStream.range(0, 40).mapToObj(i -> crashed()).toList();
        List<String> claimed = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> transaction.execute(status -> replies.claim(3)))
                .flatMap(List::stream)
                .map(Reply::id)
                .toList();

        assertThat(claimed)
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Heard::id).toList());
        clock.forward(Duration.ofMinutes(3));
        replier.takeUpLeftOvers();
    }

    @Test
    void anEventThatComesAgainRenewsAnUntriedToken() {
        SignedWebhook webhook = new SignedWebhook().text(who, "だまって");
        arrives(webhook);
        heardOut(who);
        transaction.executeWithoutResult(status -> line.keep(heard(webhook), ANSWER));
        clock.forward(Replies.TOKEN_LASTS);
        arrives(webhook);
        replier.takeUpLeftOvers();

        assertThat(LINE.await(who, 3)).extracting(Bubble::text).endsWith("遅れた答え");
    }

    @Test
    void withoutATokenTheAnswerGoesToTheMailbox() {
        transaction.executeWithoutResult(status -> line.keep(heard(new SignedWebhook().unfollow(who)), ANSWER));

        assertThat(post.of(person)).isEqualTo(ANSWER);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "BUSY", "REDIRECTING", "SLOW", "CUTTING", "MUMBLING"})
    void anAnswerOfUnknownOutcomeIsCountedAndNotRepeated(LineStub.Mood mood) {
        double before = outcomes(Fate.UNKNOWN);
        LINE.feel(mood);
        arrives(new SignedWebhook().text(who, mood.name()));
        settled();
        LINE.feel(LineStub.Mood.WELL);
        replier.takeUpLeftOvers();
        heardOut(who);

        assertThat(LINE.awaitRequests(mood.name(), 1)).hasSize(1);
        assertThat(outcomes(Fate.UNKNOWN) - before).isOne();
        assertThat(post.of(person)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_FAST", "STRANGER"})
    void anAnswerThatLineCertainlyDidNotTakeGoesToTheMailbox(LineStub.Mood mood) {
        LINE.feel(mood);
        arrives(new SignedWebhook().text(who, mood.name()));
        settled();

        assertThat(post.of(person)).containsExactly(Message.of(mood.name()));
        assertThat(LINE.awaitRequests(mood.name(), 1)).hasSize(1);
    }

    @Test
    void anAnswerWhoseTokenLineNoLongerTakesGoesToTheMailbox() {
        SignedWebhook webhook = new SignedWebhook();
        arrives(webhook.json(webhook.event(who, "follow").put("replyToken", who + ".1000000")));
        LINE.await(who, 2);
        arrives(webhook.json(webhook.event(who, "follow").put("replyToken", who + ".1000000")));
        settled();

        assertThat(post.of(person)).containsExactly(Message.of("ようこそ"));
    }

    @Test
    void anAnswerWhoseWordsLineRefusesIsCountedOnly() {
        double before = outcomes(Fate.REFUSED);
        LINE.feel(LineStub.Mood.PICKY);
        arrives(new SignedWebhook().text(who, "言葉"));
        settled();

        assertThat(outcomes(Fate.REFUSED) - before).isOne();
        assertThat(post.of(person)).isEmpty();
    }

    @Test
    void whileLineIsSilentTheDoorStaysOpenAndWhatWaitsTooLongGoesToTheMailbox() {
        LINE.feel(LineStub.Mood.SLOW);
        SignedWebhook webhook = new SignedWebhook();
        IntStream.range(0, 3 * LineApi.MOST_AT_ONCE).forEach(i -> webhook.text(SignedWebhook.somebody(), "沈黙"));
        arrives(webhook);
        LINE.awaitRequests("沈黙", LineApi.MOST_AT_ONCE);
        long start = System.nanoTime();
        arrives(new SignedWebhook().text(who, "待つ"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        until("select count(*) = 0 from inbox where external_id = :who and done_at is null");
        clock.forward(Replies.TOKEN_LASTS);
        replier.takeUpLeftOvers();

        assertThat(post.of(person)).containsExactly(Message.of("待つ"));
        settled();
        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactly("おわり");
    }

    private int row(Heard heard) {
        return db.sql("select count(*) from reply where id = ?")
                .param(heard.id())
                .query(Integer.class)
                .single();
    }

    /** Until nothing of theirs lies between the turns and LINE; others may have left words that cannot be heard. */
    private void settled() {
        until("""
                select (select count(*) from reply where external_id = :who)
                    + (select count(*) from inbox where external_id = :who and done_at is null) = 0
                """);
    }

    private void until(String holds) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        db.sql(holds).param("who", who).query(Boolean.class).single());
    }

    private double outcomes(Fate fate) {
        return meters.counter("kairan.line.replies", "outcome", fate.tag()).count();
    }
}
