package kairan.line;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * LINE's own OpenAPI file as a judge of bodies. The file tells its kinds apart by discriminators only, which JSON Schema
 * does not know; here each becomes a list of "if it says this kind, then it has this shape and nothing else".
 */
public final class OpenApi {

    private static final String DEFS = "#/$defs/";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String ANY = "__any";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<Path, OpenApi> READ = new ConcurrentHashMap<>();

    private final JsonNode paths;
    private final JsonNode components;
    private final ObjectNode definitions = JSON.objectNode();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private OpenApi(JsonNode file) {
        paths = file.path("paths");
        components = file.path("components").path("schemas");
        for (Map.Entry<String, JsonNode> schema : components.properties()) {
            definitions.set(schema.getKey(), converted(schema.getValue(), false));
            if (schema.getValue().has("discriminator")) {
                definitions.set(schema.getKey() + ANY, any(schema.getValue().path("discriminator")));
            }
        }
    }

    /** Reads {@code messaging-api.yml} or {@code webhook.yml}; empty where the shared folder is missing. */
    public static Optional<OpenApi> of(String file) {
        return Shared.file("line/openapi/" + file).map(path -> READ.computeIfAbsent(path, OpenApi::read));
    }

    private static OpenApi read(Path file) {
        try {
            return new OpenApi(new YAMLMapper().readTree(Files.readString(file)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What is wrong with a body posted there; empty if nothing is. */
    public List<String> problems(String path, JsonNode body) {
        return problems("post", path, body);
    }

    /** What is wrong with a call of that method there; a missing body is a missing node. */
    public List<String> problems(String method, String path, JsonNode body) {
        JsonNode call = paths.properties().stream()
                .filter(known -> path.matches(known.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(known -> known.getValue().path(method.toLowerCase(java.util.Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(JSON.missingNode());
        if (call.isMissingNode()) {
            return List.of("LINE's file knows no " + method + " " + path);
        }
        JsonNode ref = call.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref");
        if (!ref.isString()) {
            return body.isMissingNode() ? List.of() : List.of("LINE's file knows no JSON for " + method + " " + path);
        }
        List<Error> errors =
                schema(ref.stringValue().substring(COMPONENTS.length())).validate(body);
        List<Error> causes = errors.stream()
                .filter(error -> !"unevaluatedProperties".equals(error.getKeyword()))
                .toList();
        return (causes.isEmpty() ? errors : causes)
                .stream().map(error -> path + " " + error).toList();
    }

    private Schema schema(String name) {
        return schemas.computeIfAbsent(name, n -> {
            ObjectNode root = reference(n);
            root.set("$defs", definitions);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(root);
        });
    }

    private static ObjectNode any(JsonNode discriminator) {
        String property = discriminator.path("propertyName").stringValue();
        ObjectNode any = JSON.objectNode().put("type", "object");
        any.putArray("required").add(property);
        ArrayNode kinds = any.putObject("properties").putObject(property).putArray("enum");
        ArrayNode cases = any.putArray("allOf");
        for (Map.Entry<String, JsonNode> kind : discriminator.path("mapping").properties()) {
            kinds.add(kind.getKey());
            ObjectNode one = cases.addObject();
            one.putObject("if").putObject("properties").putObject(property).put("const", kind.getKey());
            one.set("then", closed(DEFS + name(kind.getValue())));
        }
        return any;
    }

    private JsonNode converted(JsonNode node, boolean base) {
        if (node.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.forEach(item -> array.add(converted(item, base)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.has("$ref")) {
            String name = name(node.path("$ref"));
            return base ? JSON.objectNode().put("$ref", DEFS + name) : reference(name);
        }
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!property.getKey().startsWith("x-")
                    && !List.of("discriminator", "externalDocs", "nullable", "example")
                            .contains(property.getKey())) {
                object.set(
                        property.getKey(),
                        converted(property.getValue(), property.getKey().equals("allOf")));
            }
        }
        if (node.path("nullable").asBoolean(false)) {
            object.putArray("type").add(node.path("type").stringValue()).add("null");
        }
        return object;
    }

    private ObjectNode reference(String name) {
        return components.path(name).has("discriminator")
                ? JSON.objectNode().put("$ref", DEFS + name + ANY)
                : closed(DEFS + name);
    }

    private static ObjectNode closed(String ref) {
        return JSON.objectNode().put("$ref", ref).put("unevaluatedProperties", false);
    }

    private static String name(JsonNode ref) {
        return ref.stringValue().substring(COMPONENTS.length());
    }
}
