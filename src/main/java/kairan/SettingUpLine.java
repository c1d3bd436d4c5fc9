package kairan;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import kairan.conversation.People;
import kairan.line.LineSetup;
import kairan.roles.LeadersNow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The little of the house that the command {@code line-setup} needs: settings, who leads, and the store, which is opened
 * only when it is asked for. No port is opened and nothing is done by itself, so that it may run beside the house.
 */
@Import({Store.class, People.class, LeadersNow.class, LineSetup.class})
final class SettingUpLine {

    private SettingUpLine() {}

    /** Runs the command; its arguments without its name, and settings in the form {@code --name=value}. */
    static int run(String[] args, PrintStream out, String... settings) {
        try (ConfigurableApplicationContext house = new SpringApplicationBuilder(SettingUpLine.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=off")
                .run(settings)) {
            return house.getBean(LineSetup.class).run(args, out);
        } catch (OpenSecrets.Found e) {
            out.println(e.getMessage());
            return 2;
        }
    }

    @Bean
    static Clock clock(@Value("${kairan.zone}") ZoneId zone) {
        return Kairan.systemClock(zone);
    }

    @Bean
    static JdbcClient db(DataSource store) {
        return JdbcClient.create(store);
    }
}
