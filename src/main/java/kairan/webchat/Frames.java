package kairan.webchat;

import java.util.List;
import java.util.Optional;
import kairan.conversation.Choice;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Frames and choices as JSON. */
final class Frames {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};

    private Frames() {}

    /**
     * Empty for JSON's null.
     *
     * @throws tools.jackson.core.JacksonException if it is not a frame; its message may hold what a person wrote
     */
    static Optional<FromPage> read(String frame) {
        return Optional.ofNullable(MAPPER.readValue(frame, FromPage.class));
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static List<Choice> choices(String json) {
        return MAPPER.readValue(json, CHOICES);
    }

    static Uttered uttered(String json) {
        return MAPPER.readValue(json, Uttered.class);
    }
}
