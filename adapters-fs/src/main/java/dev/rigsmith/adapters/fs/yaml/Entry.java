package dev.rigsmith.adapters.fs.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A key with fields under it, as it is written. A text stands without quotes only where every reader of YAML, 1.1 or
 * 1.2, takes it for that text.
 *
 * @param fields in the order in which they are written
 */
record Entry(String key, Map<String, String> fields) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*+(?::[A-Za-z0-9_./-]++)*+");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");
    private static final int LONGEST_PLAIN = 128;

    NodeTuple node() {
        List<NodeTuple> values = fields.entrySet().stream()
                .map(field -> new NodeTuple(text(field.getKey()), text(field.getValue())))
                .toList();
        return new NodeTuple(text(key), mapping(values));
    }

    /** The entry as lines of a block mapping; ends with a line feed. */
    String lines(int indentation) {
        return YamlText.of(mapping(List.of(node()))).indent(indentation);
    }

    static Node text(String text) {
        return new ScalarNode(Tag.STR, text, isPlain(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    static MappingNode mapping(List<NodeTuple> pairs) {
        return new MappingNode(Tag.MAP, pairs, pairs.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_PLAIN
                && PLAIN.matcher(text).matches()
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
