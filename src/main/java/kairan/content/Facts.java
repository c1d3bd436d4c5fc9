package kairan.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The same gathering with some facts changed; an empty text takes one out. Another place is not where the old one was. */
    public static Gathering with(Gathering gathering, Map<String, ?> changes) {
        Map<String, Object> facts = MAPPER.convertValue(gathering, KEYS);
        facts.putAll(changes);
        if (!Objects.equals(facts.get("place"), gathering.place())) {
            ON_THE_MAP.stream().filter(key -> !changes.containsKey(key)).forEach(facts::remove);
        }
        facts.values().removeIf(""::equals);
        return from(facts);
    }
}
