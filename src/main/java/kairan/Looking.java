package kairan;

import java.util.concurrent.TimeUnit;
import kairan.content.ContentFiles;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Waits at the start until the content has been read, and looks every two seconds whether the content has changed; on every instance, because each reads files of its own. */
@Component
@EnableScheduling
class Looking implements SmartInitializingSingleton {

    private final ContentFiles content;

    Looking(ContentFiles content) {
        this.content = content;
    }

    /** Before the doors open; wrong content stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        content.awaited();
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        content.look();
    }
}
