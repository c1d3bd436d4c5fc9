package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who may ring, and with what. */
@ExtendWith(OutputCaptureExtension.class)
class SignatureTest extends LineTest {

    private final String who = SignedWebhook.somebody();

    @Test
    void theVectorThatLinePublished() {
        byte[] body = "{\"destination\":\"U8e742f61d673b39c7fff3cecb7536ef0\",\"events\":[]}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(SignedWebhook.post(port, body, "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs="))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "これは違います", "***", "AAAA", "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs="})
    void aWrongSignatureIsRefusedAndNothingElseHappens(String signature) {
        byte[] body = new SignedWebhook().text(who, "聞こえますか").body();
        long kept = kept();

        assertThat(SignedWebhook.post(port, body, encoded(signature))).isEqualTo(400);
        assertThat(kept()).isEqualTo(kept);
    }

    // A header holds Latin-1 only; a Japanese one arrives as other signs, and is no Base64 all the same.
    private static String encoded(String signature) {
        return signature == null
                ? null
                : new String(signature.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        .replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "?");
    }

    @Test
    void aSignatureOfOtherBytesIsRefused() {
        byte[] body = new SignedWebhook().text(who, "聞こえますか").body();
        String other =
                SignedWebhook.signature(new SignedWebhook().text(who, "別の言葉").body());

        assertThat(SignedWebhook.post(port, body, other)).isEqualTo(400);
        assertThat(SignedWebhook.post(port, body, Base64.getEncoder().encodeToString(new byte[32])))
                .isEqualTo(400);
    }

    @Test
    void theBytesAreSignedAsTheyAre() {
        String event = new String(new SignedWebhook().text(who, "@").body(), StandardCharsets.UTF_8);
        byte[] body =
                event.replace("@", "\\u3042🍡\\/い").replace(",", " ,\r\n\t").getBytes(StandardCharsets.UTF_8);

        assertThat(SignedWebhook.post(port, body, SignedWebhook.signature(body)))
                .isEqualTo(200);
        assertThat(LINE.await(who, 1)).extracting(Bubble::text).containsExactly("あ🍡/い");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "\"events\"",
                "{\"events\":null}",
                "{\"events\":{}}",
                "{\"events\":[{}",
                "{\"events\":[]}x",
                "<html>"
            })
    void whatIsNoWebhookIsRefusedWithOneLineInTheLog(String body, CapturedOutput log) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThat(SignedWebhook.post(port, bytes, SignedWebhook.signature(bytes)))
                .isEqualTo(400);
        assertThat(log.getOut()).containsOnlyOnce("Webhook を断りました（400、形がちがいます）");
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] bytes = new SignedWebhook().text(who, "aaa").body();
        bytes[new String(bytes, StandardCharsets.US_ASCII).indexOf("aaa")] = (byte) 0xe3;

        assertThat(SignedWebhook.post(port, bytes, SignedWebhook.signature(bytes)))
                .isEqualTo(400);
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        byte[] bytes =
                ("{\"events\":[" + "[".repeat(100_000) + "]".repeat(100_000) + "]}").getBytes(StandardCharsets.UTF_8);

        assertThat(SignedWebhook.post(port, bytes, SignedWebhook.signature(bytes)))
                .isEqualTo(400);
    }

    @Test
    void oneMebibyteIsTheMost(CapturedOutput log) {
        String frame = "{\"events\":[],\"x\":\"\"}";
        byte[] most = "{\"events\":[],\"x\":\"%s\"}"
                .formatted("x".repeat(1024 * 1024 - frame.length()))
                .getBytes(StandardCharsets.UTF_8);
        byte[] more = (new String(most, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);

        assertThat(SignedWebhook.post(port, most, SignedWebhook.signature(most)))
                .isEqualTo(200);
        assertThat(SignedWebhook.post(port, more, SignedWebhook.signature(more)))
                .isEqualTo(413);
        assertThat(log.getOut()).containsOnlyOnce("Webhook を断りました（413、大きすぎます）");
    }

    private long kept() {
        return db.sql("select count(*) from inbox").query(Long.class).single();
    }
}
