package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.UpdatedFile;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.ports.RigRegistry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Registered rigs in a YAML file:
 *
 * <pre>
 * version: 1
 * rigs:
 *   corp/base:1.0:
 *     kind: prefab
 *     source: registry.example.com/corp/base:1.0
 * </pre>
 *
 * <p>Keys that this version does not know are left alone, so that a newer one may add some. A change touches one row: all
 * others stay as they are, with their order and comments. A file with problems is never written.
 */
public final class YamlRigRegistry implements RigRegistry {

    private final Path file;

    /** @param file need not exist */
    public YamlRigRegistry(Path file) {
        this.file = file;
    }

    @Override
    public SortedMap<String, RegisteredRig> rigs() {
        return content(WholeFile.read(file)).rigs();
    }

    @Override
    public void add(RegisteredRig rig, boolean replace) {
        UpdatedFile.update(file, old -> content(old).with(rig, replace));
    }

    @Override
    public Optional<RegisteredRig> remove(String name) {
        SortedMap<String, RegisteredRig> before = new TreeMap<>(rigs());
        if (before.containsKey(name)) {
            UpdatedFile.update(file, old -> {
                before.clear();
                before.putAll(content(old).rigs());
                return content(old).without(name);
            });
        }
        return Optional.ofNullable(before.get(name));
    }

    private RegistryContent content(Optional<byte[]> bytes) {
        return new RegistryContent(PathBytes.text(file), bytes);
    }
}
