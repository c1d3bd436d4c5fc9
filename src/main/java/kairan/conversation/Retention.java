package kairan.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long each kind of record is kept (保存期間): the one block of settings that the night's forgetting and the page about privacy both read. */
@ConfigurationProperties("kairan.keep")
public record Retention(
        Duration inbox,
        Duration talk,
        Duration questions,
        Duration notices,
        Duration feedback,
        Duration audit,
        Duration silent) {}
