package dev.rigsmith.domain.context;

import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One path of a build context, with everything of it that the builder carries into the image. Owner and modification
 * time are left out: the builder replaces the one, and the other decides nothing.
 *
 * @param path relative to the context, with {@code /} between segments and neither a leading nor a trailing one
 * @param permissions the twelve bits of {@code chmod}
 * @param attributes the extended attributes that the builder copies: {@code user.*}, {@code security.capability} and
 *     {@code security.ima}
 * @param linkedTo the first path of the same hard-linked file, when it is another path than this one
 */
public record ContextEntry(
        Octets path,
        EntryType type,
        int permissions,
        SortedMap<String, Octets> attributes,
        Optional<Octets> linkedTo,
        Content content) {

    public ContextEntry {
        requireFitting(type, content);
        SortedMap<String, Octets> byName = new TreeMap<>();
        byName.putAll(attributes);
        attributes = Collections.unmodifiableSortedMap(byName);
    }

    private static void requireFitting(EntryType type, Content content) {
        if (!type.holds(content)) {
            throw new IllegalArgumentException("a " + type.code() + " does not hold " + content);
        }
    }

    /** A file without extended attributes or further hard links. */
    public static ContextEntry file(String path, int permissions, Sha256 digest) {
        return plain(path, EntryType.FILE, permissions, new Content.FileDigest(digest));
    }

    /** A directory without extended attributes. */
    public static ContextEntry directory(String path, int permissions) {
        return plain(path, EntryType.DIRECTORY, permissions, new Content.Nothing());
    }

    /** A symbolic link. */
    public static ContextEntry link(String path, String target) {
        return plain(path, EntryType.SYMBOLIC_LINK, 0777, new Content.LinkTarget(Octets.ofText(target)));
    }

    private static ContextEntry plain(String path, EntryType type, int permissions, Content content) {
        return new ContextEntry(Octets.ofText(path), type, permissions, new TreeMap<>(), Optional.empty(), content);
    }

    /**
     * Everything but the path, in one line that is equal for two entries exactly when all their fields are. Only the
     * last field may hold any byte; a hard link is written in hexadecimal for that reason.
     */
    public Octets identity() {
        return new Octets(type.code()
                + ' '
                + Integer.toOctalString(permissions)
                + ' '
                + attributeText()
                + ' '
                + linkedTo.map(ContextEntry::hex).orElse("-")
                + ' '
                + content.identity());
    }

    private String attributeText() {
        return attributes.isEmpty()
                ? "-"
                : attributes.entrySet().stream()
                        .map(ContextEntry::attributeText)
                        .collect(Collectors.joining(","));
    }

    private static String attributeText(Map.Entry<String, Octets> attribute) {
        return hex(Octets.ofText(attribute.getKey())) + "=" + hex(attribute.getValue());
    }

    private static String hex(Octets octets) {
        return HexFormat.of().formatHex(octets.bytes());
    }
}
