package kairan.line;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What opens the door: the channel's secret and access token, LINE's address, and how long one call may take in all.
 * Never printed.
 */
@ConfigurationProperties("kairan.line")
record Keys(
        String secret,
        String token,
        URI api,
        @DefaultValue("10s") Duration patience) {

    Keys {
        secret = secret.strip();
        token = token.strip();
    }

    byte[] secretBytes() {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Keys[…]";
    }
}
