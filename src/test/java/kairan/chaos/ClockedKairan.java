package kairan.chaos;

import java.nio.file.Path;
import java.time.Clock;
import kairan.Kairan;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole program by a clock that somebody outside can set ({@code -Dchaos.clock=FILE}). It stands beside the jar's
 * classes for as long as a test runs; nothing of it is in the jar.
 */
public final class ClockedKairan {

    private ClockedKairan() {}

    public static void main(String[] args) {
        FileClock clock = new FileClock(Path.of(System.getProperty("chaos.clock")));
        ApplicationContextInitializer<GenericApplicationContext> withClock =
                context -> context.registerBean("fileClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        SpringApplication app = new SpringApplication(Kairan.class);
        app.addInitializers(withClock);
        app.run(args);
    }
}
