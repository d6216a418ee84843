package dev.rigsmith.adapters.fs.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Changes one entry among the nodes of a file; all other nodes are used again. */
final class TreeEdit {

    private TreeEdit() {}

    /** @param entry what stands under the key from now on; empty to take it out */
    static Node edited(Optional<Node> root, Section section, String key, Optional<Entry> entry) {
        List<NodeTuple> entries = changed(section.entries(), section.indexOf(key), entry.map(Entry::node));
        Optional<Node> old = section.pair().map(NodeTuple::getValueNode);
        Node name = section.pair().map(NodeTuple::getKeyNode).orElseGet(() -> WrittenText.node(section.name()));
        NodeTuple pair = new NodeTuple(name, like(old, entries));
        return like(root, changed(section.top(), section.place(), Optional.of(pair)));
    }

    private static List<NodeTuple> changed(List<NodeTuple> pairs, int place, Optional<NodeTuple> pair) {
        List<NodeTuple> changed = new ArrayList<>(pairs);
        if (place < 0) {
            pair.ifPresent(changed::add);
        } else if (pair.isPresent()) {
            changed.set(place, pair.get());
        } else {
            changed.remove(place);
        }
        return changed;
    }

    /** A mapping in the style of another one; in one line when it is empty. */
    private static Node like(Optional<Node> old, List<NodeTuple> pairs) {
        FlowStyle style = old.filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(mapping -> !mapping.getValue().isEmpty())
                .map(MappingNode::getFlowStyle)
                .orElse(FlowStyle.BLOCK);
        return new MappingNode(Tag.MAP, pairs, pairs.isEmpty() ? FlowStyle.FLOW : style);
    }
}
