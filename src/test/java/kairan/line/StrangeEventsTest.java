package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What nobody expected, and what asks nothing of the bot. */
class StrangeEventsTest extends LineTest {

    private final String who = SignedWebhook.somebody();

    @Autowired
    MeterRegistry meters;

    @Test
    void whatCannotBeUnderstoodDoesNoHarmToItsNeighbours() {
        SignedWebhook webhook = new SignedWebhook();
        ObjectNode unreadable = webhook.event(who, "message").put("timestamp", "いつか");
        unreadable.putObject("message").put("type", "text").put("id", "1").put("text", "読めない");
        ObjectNode wrongParams = webhook.event(who, "postback");
        wrongParams.putObject("postback").put("data", "x").putObject("params").putObject("date");
        ObjectNode unknownMessage = webhook.event(who, "message");
        unknownMessage.putObject("message").put("type", "hologram").put("id", "1");
        ObjectNode nowhere = webhook.event(who, "follow");
        nowhere.remove("source");
        double before = notUnderstood();
        arrives(webhook.text(who, "前")
                .json("null")
                .json("{}")
                .json("[]")
                .json("42")
                .json(unreadable)
                .json(wrongParams)
                .json(unknownMessage)
                .json(webhook.event(who, "greatNewFeature"))
                .json(nowhere)
                .text(who, "後"));
        heardOut(who);

        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactlyInAnyOrder("前", "後", "おわり");
        assertThat(notUnderstood() - before).isEqualTo(4);
        assertThat(waiting(who)).isZero();
    }

    @Test
    void anUnknownModeIsAnsweredAndStandbyIsNot() {
        SignedWebhook webhook = new SignedWebhook();
        for (String mode : List.of("standby", "brandNew")) {
            ObjectNode event = webhook.event(who, "message").put("mode", mode);
            event.putObject("message").put("type", "text").put("id", "1").put("text", mode);
            webhook.json(event);
        }
        arrives(webhook);
        heardOut(who);

        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactlyInAnyOrder("brandNew", "おわり");
        assertThat(waiting(who)).isZero();
    }

    @Test
    void ofAGroupThatTalksAmongItselfNothingIsKept() {
        SignedWebhook webhook = new SignedWebhook();
        for (String kind : List.of("group", "room")) {
            ObjectNode event = webhook.event(who, "message");
            event.putObject("source").put("type", kind).put("userId", who).put(kind + "Id", "C1");
            event.putObject("message").put("type", "text").put("id", "1").put("text", "みんなへ");
            webhook.json(event);
        }
        ObjectNode nobody = webhook.event(who, "message");
        nobody.putObject("source").put("type", "user");
        arrives(webhook.json(nobody));

        assertThat(db.sql("select count(*) from inbox where external_id = ?")
                        .param(who)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void postbacksOfOthersAskNothing() {
        arrives(new SignedWebhook()
                .postback(who, "action=buyItem&itemId=123123")
                .text(who, "だまって"));
        heardOut(who);

        assertThat(LINE.sentTo(who)).extracting(Bubble::text).containsExactly("おわり");
        assertThat(waiting(who)).isZero();
    }

    static Stream<Path> samples() throws IOException {
        Path folder = Shared.file("line/webhook-samples").orElse(null);
        Assumptions.assumeTrue(folder != null, "共有フォルダーがありません");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatLineReallySendsDoesNoHarm(Path sample) throws IOException {
        byte[] body = Files.readAllBytes(sample);

        assertThat(SignedWebhook.post(port, body, SignedWebhook.signature(body)))
                .as("as it was recorded, years ago")
                .isIn(200, 400);
        byte[] today = new String(body, StandardCharsets.UTF_8)
                .replaceAll("\"timestamp\"\\s*:\\s*\\d+", "\"timestamp\":" + clock.millis())
                .getBytes(StandardCharsets.UTF_8);
        assertThat(SignedWebhook.post(port, today, SignedWebhook.signature(today)))
                .isEqualTo(200);
        heardOut(who);
    }

    @Test
    void whatTheTestsSendIsWhatLineWouldSend() {
        OpenApi webhooks = OpenApi.of("webhook.yml").orElse(null);
        Assumptions.assumeTrue(webhooks != null, "共有フォルダーがありません");
        byte[] body = new SignedWebhook()
                .text(who, "言葉")
                .postback(who, "echo/yes")
                .follow(who)
                .unfollow(who)
                .body();

        assertThat(webhooks.problems(
                        "/callback",
                        tools.jackson.databind.json.JsonMapper.builder().build().readTree(body)))
                .isEmpty();
    }

    private double notUnderstood() {
        return meters.counter("kairan.line.events", "fate", "not-understood").count();
    }

    private int waiting(String lineId) {
        return db.sql("select count(*) from inbox where external_id = ? and done_at is null")
                .param(lineId)
                .query(Integer.class)
                .single();
    }
}
