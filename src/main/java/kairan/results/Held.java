package kairan.results;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day of a gathering in a list: where it was, whose, of which kind, how many came and how it was.
 *
 * @param kind id of its timeline; "" if that is not known
 */
public record Held(Point point, String place, @Nullable String body, String kind) {

    /** Where they were, each place once: at its shortest spelling. */
    public static List<String> places(List<Held> held) {
        Map<SamePlace, String> places = new HashMap<>();
        held.stream()
                .map(Held::place)
                .filter(place -> !place.isEmpty())
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(place -> places.putIfAbsent(SamePlace.of(place), place));
        return places.values().stream().sorted().toList();
    }
}
