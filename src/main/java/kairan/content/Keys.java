package kairan.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The keys of a YAML text that cannot stay: those that stand twice, and those the record does not know. Found before
 * the text is mapped, because the mapper would miss the right key before it complains of the mistyped one.
 */
final class Keys {

    /** A key that cannot stay: on which line, and what to do. */
    record Wrong(int line, String remedy) {

        Problem in(String file) {
            return new Problem(file, line, remedy);
        }
    }

    private Keys() {}

    static Optional<Wrong> wrong(Node node, Type type) {
        return switch (node) {
            case MappingNode map -> wrong(map, type);
            case SequenceNode list ->
                list.getValue().stream()
                        .flatMap(item -> wrong(item, itemOf(type)).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<Wrong> wrong(MappingNode map, Type type) {
        Map<String, Integer> seen = new HashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            int line = YamlLines.lineOf(tuple.getKeyNode());
            String key = YamlLines.key(tuple);
            Integer before = seen.putIfAbsent(key, line);
            if (before != null) {
                return Optional.of(new Wrong(line, "「%s」は%d行目にもあります。一つにしてください。".formatted(key, before)));
            }
            if (!knows(type, key)) {
                String unknown = "「%s」という項目はありません。使える項目は、%sです。".formatted(key, all(type));
                return Optional.of(new Wrong(line, Slip.remedy(key).orElse(unknown)));
            }
            Optional<Wrong> below = wrong(tuple.getValueNode(), typeOf(type, key));
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static boolean knows(Type type, String key) {
        List<RecordComponent> components = components(type);
        return components.isEmpty()
                || ((Class<?>) type).isAnnotationPresent(JsonIgnoreProperties.class)
                || components.stream().anyMatch(c -> c.getName().equals(key));
    }

    private static String all(Type type) {
        return components(type).stream().map(RecordComponent::getName).collect(Collectors.joining("、"));
    }

    private static Type typeOf(Type type, String key) {
        return components(type).stream()
                .filter(c -> c.getName().equals(key))
                .map(RecordComponent::getGenericType)
                .findFirst()
                .orElse(Object.class);
    }

    private static Type itemOf(Type type) {
        return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : Object.class;
    }

    private static List<RecordComponent> components(Type type) {
        return type instanceof Class<?> one && one.isRecord() ? Arrays.asList(one.getRecordComponents()) : List.of();
    }
}
