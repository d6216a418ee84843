package dev.rigsmith.domain.bundle;

import dev.rigsmith.domain.bundle.BundleManifest.Entry;
import java.util.List;
import java.util.Optional;

/** What a manifest may say. */
public final class ManifestRules {

    private static final int MOST_LAYERS = 1_024;
    private static final List<BundleMember> NEEDED = List.of(BundleMember.STORY, BundleMember.IMAGE);

    private ManifestRules() {}

    /** Gives why a manifest of this format and version is not read; empty where it is. */
    public static Optional<String> formFault(String format, long version) {
        if (!format.equals(BundleManifest.FORMAT)) {
            return Optional.of("its manifest is one of `" + format + "`, not of `" + BundleManifest.FORMAT + "`");
        }
        if (version > BundleManifest.VERSION) {
            return Optional.of("it is of version " + version + ", and this Rigsmith reads version "
                    + BundleManifest.VERSION + ": a newer one is needed");
        }
        return version == BundleManifest.VERSION
                ? Optional.empty()
                : Optional.of("its manifest has version " + version + ", which never was");
    }

    /** Gives what is wrong with a manifest; empty where nothing is. */
    public static Optional<String> fault(BundleManifest manifest) {
        List<BundleMember> members =
                manifest.entries().stream().map(Entry::member).toList();
        if (members.contains(BundleMember.MANIFEST) || members.contains(BundleMember.SIGNATURE)) {
            return Optional.of("its manifest vouches for itself");
        }
        if (!members.equals(members.stream().sorted().distinct().toList())) {
            return Optional.of("its manifest names members twice or out of order");
        }
        if (!members.containsAll(NEEDED)) {
            return Optional.of("its manifest does not name rig.yaml and image.tar");
        }
        return manifest.entries().stream()
                .flatMap(entry -> sizeFault(entry.member(), entry.size()).stream())
                .findFirst()
                .or(() -> manifest.foundation().flatMap(ManifestRules::fault));
    }

    /** Gives why a member cannot have so many bytes; empty where it can. */
    public static Optional<String> sizeFault(BundleMember member, long size) {
        return size < 0 || size > member.largest()
                ? Optional.of(member.fileName() + " has " + size + " bytes, and may have " + member.largest())
                : Optional.empty();
    }

    private static Optional<String> fault(ThinBase foundation) {
        int layers = foundation.layers().size();
        return layers == 0 || layers > MOST_LAYERS
                ? Optional.of("its manifest names a foundation of " + layers + " layers")
                : Optional.empty();
    }
}
