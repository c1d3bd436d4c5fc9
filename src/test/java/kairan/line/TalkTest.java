package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kairan.conversation.Address;
import kairan.conversation.Inbox;
import kairan.conversation.Turns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A talk through the door: webhook in, reply out. */
class TalkTest extends LineTest {

    private final String who = SignedWebhook.somebody();

    @Autowired
    Inbox inbox;

    @Autowired
    Turns turns;

    @Test
    void whatIsWrittenIsAnswered() {
        arrives(new SignedWebhook().text(who, "清掃はいつですか"));

        assertThat(LINE.await(who, 1)).extracting(Bubble::text).containsExactly("清掃はいつですか");
    }

    @Test
    void buttonsComeBackAsWhatTheyMean() {
        arrives(new SignedWebhook().text(who, "選ぶ"));
        List<Bubble.Button> offered = LINE.await(who, 1).getFirst().quickReplies();
        assertThat(offered).extracting(Bubble.Button::label).containsExactly("はい", "いいえ");

        arrives(new SignedWebhook().postback(who, offered.getLast().data()));
        arrives(new SignedWebhook().text(who, "残るボタン"));
        List<Bubble> heard = LINE.await(who, 3);

        assertThat(heard.get(1).text()).isEqualTo("押：echo/no");
        assertThat(heard.get(2).buttons()).extracting(Bubble.Button::label).containsExactly("出られます");
        assertThat(heard.get(2).message().lasting()).isTrue();
    }

    @Test
    void whoComesIsWelcomedAndWhoGoesHearsNothing() {
        arrives(new SignedWebhook().follow(who));
        LINE.await(who, 1);
        arrives(new SignedWebhook().unfollow(who));
        heardOut(who);

        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactly("ようこそ", "おわり");
    }

    @Test
    void manyEventsOfManyPeopleInOneWebhook() {
        List<String> all = Stream.generate(SignedWebhook::somebody).limit(20).toList();
        SignedWebhook webhook = new SignedWebhook();
        all.forEach(one -> webhook.text(one, "一").text(one, "二"));
        arrives(webhook);

        for (String one : all) {
            assertThat(LINE.await(one, 2)).extracting(Bubble::text).containsExactly("一", "二");
        }
    }

    @Test
    void anEventThatComesTwiceIsHeardOnce() {
        SignedWebhook webhook = new SignedWebhook().text(who, "一度だけ");
        arrives(webhook);
        arrives(webhook);
        LINE.await(who, 1);
        arrives(webhook);
        heardOut(who);

        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactly("一度だけ", "おわり");
    }

    @Test
    void anEventWithoutAnIdIsKnownByItsWords() {
        SignedWebhook webhook = new SignedWebhook();
        ObjectNode event = webhook.event(who, "message");
        event.remove("webhookEventId");
        event.putObject("message").put("type", "text").put("id", "1").put("text", "番号なし");
        webhook.json(event);
        arrives(webhook);
        LINE.await(who, 1);
        arrives(webhook);
        heardOut(who);

        assertThat(LINE.sentTo(who)).hasSize(2);
    }

    @Test
    void whatHappenedFirstIsHeardFirst() {
        Instant noon = clock.instant();
        arrives(new SignedWebhook()
                .at(noon.plusSeconds(2))
                .text(who, "三")
                .at(noon)
                .text(who, "一")
                .at(noon.plusSeconds(1))
                .text(who, "二"));

        assertThat(LINE.await(who, 3)).extracting(Bubble::text).containsExactly("一", "二", "三");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦👍🏽🇯🇵 か\u3099 葛󠄀",
                "\u202e逆さ\u202c \u200f\u2066x\u2069",
                "一行目\n二行目\t終わり",
                "'; drop table inbox; -- \\\" <b>&amp;</b> ${x} 《名前》"
            })
    void aTextArrivesUnharmed(String text) {
        arrives(new SignedWebhook().text(who, text));

        assertThat(LINE.await(who, 1)).extracting(Bubble::text).containsExactly(text);
    }

    @Test
    void fiveThousandCharactersArriveUnharmed() {
        String text = "協働🍡".repeat(1250);
        arrives(new SignedWebhook().text(who, text));

        assertThat(text).hasSize(5000);
        assertThat(LINE.await(who, 1)).extracting(Bubble::text).containsExactly(text);
    }

    @Test
    void halfCharactersAndControlCharactersAreCleaned() {
        SignedWebhook webhook = new SignedWebhook();
        String event = webhook.event(who, "message").toString();
        arrives(
                webhook.json(
                        event.substring(0, event.length() - 1)
                                + ",\"message\":{\"type\":\"text\",\"id\":\"1\",\"text\":\"a\\ud83db\\udf61c\\u0000d\\u0007e\\u009ff\"}}"));

        assertThat(LINE.await(who, 1)).extracting(Bubble::text).containsExactly("a\uFFFDb\uFFFDcdef");
    }

    @Test
    void aTurnThatFailsThriceIsExcusedWithTheSameToken() {
        arrives(new SignedWebhook().text(who, "こわれて"));
        for (int i = 0; i < 3; i++) {
            turns.hearNext(new Address("line", who));
        }

        assertThat(LINE.await(who, 1).getFirst().text()).startsWith("すみません。うまくお答えできませんでした。");
    }
}
