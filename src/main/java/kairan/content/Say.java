package kairan.content;

import java.util.Collection;
import java.util.List;

/** The checks that records make of what a clerk wrote; their messages are read by that clerk. */
final class Say {

    private Say() {}

    static String words(String key, @org.jspecify.annotations.Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("「%s」を書いてください。".formatted(key));
        }
        return value.strip();
    }

    static <T> T there(String key, @org.jspecify.annotations.Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("「%s」を書いてください。".formatted(key));
        }
        return value;
    }

    static <T> List<T> list(@org.jspecify.annotations.Nullable Collection<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    static <T> List<T> some(String key, @org.jspecify.annotations.Nullable Collection<T> values) {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException("「%s」に一つ以上書いてください。".formatted(key));
        }
        return List.copyOf(values);
    }
}
