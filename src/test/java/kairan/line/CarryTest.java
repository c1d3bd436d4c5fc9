package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of one attempt to carry a parcel to LINE. */
class CarryTest extends LineTest {

    private static final List<Message> CALL = List.of(
            Message.of("明日8時から、さくら公園の清掃です。"), Message.lasting("出られますか", List.of(new Choice("出られます", "echo", "going"))));

    @Autowired
    Line line;

    private static Parcel parcel(int recipients) {
        return new Parcel(
                UUID.randomUUID(),
                IntStream.range(0, recipients)
                        .mapToObj(i -> new Parcel.Recipient(new Person("p" + i), SignedWebhook.somebody()))
                        .toList(),
                CALL);
    }

    private static String first(Parcel parcel) {
        return parcel.to().getFirst().externalId();
    }

    @Test
    void oneRecipientIsPushedToAndManyGetAMulticast() {
        Parcel one = parcel(1);
        Parcel many = parcel(500);

        assertThat(line.carry(one)).isEqualTo(new Outcome.Accepted());
        assertThat(line.carry(many)).isEqualTo(new Outcome.Accepted());

        assertThat(LINE.sentTo(first(one))).extracting(Bubble::message).isEqualTo(CALL);
        assertThat(many.to())
                .allSatisfy(to -> assertThat(LINE.sentTo(to.externalId())).hasSize(2));
        assertThat(LINE.awaitRequests(first(one), 1).getFirst().path()).endsWith("/push");
        LineStub.Request multicast = LINE.awaitRequests(first(many), 1).getFirst();
        assertThat(multicast.path()).endsWith("/multicast");
        assertThat(multicast.retryKey()).isEqualTo(many.key().toString());
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(LineStub.Mood.WELL, new Outcome.Accepted()),
                Arguments.of(LineStub.Mood.BROKEN, new Outcome.Later("500")),
                Arguments.of(LineStub.Mood.BUSY, new Outcome.Later("503")),
                Arguments.of(LineStub.Mood.REDIRECTING, new Outcome.Later("307")),
                Arguments.of(LineStub.Mood.TOO_FAST, new Outcome.Later("429")),
                Arguments.of(LineStub.Mood.USED_UP, new Outcome.LimitReached()),
                Arguments.of(LineStub.Mood.STRANGER, new Outcome.Shut("401")),
                Arguments.of(LineStub.Mood.PICKY, new Outcome.Refused("400", null)),
                Arguments.of(LineStub.Mood.SLOW, new Outcome.Later("timeout")),
                Arguments.of(LineStub.Mood.CUTTING, new Outcome.Later("IOException")),
                Arguments.of(LineStub.Mood.MUMBLING, new Outcome.Later("unreadable answer")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerHasItsOutcomeAndIsAskedForOnce(LineStub.Mood mood, Outcome outcome) {
        Parcel parcel = parcel(3);
        LINE.feel(mood);

        assertThat(line.carry(parcel)).isEqualTo(outcome);
        assertThat(LINE.awaitRequests(first(parcel), 1)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void whatLineTookAtTheFirstAttemptIsAcceptedAtAnotherAndDeliveredOnce(LineStub.Mood mood, int recipients) {
        Parcel parcel = parcel(recipients);
        LINE.feel(mood);
        line.carry(parcel);
        LINE.feel(LineStub.Mood.WELL);

        // A busy machine may let the second run out of its time, too; then it is carried again, as the house does.
        await().until(() -> line.carry(parcel).equals(new Outcome.Accepted()));
        assertThat(LINE.sentTo(first(parcel))).hasSize(CALL.size());
    }

    static Stream<Arguments> unknown() {
        return Stream.of(LineStub.Mood.SLOW, LineStub.Mood.CUTTING, LineStub.Mood.MUMBLING)
                .flatMap(mood -> Stream.of(Arguments.of(mood, 1), Arguments.of(mood, 2)));
    }

    @Test
    void nothingWaitsForADelayedAcknowledgement() throws Exception {
        try (Socket socket = new PromptSockets().createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
    }

    @Test
    void theBadRecipientIsNamedByPlace() {
        Parcel many = parcel(12);
        LINE.forget(many.to().get(11).externalId());
        Parcel one = parcel(1);
        LINE.forget(first(one));

        assertThat(line.carry(many)).isEqualTo(new Outcome.Refused("400", 11));
        assertThat(line.carry(one)).isEqualTo(new Outcome.Refused("400", 0));
        assertThat(LINE.sentTo(first(many))).isEmpty();
    }
}
