package dev.rigsmith.adapters.fs.yaml;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes new documents. Equal values give equal texts. */
public final class YamlDocument {

    private YamlDocument() {}

    /** @param fields texts, whole numbers, truth values, and lists and maps of these, in the order of the document */
    public static String of(Map<String, ?> fields) {
        return YamlText.of(mapping(fields));
    }

    private static Node mapping(Map<?, ?> fields) {
        List<NodeTuple> pairs = fields.entrySet().stream()
                .map(field -> new NodeTuple(WrittenText.node((String) field.getKey()), node(field.getValue())))
                .toList();
        return new MappingNode(Tag.MAP, pairs, FlowStyle.BLOCK);
    }

    private static Node node(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return mapping(fields);
        }
        if (value instanceof List<?> items) {
            return new SequenceNode(
                    Tag.SEQ, items.stream().map(YamlDocument::node).toList(), FlowStyle.BLOCK);
        }
        return value instanceof String text ? WrittenText.node(text) : plain(value);
    }

    private static Node plain(Object value) {
        Tag tag = value instanceof Boolean ? Tag.BOOL : Tag.INT;
        return new ScalarNode(tag, value.toString(), ScalarStyle.PLAIN);
    }
}
