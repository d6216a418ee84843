package dev.rigsmith.domain.bundle;

import dev.rigsmith.domain.context.Octets;
import java.util.Optional;

/**
 * What stands at the beginning of a bundle.
 *
 * @param story the text of {@code rig.yaml}; it matches the manifest
 * @param statement empty where nothing vouches for the content, as in bundles of kanibako
 * @param size bytes of the whole file
 */
public record BundleHead(String story, Optional<Statement> statement, long size) {

    /**
     * A manifest, and who stands for it.
     *
     * @param bytes the manifest as it is in the bundle: what is signed
     * @param signature as it is in the bundle, not checked
     */
    public record Statement(BundleManifest manifest, Octets bytes, Optional<Octets> signature) {}

    /** What the manifest says; empty where there is none. */
    public Optional<BundleManifest> manifest() {
        return statement.map(Statement::manifest);
    }

    /** Whether somebody signed the manifest; it may have been anybody. */
    public boolean signed() {
        return statement.flatMap(Statement::signature).isPresent();
    }
}
