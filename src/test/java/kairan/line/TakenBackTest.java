package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.People;
import kairan.conversation.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes without words, what is taken back, and what comes too late. */
class TakenBackTest extends LineTest {

    private final String who = SignedWebhook.somebody();

    @Autowired
    People people;

    @Autowired
    Unsaid unsaid;

    @ParameterizedTest
    @CsvSource({"image, PHOTO", "sticker, STICKER", "audio, VOICE", "video, VIDEO", "location, PLACE", "file, FILE"})
    void eachThingWithoutWordsIsHeardAsWhatItIs(String kind, String thing) {
        arrives(new SignedWebhook().sent(who, kind));

        assertThat(LINE.await(who, 1)).extracting(Bubble::text).containsExactly("届：" + thing);
    }

    @Test
    void picturesSentTogetherAreAnsweredOnce() {
        SignedWebhook webhook = new SignedWebhook();
        for (int i = 1; i <= 3; i++) {
            var event = webhook.event(who, "message");
            var message = event.putObject("message").put("id", "77" + i).put("type", "image");
            message.putObject("contentProvider").put("type", "line");
            message.putObject("imageSet").put("id", "E").put("index", i).put("total", 3);
            webhook.json(event);
        }
        arrives(webhook);
        heardOut(who);

        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactly("届：PHOTO", "おわり");
    }

    @Test
    void whatIsTakenBackIsToldToEveryRoomByTheIdOfItsEvent() {
        SignedWebhook said = new SignedWebhook().text(who, "言わなければよかった");
        arrives(said);
        LINE.await(who, 1);
        String event = db.sql("select id from inbox where message = ?")
                .param(said.lastMessage())
                .query(String.class)
                .single();

        arrives(new SignedWebhook().unsend(who, said.lastMessage()));
        heardOut(who);

        Person person =
                people.known(new kairan.conversation.Address("line", who)).orElseThrow();
        assertThat(unsaid.all).contains(new Unsaid.One(person, event));
        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactly("言わなければよかった", "おわり");
    }

    @Test
    void whatIsTakenBackBeforeItIsHeardIsNotHeard() {
        SignedWebhook late = new SignedWebhook().text(who, "おそい便り");
        arrives(new SignedWebhook().unsend(who, late.lastMessage()));
        arrives(late);
        heardOut(who);

        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactly("おわり");
    }

    @Test
    void aBlockingToldLateDoesNotSendAwayWhoCameBack() {
        arrives(new SignedWebhook().at(clock.instant().minusSeconds(3600)).text(who, "前から"));
        LINE.await(who, 1);
        arrives(new SignedWebhook().at(clock.instant().minusSeconds(60)).follow(who));
        LINE.await(who, 2);
        arrives(new SignedWebhook().at(clock.instant().minusSeconds(600)).unfollow(who));
        heard(who);
        assertThat(gone(who)).as("blocked before they came back").isFalse();

        arrives(new SignedWebhook().at(clock.instant()).unfollow(who));
        heard(who);
        assertThat(gone(who)).as("blocked after it").isTrue();

        arrives(new SignedWebhook().at(clock.instant().minusSeconds(300)).text(who, "おくれて届いた"));
        heard(who);
        assertThat(gone(who)).as("words from before the blocking").isTrue();
    }

    @Test
    void aWebhookOlderThanADayIsRefused() {
        SignedWebhook yesterday = new SignedWebhook()
                .at(clock.instant().minus(Webhook.OLDEST).minusSeconds(5))
                .text(who, "おととい");
        assertThat(yesterday.post(port)).isEqualTo(400);

        arrives(yesterday
                .at(clock.instant().minus(Webhook.OLDEST).plusSeconds(60))
                .text(who, "きのう"));
        heardOut(who);
        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactly("きのう", "おわり");
    }

    @Test
    void theEventsOfTheseTestsAreAsLineSendsThem() {
        OpenApi webhooks = OpenApi.of("webhook.yml").orElse(null);
        org.junit.jupiter.api.Assumptions.assumeTrue(webhooks != null, "共有フォルダーがありません");
        SignedWebhook all = new SignedWebhook();
        List.of("image", "sticker", "audio", "video", "location", "file").forEach(kind -> all.sent(who, kind));
        byte[] body = all.group(SignedWebhook.somewhere(), who, "@回覧 はい")
                .unsend(who, "1")
                .body();

        assertThat(webhooks.problems(
                        "/callback",
                        tools.jackson.databind.json.JsonMapper.builder().build().readTree(body)))
                .isEmpty();
    }

    private boolean gone(String lineId) {
        return db.sql("select left_at from address where external_id = ?")
                .param(lineId)
                .query((row, n) -> row.getObject(1) != null)
                .single();
    }

    /** Waits until nothing of theirs lies in the inbox. */
    private void heard(String lineId) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(1))
                .until(() -> db.sql("select count(*) from inbox where external_id = ? and done_at is null")
                                .param(lineId)
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** A room that remembers what it was to forget. */
    static final class Unsaid implements Keeping {

        record One(Person person, String said) {}

        final List<One> all = new CopyOnWriteArrayList<>();

        @Override
        public List<Kept> about(Person person) {
            return List.of();
        }

        @Override
        public void erase(Person person) {}

        @Override
        public void unsay(Person person, String said) {
            all.add(new One(person, said));
        }
    }
}
