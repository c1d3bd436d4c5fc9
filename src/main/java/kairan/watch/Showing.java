package kairan.watch;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Component;

/** Puts all that is watched into Actuator's health. */
@Component
class Showing implements SmartInitializingSingleton {

    /** Somebody should look, but a new start would not help; the house answers as ever. */
    static final Status TROUBLE = new Status("TROUBLE");

    private final HealthContributorRegistry health;
    private final List<Watched> watched;

    Showing(HealthContributorRegistry health, List<Watched> watched) {
        this.health = health;
        this.watched = watched;
    }

    @Override
    public void afterSingletonsInstantiated() {
        watched.forEach(one -> health.registerContributor(one.name(), (HealthIndicator) () -> health(one)));
    }

    private static Health health(Watched one) {
        Condition now;
        try {
            now = one.condition();
        } catch (RuntimeException e) {
            // Its message could hold what is nobody's business.
            return Health.down().withDetail("error", e.getClass().getName()).build();
        }
        Health.Builder shown =
                now.trouble() == null ? Health.up() : Health.status(TROUBLE).withDetail("trouble", now.trouble());
        return shown.withDetails(now.facts()).build();
    }
}
