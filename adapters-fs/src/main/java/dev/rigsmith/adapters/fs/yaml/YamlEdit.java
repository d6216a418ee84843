package dev.rigsmith.adapters.fs.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Changes one entry of a section of a file, and nothing else. The text around the entry stays as it is, comments and all.
 * What came out is read again, and must say the same as before but for that entry. Where it does not, as in a file in one
 * line, or when another entry refers to this one, the file is written anew from its values: they, their order, tags and
 * aliases stay, comments do not.
 */
public final class YamlEdit {

    private YamlEdit() {}

    /**
     * Puts an entry in the place of the one with its key, or behind all others.
     *
     * @param file the bytes of a file that {@link YamlReader} reads, none for a new one
     * @param section the key at the top that the entry belongs under, a mapping or nothing
     * @param fields what stands under the entry's key
     * @return the new bytes; empty when the file would grow too large to be read
     */
    public static Optional<byte[]> put(byte[] file, String section, String key, Map<String, String> fields) {
        return edited(file, section, key, Optional.of(new Entry(key, fields)));
    }

    /** Takes an entry out, which is there; as {@link #put}. */
    public static Optional<byte[]> remove(byte[] file, String section, String key) {
        return edited(file, section, key, Optional.empty());
    }

    private static Optional<byte[]> edited(byte[] file, String name, String key, Optional<Entry> entry) {
        Optional<Node> root = YamlTree.parse(file);
        Section section = Section.of(root, name);
        Node wanted = TreeEdit.edited(root, section, key, entry);
        TextEdit text = new TextEdit(YamlTree.decode(file), section);
        return Stream.<Supplier<String>>of(() -> text.edited(key, entry), () -> YamlText.of(wanted))
                .map(Supplier::get)
                .map(edited -> edited.getBytes(StandardCharsets.UTF_8))
                .filter(bytes -> says(bytes, wanted))
                .findFirst();
    }

    private static boolean says(byte[] bytes, Node wanted) {
        try {
            return YamlTree.parse(bytes)
                    .filter(node -> new SameTree().same(node, wanted))
                    .isPresent();
        } catch (YamlSyntaxException broken) {
            return false;
        }
    }
}
