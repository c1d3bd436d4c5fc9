package kairan.watch;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may look at the house's figures, and who is told of trouble. Never printed: the token opens a door, and so does
 * the address of most webhooks.
 *
 * @param token opens {@code /actuator}; empty: shut
 * @param webhook where trouble is posted as {@code {"text":…}}; empty: nowhere
 * @param mail to whom it is mailed; empty: to nobody
 * @param from whom the mail is from
 * @param again after how long the same trouble is told once more
 */
@ConfigurationProperties("kairan.watch")
record WatchSettings(
        @DefaultValue("") String token,
        @DefaultValue("") String webhook,
        @DefaultValue("") String mail,
        @DefaultValue("") String from,
        @DefaultValue("12h") Duration again) {

    private static final int SHORTEST_TOKEN = 32;

    WatchSettings {
        token = token.strip();
        webhook = webhook.strip();
        mail = mail.strip();
        from = from.strip();
        if (!token.isEmpty() && !token.matches("[!-~]{%d,}".formatted(SHORTEST_TOKEN))) {
            throw new WrongSetting(
                    "KAIRAN_WATCH_TOKEN は、半角の英数字と記号で%d文字以上にしてください。例: openssl rand -hex 32".formatted(SHORTEST_TOKEN));
        }
        if (!webhook.isEmpty() && !webhook.matches("https?://[^/\\s]+\\S*")) {
            throw new WrongSetting("KAIRAN_WATCH_WEBHOOK は、https:// で始まるアドレスにしてください。");
        }
        if (!mail.isEmpty() && from.isEmpty()) {
            throw new WrongSetting("KAIRAN_WATCH_MAIL を使うときは、差出人を KAIRAN_WATCH_FROM に書いてください。");
        }
    }

    URI webhookAddress() {
        return URI.create(webhook);
    }

    @Override
    public String toString() {
        return "WatchSettings[…]";
    }
}
