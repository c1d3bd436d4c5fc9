package kairan.content;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JacksonException;

/** Finds the line on which a value of a YAML text begins; the mapper itself only knows where it stopped reading. */
final class YamlLines {

    private YamlLines() {}

    /** The line (from 1) of the deepest part of the path that is there. */
    static Optional<Integer> of(String text, List<JacksonException.Reference> path) {
        try {
            Optional<Node> node = new Compose(
                            LoadSettings.builder().setUseMarks(true).build())
                    .composeString(text);
            int line = 0;
            for (JacksonException.Reference step : path) {
                Optional<Found> next = node.flatMap(n -> child(n, step));
                if (next.isEmpty()) {
                    break;
                }
                line = next.get().line();
                node = next.map(Found::value);
            }
            return line == 0 ? Optional.empty() : Optional.of(line);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Optional<Found> child(Node node, JacksonException.Reference step) {
        if (node instanceof MappingNode map && step.getPropertyName() != null) {
            return map.getValue().stream()
                    .filter(t -> key(t).equals(step.getPropertyName()))
                    .map(t -> new Found(line(t.getKeyNode()), t.getValueNode()))
                    .findFirst();
        }
        if (node instanceof SequenceNode list
                && step.getIndex() >= 0
                && step.getIndex() < list.getValue().size()) {
            Node item = list.getValue().get(step.getIndex());
            return Optional.of(new Found(line(item), item));
        }
        return Optional.empty();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private record Found(int line, Node value) {}
}
