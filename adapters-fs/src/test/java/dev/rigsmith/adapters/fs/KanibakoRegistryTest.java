package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as kanibako writes them: PyYAML's block style, folded at 80 columns, with escapes for all that is not ASCII. */
class KanibakoRegistryTest {

    private static final String LONG = "x".repeat(130);
    private static final String FILE = """
            rigs:
              corp/base:1.0:
                kind: prefab
                source: registry.example.com/corp/base:1.0
                source_type: ref
                added: '2026-06-04T00:00:00Z'
              myhack:
                kind: extended
                image: kanibako-rig-myhack
                parent: kanibako-oci:latest
                foundation_source: prefab:oci
                reproducible: false
                created: '2026-06-04T00:00:00Z'
              '1.0':
                kind: prefab
                source: "caf\\xE9 \\U0001F600 and so on and so on and so on and so on and so on and so\\
                  \\ on"
                image: null
              'yes':
                kind: prefab
                source: a text that is so long that it goes on in the next line, where it is
                  indented further than its key
              ? %s
              : kind: prefab
                source: 1e3
            """.formatted(LONG);

    @TempDir
    Path directory;

    @Test
    void every_row_is_read() throws IOException {
        assertThat(registry(FILE).rigs().values())
                .containsExactlyInAnyOrder(
                        rig("corp/base:1.0", RigKind.PREFAB, "", "registry.example.com/corp/base:1.0"),
                        rig("myhack", RigKind.EXTENDED, "kanibako-rig-myhack", ""),
                        rig(
                                "1.0",
                                RigKind.PREFAB,
                                "",
                                "caf\u00e9 \ud83d\ude00 and so on and so on and so on and so on and so on and so on"),
                        rig(
                                "yes",
                                RigKind.PREFAB,
                                "",
                                "a text that is so long that it goes on in the next line, where it is"
                                        + " indented further than its key"),
                        rig(LONG, RigKind.PREFAB, "", "1e3"));
    }

    @Test
    void rows_are_added_and_removed_and_nothing_else_changes() throws IOException {
        YamlRigRegistry registry = registry(FILE);
        registry.add(rig("mine", RigKind.EXTENDED, "", "jvm"), false);

        assertThat(text()).isEqualTo(FILE + "  mine:\n    kind: extended\n    source: jvm\n");
        assertThat(registry.remove("yes")).isPresent();
        assertThat(registry.remove("mine")).isPresent();
        assertThat(text()).isEqualTo(FILE.replaceFirst("(?s)  'yes'.*?key\n", ""));
    }

    @Test
    void a_file_without_rigs_is_read_and_written() throws IOException {
        YamlRigRegistry registry = registry("rigs: {}\n");
        assertThat(registry.rigs()).isEmpty();
        registry.add(rig("mine", RigKind.PREFAB, "", ""), false);

        assertThat(text()).isEqualTo("rigs:\n  mine:\n    kind: prefab\n");
        assertThat(registry.remove("mine")).isPresent();
        assertThat(text()).isEqualTo("rigs: {}\n");
    }

    private YamlRigRegistry registry(String yaml) throws IOException {
        return new YamlRigRegistry(Files.writeString(directory.resolve("rigs.yaml"), yaml));
    }

    private String text() throws IOException {
        return Files.readString(directory.resolve("rigs.yaml"));
    }

    private static RegisteredRig rig(String name, RigKind kind, String image, String source) {
        return new RegisteredRig(
                name,
                kind,
                ImageReference.tryParse(image),
                Optional.of(source).filter(text -> !text.isEmpty()),
                Optional.empty());
    }
}
