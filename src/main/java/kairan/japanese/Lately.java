package kairan.japanese;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was worked out lately, so that one turn does not work it out twice; the longest unused is forgotten first. */
public final class Lately<K, T> {

    private final Map<K, T> known;

    /** @param most how many are kept */
    public Lately(int most) {
        known = Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
                return size() > most;
            }
        });
    }

    /** As the work says, which must always say the same of the same key; two at once may both do it. */
    public T of(K key, Function<K, T> work) {
        T before = known.get(key);
        if (before != null) {
            return before;
        }
        T now = work.apply(key);
        known.put(key, now);
        return now;
    }
}
