package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.ports.BuildContexts;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Prints the manifest of a context, named by the UTF-8 bytes in hexadecimal, in a JVM with a locale of its own. */
final class ManifestPrinter {

    private ManifestPrinter() {}

    public static void main(String[] args) {
        String root = new String(HexFormat.of().parseHex(args[0]), StandardCharsets.UTF_8);
        FsBuildContexts.uncached()
                .capture(new ContextSource.Directory(root, root + "/Containerfile"), BuildContexts.Reading.CHANGED)
                .manifest()
                .entries()
                .forEach(entry -> System.out.println(line(entry)));
    }

    static String line(ContextEntry entry) {
        return hex(entry.path()) + " " + hex(entry.identity());
    }

    private static String hex(Octets octets) {
        return HexFormat.of().formatHex(octets.bytes());
    }
}
