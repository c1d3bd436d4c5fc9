package kairan.gatherings;

import java.time.LocalTime;
import java.util.Optional;
import kairan.bodies.Body;
import kairan.content.Rain;
import kairan.content.RainRule;
import org.jspecify.annotations.Nullable;

/** Who decides about the weather where nobody has said otherwise: whoever leads the association or group, or the town's staff. */
public final class UsualRain {

    private UsualRain() {}

    /** Decided two hours before the start; empty where nobody could be awake. */
    public static Optional<Rain> of(RainRule rule, LocalTime start, @Nullable Body host) {
        if (host == null) {
            return Rain.usual(rule, start, "職員", null);
        }
        return host.isAssociation() ? Rain.usual(rule, start, "会長", "副会長") : Rain.usual(rule, start, "代表", null);
    }
}
