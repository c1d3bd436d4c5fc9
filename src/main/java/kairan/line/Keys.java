package kairan.line;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What opens the door: the channel's secret and access token, LINE's address, how long one call may take in all, and how
 * many calls a second LINE takes of all instances together. Never printed.
 */
@ConfigurationProperties("kairan.line")
record Keys(
        String secret,
        String token,
        URI api,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("200") int perSecond,
        @DefaultValue("1") int instances) {

    /** Where LINE is, also if its address is set to nothing. */
    private static final URI LINE = URI.create("https://api.line.me");

    Keys {
        secret = secret.strip();
        token = token.strip();
        api = api == null || api.toString().isEmpty() ? LINE : api;
    }

    /** Where LINE takes pictures: a host of its own, or the stand-in for all of LINE. */
    URI blobs() {
        return "api.line.me".equals(api.getHost()) ? URI.create("https://api-data.line.me") : api;
    }

    /** What this instance may take of LINE's limit; the instances on one store share it. */
    int mostPerSecond() {
        return Math.max(1, perSecond / Math.max(1, instances));
    }

    byte[] secretBytes() {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Keys[…]";
    }
}
