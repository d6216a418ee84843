package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.outrig.OutrigDigest;
import java.io.FileNotFoundException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Directories in memory. The digests are of the right form, but outrig would not know them. */
public final class InMemoryForeignKeys implements ForeignKeys {

    private final Map<String, SortedMap<String, String>> directories = new HashMap<>();

    /** Makes a directory, unless it is there. */
    public void directory(String path) {
        directories.putIfAbsent(path, new TreeMap<>());
    }

    /** Gives a file of a directory this text. */
    public void file(String directory, String name, String text) {
        directories.get(directory).put(name, text);
    }

    @Override
    public OutrigDigest outrig(Octets head, String context) {
        if (!directories.containsKey(context)) {
            throw FileAccessException.unreadable(
                    context, "No such file or directory", new FileNotFoundException(context));
        }
        Octets all = new Octets(head.latin1()
                + '\0'
                + Octets.ofText(directories.get(context).toString()).latin1());
        return new OutrigDigest(Sha256.of(all.bytes()).hex(), OutrigDigest.Files.TAR);
    }
}
