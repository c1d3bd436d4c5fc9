package kairan.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What pressing a button means: which topic, about what, and which value. {@code about} is empty where there is nothing
 * to name. Travels as {@code topic/value} or {@code topic/value/about}, at most 300 characters (LINE's postback data).
 */
public record Meaning(String topic, String value, String about) {

    private static final int LONGEST = 300;

    public Meaning {
        if (!fits(topic, value, about)) {
            throw new IllegalArgumentException("not a meaning: " + topic + "/" + value);
        }
    }

    public static Meaning of(String topic, String value) {
        return new Meaning(topic, value, "");
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Meaning> read(String written) {
        String[] parts = written.split("/", -1);
        boolean named = parts.length == 3 && !parts[2].isEmpty();
        if (parts.length != 2 && !named) {
            return Optional.empty();
        }
        String about = named ? parts[2] : "";
        return fits(parts[0], parts[1], about) ? Optional.of(new Meaning(parts[0], parts[1], about)) : Optional.empty();
    }

    /** Looked at by hand, because a turn makes dozens of them. */
    private static boolean fits(String topic, String value, String about) {
        return !topic.isEmpty()
                && all(topic, Meaning::letter)
                && !value.isEmpty()
                && all(value, c -> letter(c) || c >= '0' && c <= '9' || c == '-')
                && all(about, c -> c != '/' && c != ' ' && (c < '\t' || c > '\r'))
                && topic.length() + value.length() + about.length() + (about.isEmpty() ? 1 : 2) <= LONGEST;
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean all(String text, IntPredicate fitting) {
        for (int i = 0; i < text.length(); i++) {
            if (!fitting.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    @JsonCreator
    static Meaning parse(String written) {
        return read(written).orElseThrow(() -> new IllegalArgumentException("not a meaning"));
    }

    public boolean is(String topic, String value) {
        return this.topic.equals(topic) && this.value.equals(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return write(topic, value, about);
    }

    private static String write(String topic, String value, String about) {
        return about.isEmpty() ? topic + "/" + value : topic + "/" + value + "/" + about;
    }
}
