package kairan.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a gathering that stands in no file, as text for the store and by the keys of a file. */
public final class Facts {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<Map<String, Object>> KEYS = new TypeReference<>() {};

    /** What shows where the place is, and would send people to the old one. */
    private static final List<String> ON_THE_MAP = List.of("map", "latitude", "longitude");

    private Facts() {}

    public static String of(Gathering gathering) {
        return MAPPER.writeValueAsString(gathering);
    }

    public static Gathering read(String facts) {
        return MAPPER.readValue(facts, Gathering.class);
    }

    /** A gathering of these facts, keys and values as in a file; wrong ones are an {@link IllegalArgumentException} in Japanese. */
    public static Gathering from(Map<String, ?> facts) {
        try {
            return MAPPER.convertValue(facts, Gathering.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(Misfit.of(e).remedy(""), e);
        }
    }

    /**
     * What has to be changed of a gathering so that it says what somebody says anew, who had said {@code before}: only that.
     * What is said no longer is taken out unless somebody else has written something else there; where it is not known what
     * was said before (null), nothing is.
     */
    public static Map<String, Object> anew(Gathering gathering, @Nullable Gathering before, Gathering now) {
        Map<String, Object> is = MAPPER.convertValue(gathering, KEYS);
        Map<String, Object> was = before == null ? is : MAPPER.convertValue(before, KEYS);
        Map<String, Object> said = MAPPER.convertValue(now, KEYS);
        Map<String, Object> changes = new HashMap<>();
        said.forEach((key, value) -> {
            if (!value.equals(was.get(key))) {
                changes.put(key, value);
            }
        });
        was.forEach((key, value) -> {
            if (before != null && !said.containsKey(key) && value.equals(is.get(key))) {
                changes.put(key, "");
            }
        });
        if (changes.containsKey("place")) {
            ON_THE_MAP.forEach(key -> changes.put(key, said.getOrDefault(key, "")));
        }
        return changes;
    }

    /** The same gathering with some facts changed; an empty text takes one out. Another place is not where the old one was. */
    public static Gathering with(Gathering gathering, Map<String, ?> changes) {
        Map<String, Object> facts = MAPPER.convertValue(gathering, KEYS);
        facts.putAll(changes);
        if (!Objects.equals(facts.get("place"), gathering.place())) {
            ON_THE_MAP.stream().filter(key -> !changes.containsKey(key)).forEach(facts::remove);
        }
        // Whoever writes an hour knows it.
        if (changes.containsKey("start") && !changes.containsKey("untimed")) {
            facts.computeIfPresent(
                    "untimed",
                    (key, untimed) ->
                            Gathering.NO_START.toString().equals(String.valueOf(facts.get("start"))) ? untimed : "");
        }
        facts.values().removeIf(""::equals);
        return from(facts);
    }
}
