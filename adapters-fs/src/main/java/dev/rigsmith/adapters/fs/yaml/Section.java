package dev.rigsmith.adapters.fs.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A mapping under a key at the top of a file.
 *
 * @param name the key
 * @param top every pair at the top
 */
record Section(String name, List<NodeTuple> top) {

    /** @param root empty for an empty file */
    static Section of(Optional<Node> root, String name) {
        return new Section(name, pairs(root));
    }

    /** Where the section is among the pairs at the top; -1 when it is not there. */
    int place() {
        return indexOf(name, top);
    }

    /** The pair that is the section. */
    Optional<NodeTuple> pair() {
        return place() < 0 ? Optional.empty() : Optional.of(top.get(place()));
    }

    /** The entries of the section. */
    List<NodeTuple> entries() {
        return pairs(pair().map(NodeTuple::getValueNode));
    }

    /** Where an entry is; -1 when it is not there. */
    int indexOf(String key) {
        return indexOf(key, entries());
    }

    private static int indexOf(String key, List<NodeTuple> pairs) {
        return IntStream.range(0, pairs.size())
                .filter(i -> pairs.get(i).getKeyNode() instanceof ScalarNode text
                        && text.getValue().equals(key))
                .findFirst()
                .orElse(-1);
    }

    private static List<NodeTuple> pairs(Optional<Node> node) {
        return node.filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .map(MappingNode::getValue)
                .orElse(List.of());
    }
}
