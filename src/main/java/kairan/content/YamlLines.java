package kairan.content;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML text in which every value knows its line; the mapper itself only knows where it stopped reading. */
record YamlLines(List<String> lines, Optional<Node> root) {

    /** Thousands of entries in one file are welcome. */
    static final int LARGEST = 64 * 1024 * 1024;

    private record Found(int line, Node value) {}

    /** @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if it is not YAML */
    static YamlLines of(String text) {
        LoadSettings marked = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(LARGEST)
                .build();
        return new YamlLines(text.lines().toList(), new Compose(marked).composeReader(new WholeCharacters(text)));
    }

    boolean empty() {
        return root.map(node -> node.getTag().equals(Tag.NULL)).orElse(true);
    }

    /** The line (from 1) of the deepest part of the path that is there. */
    int line(List<?> path) {
        int line = 1;
        Optional<Node> node = root;
        for (Object step : path) {
            Optional<Found> next = node.flatMap(n -> child(n, step));
            if (next.isEmpty()) {
                break;
            }
            line = next.get().line();
            node = next.map(Found::value);
        }
        return line;
    }

    /** The first line from that part on that holds the words. */
    int line(List<?> path, String words) {
        int start = line(path);
        for (int line = start; line <= lines.size(); line++) {
            if (text(line).contains(words)) {
                return line;
            }
        }
        return start;
    }

    String text(int line) {
        return line < 1 || line > lines.size() ? "" : lines.get(line - 1);
    }

    private static Optional<Found> child(Node node, Object step) {
        if (node instanceof MappingNode map) {
            return map.getValue().stream()
                    .filter(t -> key(t).equals(step))
                    .map(t -> new Found(lineOf(t.getKeyNode()), t.getValueNode()))
                    .findFirst();
        }
        return node instanceof SequenceNode list
                        && step instanceof Integer i
                        && i < list.getValue().size()
                ? Optional.of(new Found(
                        lineOf(list.getValue().get(i)), list.getValue().get(i)))
                : Optional.empty();
    }

    static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
