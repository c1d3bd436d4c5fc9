package kairan.japanese;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was worked out from some words lately, so that one turn does not work it out twice; the longest unused is forgotten first. */
public final class Lately<T> {

    private final Map<String, T> known;

    /** @param most how many are kept */
    public Lately(int most) {
        known = Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        });
    }

    /** As the work says, which must always say the same of the same words; two at once may both do it. */
    public T of(String words, Function<String, T> work) {
        T before = known.get(words);
        if (before != null) {
            return before;
        }
        T now = work.apply(words);
        known.put(words, now);
        return now;
    }
}
