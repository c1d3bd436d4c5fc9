package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of the content files, made from the records they are read into. */
final class Schemas {

    static final Map<String, Class<?>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("town", Town.class);
        KINDS.put("subjects", Subjects.class);
        KINDS.put("faq", Shelf.FaqFile.class);
        KINDS.put("own", Shelf.OwnFile.class);
        KINDS.put("dialogue", Dialogue.class);
        KINDS.put("timeline", Timeline.class);
        KINDS.put("gathering", Gathering.class);
        KINDS.put("plain-words", PlainWords.class);
        KINDS.put("cases", Shelf.CasesFile.class);
    }

    /** Lists without which a file is refused; any other list may be left out. */
    private static final Set<String> FULL = Set.of("entries", "documents", "questions", "messages", "words");

    private static final Set<String> IDS = Set.of("id", "home", "timeline", "value", "body");
    private static final Set<String> LABELS = Set.of("label", "skip");
    private static final Map<String, Integer> MOST =
            Map.of("buttons", Timeline.MOST_BUTTONS, "choices", Question.MOST_CHOICES, "examples", Town.MOST_EXAMPLES);

    private static final Map<Class<?>, String> WRITTEN = Map.of(
            Day.class,
            "\\d{4}-\\d{2}-\\d{2}|" + Day.Written.MONTHLY,
            Moment.class,
            "すぐに|(締切)?" + Moment.Written.BEFORE + "|" + Moment.Written.AFTER,
            LocalDate.class,
            "\\d{4}-\\d{2}-\\d{2}",
            LocalTime.class,
            "([01]?\\d|2[0-3]):[0-5]\\d");

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Schemas() {}

    /** The text of each schema file, by its name. */
    static Map<String, String> all() {
        SchemaGenerator generator = generator();
        Map<String, String> all = new LinkedHashMap<>();
        KINDS.forEach((kind, type) -> all.put(kind + ".json", write(generator.generateSchema(type))));
        all.put("phrases.json", write(phrases()));
        return all;
    }

    private static String write(JsonNode schema) {
        return MAPPER.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode phrases() {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", SchemaVersion.DRAFT_7.getIdentifier());
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Phrase phrase : Phrase.values()) {
            String blanks =
                    phrase.blanks().stream().sorted().map(b -> "《" + b + "》").collect(Collectors.joining());
            properties
                    .putObject(phrase.key())
                    .put("type", "string")
                    .put("description", phrase.when() + (blanks.isEmpty() ? "" : "。使える差し込み：" + blanks));
            required.add(phrase.key());
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .without(Option.SCHEMA_VERSION_INDICATOR, Option.PUBLIC_STATIC_FIELDS)
                .with(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_ENUMS_FROM_TOSTRING);
        config.forTypesInGeneral()
                .withPropertySorter((a, b) -> 0)
                .withCustomDefinitionProvider((type, context) -> {
                    String written = WRITTEN.get(type.getErasedType());
                    return written == null
                            ? null
                            : new CustomDefinition(context.getGeneratorConfig()
                                    .createObjectNode()
                                    .put("type", "string")
                                    .put("pattern", "^(?:" + written + ")$"));
                })
                .withTypeAttributeOverride((schema, scope, context) -> {
                    if (scope.getType().getErasedType() == Question.class) {
                        oneWayOfAnswering(schema);
                    }
                });
        config.forFields()
                .withDescriptionResolver(Schemas::description)
                .withRequiredCheck(Schemas::required)
                .withArrayMinItemsResolver(Schemas::least)
                .withArrayMaxItemsResolver(f -> list(f) ? MOST.get(f.getName()) : null)
                .withStringPatternResolver(Schemas::pattern)
                .withStringMaxLengthResolver(f -> LABELS.contains(f.getName()) ? Say.LABEL : null)
                .withEnumResolver(Schemas::values)
                .withNumberInclusiveMinimumResolver(f -> number(f, f.getName().equals("text") ? 1 : 0))
                .withNumberInclusiveMaximumResolver(f -> number(f, f.getName().equals("text") ? Say.TEXT : 999_999));
        return new SchemaGenerator(config.build());
    }

    private static void oneWayOfAnswering(ObjectNode schema) {
        ArrayNode oneOf = schema.putArray("oneOf");
        for (String way : List.of("choices", "number", "date", "time", "text", "rating")) {
            oneOf.addObject().putArray("required").add(way);
        }
    }

    private static @Nullable String description(FieldScope field) {
        JsonPropertyDescription description = field.getAnnotation(JsonPropertyDescription.class);
        return description == null || field.isFakeContainerItemScope() ? null : description.value();
    }

    private static boolean list(FieldScope field) {
        return Collection.class.isAssignableFrom(field.getType().getErasedType());
    }

    private static @Nullable Integer least(FieldScope field) {
        return list(field) && (FULL.contains(field.getName()) || field.getName().equals("choices")) ? 1 : null;
    }

    private static boolean required(FieldScope field) {
        boolean nullable = field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
        return list(field) ? FULL.contains(field.getName()) : !nullable;
    }

    private static @Nullable String pattern(FieldScope field) {
        Class<?> in = field.getDeclaringType().getErasedType();
        boolean id = IDS.contains(field.getName())
                || field.getName().equals("town") && (in == Source.class || in == Difference.class);
        if (id) {
            return "^" + Say.ID + "$";
        }
        return field.getName().equals("means") ? "^" + Timeline.MEANING + "$" : null;
    }

    private static @Nullable Collection<?> values(FieldScope field) {
        if (field.getType().getErasedType() == Boolean.class) {
            return List.of(true);
        }
        return switch (field.getName()) {
            case "then" -> List.of("end");
            case "audience" -> field.isFakeContainerItemScope() ? Entry.READERS : null;
            default -> null;
        };
    }

    private static @Nullable BigDecimal number(FieldScope field, int limit) {
        Class<?> type = field.getType().getErasedType();
        return type == int.class || type == Integer.class ? BigDecimal.valueOf(limit) : null;
    }
}
