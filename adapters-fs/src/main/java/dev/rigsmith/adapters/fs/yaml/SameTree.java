package dev.rigsmith.adapters.fs.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Whether two files say the same: the same tags, values and order, however they are written. Two nodes are compared once,
 * so aliases cost nothing, and a mapping that holds itself is no trap.
 */
final class SameTree {

    private final Set<Pair> compared = new HashSet<>();

    /** Nodes are equal to themselves alone. */
    private record Pair(Node one, Node other) {}

    boolean same(Node one, Node other) {
        if (!one.getTag().equals(other.getTag())) {
            return false;
        }
        return !compared.add(new Pair(one, other)) || sameValue(one, other);
    }

    private boolean sameValue(Node one, Node other) {
        if (one instanceof ScalarNode text && other instanceof ScalarNode otherText) {
            return one.getTag().equals(Tag.NULL) || text.getValue().equals(otherText.getValue());
        }
        if (one instanceof SequenceNode list && other instanceof SequenceNode otherList) {
            return sameNodes(list.getValue(), otherList.getValue());
        }
        return one instanceof MappingNode mapping
                && other instanceof MappingNode otherMapping
                && samePairs(mapping.getValue(), otherMapping.getValue());
    }

    private boolean sameNodes(List<Node> nodes, List<Node> others) {
        boolean same = nodes.size() == others.size();
        for (int i = 0; same && i < nodes.size(); i++) {
            same = same(nodes.get(i), others.get(i));
        }
        return same;
    }

    private boolean samePairs(List<NodeTuple> pairs, List<NodeTuple> others) {
        return sameNodes(
                        pairs.stream().map(NodeTuple::getKeyNode).toList(),
                        others.stream().map(NodeTuple::getKeyNode).toList())
                && sameNodes(
                        pairs.stream().map(NodeTuple::getValueNode).toList(),
                        others.stream().map(NodeTuple::getValueNode).toList());
    }
}
