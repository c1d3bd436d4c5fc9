package kairan.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What pressing a button means: which topic, about what, and which value. {@code about} is empty where there is nothing
 * to name. Travels as {@code topic/value} or {@code topic/value/about}, at most 300 characters (LINE's postback data).
 */
public record Meaning(String topic, String value, String about) {

    private static final int LONGEST = 300;
    private static final Pattern FORM = Pattern.compile("([a-z]+)/([a-z0-9-]+)(?:/([^/\\s]+))?");

    public Meaning {
        String written = write(topic, value, about);
        boolean parted = !topic.contains("/") && !value.contains("/");
        if (!parted || !FORM.matcher(written).matches() || written.length() > LONGEST) {
            throw new IllegalArgumentException("not a meaning: " + topic + "/" + value);
        }
    }

    public static Meaning of(String topic, String value) {
        return new Meaning(topic, value, "");
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Meaning> read(String written) {
        var form = FORM.matcher(written);
        if (!form.matches() || written.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new Meaning(form.group(1), form.group(2), form.group(3) == null ? "" : form.group(3)));
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
