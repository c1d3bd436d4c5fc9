package kairan.content;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML text of which one part is put anew and every other line, with its comments, stays as people wrote it. Works on
 * the top of the text and on the lists directly under it; what comes out is to be read strictly before it is used.
 */
record YamlText(String text) {

    private static final Dump DUMP = new Dump(DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .build());

    private static final LoadSettings READ =
            LoadSettings.builder().setCodePointLimit(YamlLines.LARGEST).build();

    private static final Pattern NOT_ITS_OWN = Pattern.compile("( *)#.*| *");
    private static final Pattern LINE_REST = Pattern.compile("[ \\t]+(?=\\n)");

    /** With all that the record says; what says the same already stays as it is written. */
    YamlText putAll(Record record) {
        Map<String, Object> fields = fields(record);
        YamlText with = this;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            with = with.put(component.getName(), fields.get(component.getName()));
        }
        return with;
    }

    /** With this value under the key, at the end if the key is not there; without the key if the value is null. */
    YamlText put(String key, @Nullable Object value) {
        if (value != null && plain(value).equals(said(key))) {
            return this;
        }
        List<String> written = value == null ? List.of() : written(Map.of(key, plain(value)));
        List<NodeTuple> keys = keys();
        for (int i = 0; i < keys.size(); i++) {
            if (YamlLines.key(keys.get(i)).equals(key)) {
                int start = YamlLines.lineOf(keys.get(i).getKeyNode());
                int next =
                        i + 1 < keys.size() ? YamlLines.lineOf(keys.get(i + 1).getKeyNode()) : lines().size() + 1;
                return replace(start, next, 0, written);
            }
        }
        return append(written);
    }

    /** With this item instead of the one of the list whose {@code id} it has, or after the last. */
    YamlText putItem(String list, Object item) {
        Map<String, Object> fields = fields(item);
        List<String> written = written(Map.of(list, List.of(fields)));
        OptionalInt at = at(list, String.valueOf(fields.get("id")));
        if (at.isPresent()) {
            return replaceItem(list, at.getAsInt(), written.subList(1, written.size()));
        }
        List<Node> items = items(list);
        if (items.isEmpty()) {
            return put(list, List.of(item));
        }
        int last = items.size() - 1;
        int end = ownEnd(start(items, last), next(list, last), indent(items, last));
        return replace(end, end, 0, written.subList(1, written.size()));
    }

    /** Without the item of the list that has this {@code id}. */
    YamlText removeItem(String list, String id) {
        OptionalInt at = at(list, id);
        return at.isPresent() ? replaceItem(list, at.getAsInt(), List.of()) : this;
    }

    boolean hasItem(String list, String id) {
        return at(list, id).isPresent();
    }

    private @Nullable Object said(String key) {
        Object all = new Load(READ).loadFromReader(new WholeCharacters(text));
        return all instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private YamlText replaceItem(String list, int at, List<String> written) {
        List<Node> items = items(list);
        return replace(start(items, at), next(list, at), indent(items, at), written);
    }

    /** Lines from start up to, not including, next; blank lines and comments before the next stay, they belong to it. */
    private YamlText replace(int start, int next, int indent, List<String> written) {
        int end = start == next ? next : ownEnd(start, next, indent);
        List<String> lines = new ArrayList<>(lines().subList(0, start - 1));
        lines.addAll(written);
        lines.addAll(lines().subList(end - 1, lines().size()));
        return new YamlText(joined(lines));
    }

    /** Deeper comments may be words of a long text. */
    private int ownEnd(int start, int next, int indent) {
        int end = next;
        while (end - 1 > start) {
            Matcher line = NOT_ITS_OWN.matcher(lines().get(end - 2));
            if (!line.matches() || line.group(1) != null && line.group(1).length() > indent) {
                break;
            }
            end--;
        }
        return end;
    }

    private YamlText append(List<String> written) {
        List<String> lines = new ArrayList<>(lines());
        lines.addAll(written);
        return new YamlText(joined(lines));
    }

    private OptionalInt at(String list, String id) {
        List<Node> items = items(list);
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i) instanceof MappingNode map
                        && map.getValue().stream()
                                .anyMatch(t -> YamlLines.key(t).equals("id")
                                        && YamlLines.key(new NodeTuple(t.getValueNode(), t.getValueNode()))
                                                .equals(id)))
                .findFirst();
    }

    private static int start(List<Node> items, int at) {
        return YamlLines.lineOf(items.get(at));
    }

    /** The line after the item: that of the next item, of the next key, or the end. */
    private int next(String list, int at) {
        List<Node> items = items(list);
        if (at + 1 < items.size()) {
            return start(items, at + 1);
        }
        return keys().stream()
                .mapToInt(key -> YamlLines.lineOf(key.getKeyNode()))
                .filter(line -> line > start(items, at))
                .findFirst()
                .orElse(lines().size() + 1);
    }

    /** How far its dash is from the left. */
    private int indent(List<Node> items, int at) {
        return Math.max(0, lines().get(start(items, at) - 1).indexOf('-'));
    }

    private List<NodeTuple> keys() {
        return YamlLines.of(text).root().filter(MappingNode.class::isInstance).stream()
                .flatMap(root -> ((MappingNode) root).getValue().stream())
                .toList();
    }

    private List<Node> items(String list) {
        return keys().stream()
                .filter(key -> YamlLines.key(key).equals(list))
                .map(NodeTuple::getValueNode)
                .filter(SequenceNode.class::isInstance)
                .flatMap(items -> ((SequenceNode) items).getValue().stream())
                .toList();
    }

    private List<String> lines() {
        return text.lines().toList();
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> written(Object value) {
        return DUMP.dumpToString(value).lines().toList();
    }

    /** What YAML knows: maps, lists, words and numbers. Long texts end with their line, as people write them. */
    private static Object plain(Object value) {
        return switch (value) {
            case String words ->
                words.contains("\n") ? LINE_REST.matcher(words.strip() + "\n").replaceAll("") : words;
            case Number number -> number;
            case Boolean yes -> yes;
            case Collection<?> list -> list.stream().map(YamlText::plain).toList();
            case Record fields -> fields(fields);
            case Map<?, ?> fields -> fields;
            default -> value.toString();
        };
    }

    /** What a record says, in its order; what says nothing is left out. */
    private static Map<String, Object> fields(Object of) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            Object value = value(component, of);
            if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
                fields.put(component.getName(), plain(value));
            }
        }
        return fields;
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
