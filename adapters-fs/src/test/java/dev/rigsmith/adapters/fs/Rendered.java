package dev.rigsmith.adapters.fs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What a file says, without how it is written: tags, values and order, five levels deep. */
final class Rendered {

    private static final int DEPTH = 5;

    private Rendered() {}

    static String of(Optional<byte[]> bytes) {
        String text = new String(bytes.orElseThrow(), StandardCharsets.UTF_8);
        return new Compose(LoadSettings.builder().build())
                .composeString(text)
                .map(node -> of(node, DEPTH))
                .orElse("");
    }

    private static String of(Node node, int depth) {
        StringBuilder text = new StringBuilder(node.getTag() + " ");
        if (depth == 0) {
            return "...";
        }
        if (node instanceof ScalarNode scalar) {
            text.append(scalar.getValue());
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(child -> text.append("[").append(of(child, depth - 1)));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(pair -> text.append("{")
                            .append(of(pair.getKeyNode(), depth - 1))
                            .append("=")
                            .append(of(pair.getValueNode(), depth - 1)));
        }
        return text.append(";").toString();
    }
}
