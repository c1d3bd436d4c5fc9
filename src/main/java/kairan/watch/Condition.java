package kairan.watch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a part of the house is.
 *
 * @param trouble what is wrong and what to do, in Japanese; null if all is well
 * @param facts numbers and words beside it, of the house and never of a person
 */
public record Condition(@Nullable String trouble, Map<String, Object> facts) {

    public Condition {
        facts = Map.copyOf(facts);
    }

    public static Condition well(Map<String, Object> facts) {
        return new Condition(null, facts);
    }
}
