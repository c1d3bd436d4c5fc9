package kairan.line;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The sign at the door: says at start that it is shut, and what opens it. */
@Component
class DoorSign implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DoorSign.class);

    private final Environment settings;

    DoorSign(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!ShutDoor.open(settings)) {
            log.info("LINE の入口は閉じています。開くには LINE_CHANNEL_SECRET と LINE_CHANNEL_TOKEN の両方を設定してください。");
        }
    }
}
