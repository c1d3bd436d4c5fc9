package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kairan.conversation.Message;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the log may say and what not. */
@ExtendWith(OutputCaptureExtension.class)
class LogTest extends LineTest {

    private final String who = SignedWebhook.somebody();

    @Autowired
    Line line;

    @Autowired
    LineApi api;

    @Autowired
    Keys keys;

    @Test
    void everyFailedCallLeavesOneLineWithoutIdsTokenOrWords(CapturedOutput log) {
        Parcel parcel = new Parcel(
                UUID.randomUUID(), List.of(new Parcel.Recipient(new Person("p"), who)), List.of(Message.of("ひみつの話")));
        for (LineStub.Mood mood : LineStub.Mood.values()) {
            LINE.feel(mood);
            line.carry(parcel);
        }
        LINE.feel(LineStub.Mood.WELL);
        SignedWebhook webhook = new SignedWebhook();
        arrives(webhook.text(SignedWebhook.somebody(), "こわれて")
                .json(webhook.event(who, "ひみつの出来事"))
                .text(who, "ひみつの話"));
        heardOut(who);

        assertThat(log.getOut()).containsPattern("LINE: POST /v2/bot/message/push 500 request-\\d+");
        assertThat(log.getOut()).containsPattern("LINE: POST /v2/bot/message/push 429 request-\\d+");
        assertThat(log.getOut()).contains("LINE: POST /v2/bot/message/push timeout");
        assertThat(log.getOut()).containsOnlyOnce("分からない出来事が届きました（unknown kind）");
        assertThat(log.getAll()).doesNotContain(who, TOKEN, SignedWebhook.SECRET, "ひみつ");
    }

    @Test
    void ofEveryCallLinesOwnNumberIsKept(CapturedOutput log) {
        arrives(new SignedWebhook().text(who, "おはよう"));
        heardOut(who);
        line.carry(new Parcel(
                UUID.randomUUID(), List.of(new Parcel.Recipient(new Person("p"), who)), List.of(Message.of("ひみつの話"))));

        assertThat(log.getOut()).containsPattern("LINE: POST /v2/bot/message/reply 200 request-\\d+");
        assertThat(log.getOut()).containsPattern("LINE: POST /v2/bot/message/push 200 request-\\d+");
        assertThat(log.getAll()).doesNotContain(who, "ひみつ");
    }

    @Test
    void nothingSecretPrintsItself() {
        assertThat(List.of(api.toString(), keys.toString())).containsExactly("LineApi[…]", "Keys[…]");
        assertThat(new Reply("1", null, "token", "words")).hasToString("Reply[…]");
    }
}
