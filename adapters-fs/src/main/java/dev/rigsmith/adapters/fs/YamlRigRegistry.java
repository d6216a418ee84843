package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.UpdatedFile;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.adapters.fs.yaml.YamlEdit;
import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.ports.RigRegistry;
import java.nio.file.Path;
import java.util.Collections;
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

    private static final byte[] NOTHING = {};

    private final Path file;

    /** @param file need not exist */
    public YamlRigRegistry(Path file) {
        this.file = file;
    }

    @Override
    public SortedMap<String, RegisteredRig> rigs() {
        return rigs(WholeFile.read(file));
    }

    @Override
    public void add(RegisteredRig rig, boolean replace) {
        UpdatedFile.update(file, old -> {
            if (rigs(old).containsKey(rig.name()) && !replace) {
                throw RefusedException.nameTaken(rig.name());
            }
            return YamlEdit.put(old.orElse(NOTHING), RegistryForm.RIGS, rig.name(), RegistryForm.fields(rig))
                    .or(() -> refuse(rig.name()));
        });
    }

    @Override
    public Optional<RegisteredRig> remove(String name) {
        return rigs().containsKey(name) ? removeLocked(name) : Optional.empty();
    }

    private Optional<RegisteredRig> removeLocked(String name) {
        SortedMap<String, RegisteredRig> removed = new TreeMap<>();
        UpdatedFile.update(file, old -> {
            removed.putAll(rigs(old));
            return removed.containsKey(name)
                    ? YamlEdit.remove(old.orElse(NOTHING), RegistryForm.RIGS, name)
                            .or(() -> refuse(name))
                    : old;
        });
        return Optional.ofNullable(removed.get(name));
    }

    private SortedMap<String, RegisteredRig> rigs(Optional<byte[]> bytes) {
        return bytes.map(content -> YamlReader.read(
                        PathBytes.text(file), ErrorId.INVALID_REGISTRY_FILE, content, RegistryForm::read))
                .orElse(Collections.emptySortedMap());
    }

    private Optional<byte[]> refuse(String name) {
        throw FileAccessException.unwritable(
                PathBytes.text(file), "with `" + name + "` it would be too large to be read again", null);
    }
}
