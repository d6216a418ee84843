package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.RigRegistryContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlRigRegistryTest extends RigRegistryContract {

    @TempDir
    Path directory;

    @Override
    protected RigRegistry holding(List<RegisteredRig> rigs) {
        StringBuilder yaml = new StringBuilder("version: 1\nrigs:\n");
        for (RegisteredRig rig : rigs) {
            yaml.append(
                    "  " + Quoted.of(rig.name()) + ":\n    kind: " + rig.kind().word() + "\n");
            rig.image().ifPresent(image -> yaml.append("    image: " + image + "\n"));
            rig.source().ifPresent(source -> yaml.append("    source: " + Quoted.of(source) + "\n"));
            rig.description().ifPresent(text -> yaml.append("    description: " + Quoted.of(text) + "\n"));
        }
        return reading(yaml.toString());
    }

    @Override
    protected RigRegistry untouched() {
        return new YamlRigRegistry(directory.resolve("rigs.yaml"));
    }

    private RigRegistry reading(String yaml) {
        try {
            return new YamlRigRegistry(Files.writeString(directory.resolve("rigs.yaml"), yaml));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void the_version_may_be_left_out_and_unknown_keys_are_left_alone() {
        RigRegistry registry = reading("rigs: { a: { kind: prefab, since: 2026, description: null } }\nnext: 1");

        assertThat(registry.rigs().keySet()).containsExactly("a");
        assertThat(registry.rigs().get("a").description()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 2 | 1:10: version 2 of this file is not known to this Rigsmith, which knows 1",
                "version: x | 1:10: expected a whole number, found `x`",
                "rigs: [a] | 1:7: expected a mapping, found a list",
                "rigs: { a: b } | 1:12: expected a mapping, found `b`",
                "rigs: { a: {} } | 1:9: rig `a` has no `kind`",
                "rigs: { a: { kind: } } | 1:9: rig `a` has no `kind`",
                "rigs: { a: { kind: prefabb } } | 1:20: `prefabb` is not a kind of rig",
                "rigs: { a: { kind: prefab, source: {} } } | 1:36: expected a text, found a mapping",
                "rigs: { a: { kind: prefab }, a: { kind: prefab } } | 1:30: `a` is there twice",
                "rigs: { [a]: { kind: prefab } } | 1:9: expected a text as key, found a list",
                "rigs: { quay.io/a/b: { kind: prefab } } | "
                        + "1:9: `quay.io/a/b` names its registry, so it means that image and no rig",
                "rigs: { a: !kind { kind: prefab } } | 1:12: expected a mapping, found a value with the tag `!kind`",
            })
    void a_wrong_registry_is_told_with_line_and_column(String yaml, String message) {
        RigRegistry registry = reading(yaml);
        InvalidFileException wrong = catchThrowableOfType(InvalidFileException.class, registry::rigs);

        assertThat(wrong.id()).isEqualTo(ErrorId.INVALID_REGISTRY_FILE);
        assertThat(wrong).hasMessage(directory.resolve("rigs.yaml") + ":" + message);
    }

    @ParameterizedTest
    @CsvSource({"alpine:3.20", "corp/base:1.0", "a.b", "localhost", "localhost:5000"})
    void names_need_not_be_short(String name) {
        assertThat(reading("rigs: { '" + name + "': { kind: prefab } }").rigs()).containsOnlyKeys(name);
    }

    @Test
    void a_newer_file_is_judged_by_nothing_but_its_version() {
        RigRegistry registry = reading("version: 3\nrigs: { a: { kind: other } }");
        InvalidFileException wrong = catchThrowableOfType(InvalidFileException.class, registry::rigs);

        assertThat(wrong.problems()).hasSize(1);
        assertThat(wrong.remedy()).isEqualTo("use the Rigsmith that wrote it, or a later one");
    }

    @Test
    void half_a_surrogate_pair_and_marks_of_direction_are_spelled_out() throws IOException {
        RegisteredRig odd = new RegisteredRig(
                "odd", RigKind.PREFAB, Optional.empty(), Optional.of("\ud83da\u0000"), Optional.of("\u202eb\ufeff"));
        untouched().add(odd, false);

        assertThat(untouched().rigs()).containsEntry("odd", odd);
        assertThat(directory.resolve("rigs.yaml")).content().contains("\"\\ud83da\\x00\"", "\"\\u202eb\\ufeff\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version: 2\nrigs: {}\n", "rigs: { a: { kind: other } }\n", "rigs: [\n", "\u0000"})
    void a_file_that_is_damaged_or_newer_is_never_written(String yaml) throws IOException {
        RigRegistry registry = reading(yaml);
        RegisteredRig rig =
                new RegisteredRig("b", RigKind.PREFAB, Optional.empty(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> registry.add(rig, true)).isInstanceOf(InvalidFileException.class);
        assertThatThrownBy(() -> registry.remove("a")).isInstanceOf(InvalidFileException.class);
        assertThat(directory.resolve("rigs.yaml")).hasContent(yaml);
    }

    @Test
    void a_file_that_would_become_too_large_to_be_read_is_left() throws IOException {
        RigRegistry registry = reading("rigs: {}\n");
        RegisteredRig large = new RegisteredRig(
                "b", RigKind.PREFAB, Optional.empty(), Optional.empty(), Optional.of("x".repeat(1 << 20)));

        assertThatThrownBy(() -> registry.add(large, false))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("1 MiB");
        assertThat(directory.resolve("rigs.yaml")).hasContent("rigs: {}\n");
    }
}
