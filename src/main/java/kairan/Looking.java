package kairan;

import java.util.concurrent.TimeUnit;
import kairan.content.ContentFiles;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every two seconds whether the content has changed; on every instance, because each reads files of its own. */
@Component
@EnableScheduling
class Looking {

    private final ContentFiles content;

    Looking(ContentFiles content) {
        this.content = content;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        content.look();
    }
}
