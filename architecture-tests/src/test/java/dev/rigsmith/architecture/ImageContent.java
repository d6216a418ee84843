package dev.rigsmith.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What a built image holds, as its layers say it; times are left out. */
final class ImageContent {

    private static final String LATIN_1 = "ISO-8859-1";
    private static final String ATTRIBUTE = "SCHILY.xattr.";

    private final Map<String, String> entries = new TreeMap<>();

    /** Reads an archive as {@code buildah push … docker-archive:} writes it. */
    static ImageContent of(Path archive) throws IOException {
        ImageContent content = new ImageContent();
        try (TarArchiveInputStream members = new TarArchiveInputStream(Files.newInputStream(archive))) {
            for (TarArchiveEntry member = members.getNextEntry(); member != null; member = members.getNextEntry()) {
                if (member.isFile() && member.getName().endsWith(".tar")) {
                    content.readLayer(members);
                }
            }
        }
        return content;
    }

    /** Not closed: the archive goes on behind the layer. */
    private void readLayer(InputStream layer) throws IOException {
        TarArchiveInputStream entriesOfLayer = new TarArchiveInputStream(layer, LATIN_1);
        for (TarArchiveEntry entry = entriesOfLayer.getNextEntry(); entry != null; ) {
            String name = entry.getName();
            entries.put(name.endsWith("/") ? name.substring(0, name.length() - 1) : name, line(entry, entriesOfLayer));
            entry = entriesOfLayer.getNextEntry();
        }
    }

    private static String line(TarArchiveEntry entry, InputStream content) throws IOException {
        return (char) entry.getLinkFlag()
                + " "
                + Integer.toOctalString(entry.getMode() & 07777)
                + " " + entry.getLongUserId() + ":" + entry.getLongGroupId()
                + " " + entry.getDevMajor() + "," + entry.getDevMinor()
                + " " + attributes(entry)
                + " " + entry.getLinkName()
                + " " + digest(content);
    }

    private static String attributes(TarArchiveEntry entry) {
        return new TreeMap<>(entry.getExtraPaxHeaders())
                .entrySet().stream()
                        .filter(header -> header.getKey().startsWith(ATTRIBUTE))
                        .map(header -> header.getKey().substring(ATTRIBUTE.length()) + "=" + header.getValue())
                        .collect(Collectors.joining(","));
    }

    private static String digest(InputStream content) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    /** What is below a directory, by path from there. */
    Map<String, String> below(String directory) {
        String prefix = directory + "/";
        Map<String, String> below = new TreeMap<>();
        entries.forEach((path, line) -> {
            if (path.startsWith(prefix)) {
                below.put(path.substring(prefix.length()), line.replace(" " + prefix, " "));
            }
        });
        return below;
    }
}
