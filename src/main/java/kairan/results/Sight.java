package kairan.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose results somebody may see: all, or those of these associations and groups, and what belongs to none. */
public record Sight(boolean all, List<String> bodies) {

    public static final Sight ALL = new Sight(true, List.of());

    public Sight {
        bodies = List.copyOf(bodies);
    }

    public static Sight of(List<String> bodies) {
        return new Sight(false, bodies);
    }

    public boolean sees(@Nullable String body) {
        return all || body == null || bodies.contains(body);
    }
}
