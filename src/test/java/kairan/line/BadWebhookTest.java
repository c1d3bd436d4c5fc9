package kairan.line;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kairan.Mutations;
import kairan.conversation.Heard;
import kairan.conversation.Person;
import org.junit.jupiter.api.Test;

/** Whatever stands in a signed webhook, each event becomes a row and a word, or is passed over. */
class BadWebhookTest {

    private static final String WHO = SignedWebhook.somebody();

    private final Mutations bodies = new Mutations(List.of(
            body(new SignedWebhook().text(WHO, "行事はありますか")),
            body(new SignedWebhook().postback(WHO, "rsvp/going/1").follow(WHO).unfollow(WHO)),
            body(new SignedWebhook()
                    .sent(WHO, "image")
                    .sent(WHO, "location")
                    .sent(WHO, "file")
                    .unsend(WHO, "5")),
            body(new SignedWebhook().group(SignedWebhook.somewhere(), WHO, "@回覧 行事は"))));

    private static String body(SignedWebhook webhook) {
        return new String(webhook.body(), StandardCharsets.UTF_8);
    }

    @Test
    void nothingEscapes() {
        bodies.into(body -> fuzzerTestOneInput(bodies.bytes(body)));
    }

    /** What Jazzer calls, too. */
    public static void fuzzerTestOneInput(byte[] body) {
        LineEvent.all(body, Instant.EPOCH)
                .ifPresent(events -> events.forEach(event -> event.heard().ifPresent(BadWebhookTest::hear)));
    }

    /** As {@link Line} does, which passes over what the SDK cannot read. */
    private static void hear(Heard heard) {
        try {
            LineWords.said(LineWords.event(heard), heard, new Person("p"));
            LineEvent.of(heard).replyToken();
        } catch (UncheckedIOException e) {
            // Passed over.
        }
    }
}
