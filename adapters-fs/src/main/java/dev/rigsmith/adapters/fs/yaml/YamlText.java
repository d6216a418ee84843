package dev.rigsmith.adapters.fs.yaml;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns nodes into text, each in the style that it has. */
final class YamlText {

    private static final int LONGEST_KEY = 1024;
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSchema(new CoreTags())
            .setSplitLines(false)
            .setMaxSimpleKeyLength(LONGEST_KEY)
            .build();

    private YamlText() {}

    static String of(Node node) {
        return new Present(SETTINGS)
                .emitToString(new Serialize(SETTINGS).serializeOne(node).iterator());
    }
}
