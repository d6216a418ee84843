package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.archive.PrivateDirectory;
import dev.rigsmith.ports.BundleDraft;
import dev.rigsmith.ports.BundleDrafts;
import dev.rigsmith.ports.BundleTarget;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Bundles as files. */
public final class FsBundleDrafts implements BundleDrafts {

    private final Path workplace;
    private final BundleTargets targets;
    private final OutputStream output;

    /**
     * Works as engines do: below the directory that {@code TMPDIR} names, or {@code /var/tmp}.
     *
     * @param environment the environment variables
     * @param directory the current directory, absolute
     * @param output standard output; it stays open
     */
    public FsBundleDrafts(Map<String, String> environment, Path directory, OutputStream output) {
        this(Path.of(environment.getOrDefault("TMPDIR", "/var/tmp")).toAbsolutePath(), directory, output);
    }

    FsBundleDrafts(Path workplace, Path directory, OutputStream output) {
        this.workplace = workplace;
        this.targets = new BundleTargets(directory);
        this.output = output;
    }

    @Override
    public BundleTarget target(Optional<String> typed, String usual, boolean replace) {
        return targets.find(typed, usual, replace);
    }

    @Override
    public BundleDraft begin() {
        return new FsBundleDraft(PrivateDirectory.in(workplace), output);
    }
}
