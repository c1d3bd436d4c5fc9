package kairan.conversation;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a repository has looked up in the turn under way, so that fifty topics that want to know the same ask the store
 * once. Whoever writes must forget; outside of a turn everything is looked up anew.
 */
public final class Remembered<K, V> {

    /** Those that know something of the turn under way on this thread. */
    private static final ThreadLocal<@Nullable Set<Remembered<?, ?>>> TURN = new ThreadLocal<>();

    private final ThreadLocal<Map<K, V>> known = ThreadLocal.withInitial(HashMap::new);

    static <T> T during(Supplier<T> turn) {
        Set<Remembered<?, ?>> knowing = Collections.newSetFromMap(new IdentityHashMap<>());
        TURN.set(knowing);
        try {
            return turn.get();
        } finally {
            TURN.remove();
            knowing.forEach(Remembered::forget);
        }
    }

    public V of(K key, Function<K, V> lookup) {
        Set<Remembered<?, ?>> knowing = TURN.get();
        if (knowing == null) {
            return lookup.apply(key);
        }
        knowing.add(this);
        return known.get().computeIfAbsent(key, lookup);
    }

    public void forget() {
        known.remove();
    }
}
