package dev.rigsmith.adapters.fs.yaml;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A key with fields under it, as it is written.
 *
 * @param fields in the order in which they are written
 */
record Entry(String key, Map<String, String> fields) {

    private static final int STEP = 2;

    NodeTuple node() {
        List<NodeTuple> values = fields.entrySet().stream()
                .map(field -> new NodeTuple(WrittenText.node(field.getKey()), WrittenText.node(field.getValue())))
                .toList();
        return new NodeTuple(WrittenText.node(key), new MappingNode(Tag.MAP, values, FlowStyle.BLOCK));
    }

    /** The entry as lines of a block mapping; ends with a line feed. */
    String lines(int indentation) {
        StringBuilder lines = new StringBuilder(" ".repeat(indentation) + WrittenText.of(key) + ":\n");
        fields.forEach((name, value) -> lines.append(" ".repeat(indentation + STEP))
                .append(WrittenText.of(name))
                .append(": ")
                .append(WrittenText.of(value))
                .append('\n'));
        return lines.toString();
    }
}
