package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.yaml.YamlEdit;
import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.RegisteredRig;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the file of registered rigs says, and what it becomes. Everything here fails with {@link InvalidFileException}
 * when the file is damaged or of a newer version.
 *
 * @param file the file as the user knows it
 * @param bytes empty when there is no file
 */
record RegistryContent(String file, Optional<byte[]> bytes) {

    private static final byte[] NOTHING = {};

    SortedMap<String, RegisteredRig> rigs() {
        return bytes.map(content -> YamlReader.read(file, ErrorId.INVALID_REGISTRY_FILE, content, RegistryForm::read))
                .orElse(Collections.emptySortedMap());
    }

    /** @throws RefusedException when its name is taken and nothing is to be replaced */
    Optional<byte[]> with(RegisteredRig rig, boolean replace) {
        if (rigs().containsKey(rig.name()) && !replace) {
            throw RefusedException.nameTaken(rig.name());
        }
        return Optional.of(YamlEdit.put(bytes.orElse(NOTHING), RegistryForm.RIGS, rig.name(), RegistryForm.fields(rig))
                .orElseThrow(() -> unwritable()));
    }

    Optional<byte[]> without(String name) {
        return rigs().containsKey(name)
                ? Optional.of(YamlEdit.remove(bytes.orElse(NOTHING), RegistryForm.RIGS, name)
                        .orElseThrow(() -> unwritable()))
                : bytes;
    }

    private FileAccessException unwritable() {
        return FileAccessException.unwritable(
                file, "after this change it could not be read again; it may hold 1 MiB", null);
    }
}
