package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.settings.Settings;
import dev.rigsmith.ports.SettingsSource;
import dev.rigsmith.ports.SettingsSourceContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlSettingsTest extends SettingsSourceContract {

    @TempDir
    Path directory;

    @Override
    protected SettingsSource holding(Settings settings) {
        StringBuilder yaml = new StringBuilder("prefabs:\n");
        settings.prefabs().forEach((name, image) -> yaml.append("  " + name + ": " + image + "\n"));
        yaml.append("templates:\n  args:\n");
        settings.templateArgs().forEach((name, value) -> yaml.append("    " + name + ": " + Quoted.of(value) + "\n"));
        return reading(yaml.toString());
    }

    @Override
    protected SettingsSource untouched() {
        return new YamlSettings(directory.resolve("config.yaml"));
    }

    private SettingsSource reading(String yaml) {
        try {
            return new YamlSettings(Files.writeString(directory.resolve("config.yaml"), yaml));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# nothing\n", "---\n", "prefabs:\n", "templates:\n  args:\n", "prefabs: {}\ntemplates: ~\n"
            })
    void what_is_left_out_is_not_set(String yaml) {
        assertThat(reading(yaml).settings()).isEqualTo(Settings.none());
    }

    @Test
    void numbers_and_truth_values_are_texts_as_they_are_written() {
        Settings settings = reading("templates: { args: { A: 1.10, B: true, C: 0x1F, D: 20 } }")
                .settings();

        assertThat(settings.templateArgs())
                .isEqualTo(java.util.Map.of("A", "1.10", "B", "true", "C", "0x1F", "D", "20"));
    }

    @Test
    void every_problem_is_told_in_one_run() {
        InvalidFileException wrong = refusal("""
                prefab:
                  a: b
                prefabs:
                  x: UPPER
                  y: [1]
                  y: debian
                templates:
                  arg: {}
                  args: text
                """);

        assertThat(wrong.id()).isEqualTo(ErrorId.INVALID_SETTINGS);
        assertThat(wrong.problems())
                .extracting(Problem::line, Problem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 1),
                        org.assertj.core.groups.Tuple.tuple(4, 6),
                        org.assertj.core.groups.Tuple.tuple(5, 6),
                        org.assertj.core.groups.Tuple.tuple(6, 3),
                        org.assertj.core.groups.Tuple.tuple(8, 3),
                        org.assertj.core.groups.Tuple.tuple(9, 9));
        assertThat(wrong.problems().get(0))
                .satisfies(
                        problem -> assertThat(problem.message()).isEqualTo("unknown key `prefab`"),
                        problem -> assertThat(problem.hint()).isEqualTo("did you mean `prefabs`?"));
        assertThat(wrong).hasMessageEndingWith("config.yaml:1:1: unknown key `prefab` (and 5 more)");
    }

    @Test
    void a_single_problem_brings_its_own_remedy() {
        InvalidFileException wrong = refusal("prefabs:\n  x: debian\n  x: alpine\n");

        assertThat(wrong).hasMessageEndingWith("config.yaml:3:3: `x` is there twice");
        assertThat(wrong.remedy()).isEqualTo("it is in line 2 already");
    }

    @Test
    void a_file_that_cannot_be_read_is_an_error() throws IOException {
        SettingsSource settings = new YamlSettings(Files.createDirectory(directory.resolve("config.yaml")));

        assertThatThrownBy(settings::settings)
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("it is a directory");
    }

    private InvalidFileException refusal(String yaml) {
        SettingsSource source = reading(yaml);
        return catchThrowableOfType(InvalidFileException.class, source::settings);
    }
}
