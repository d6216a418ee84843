package dev.rigsmith.adapters.fs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, and how they are called. */
class SearchTest {

    private static final String MINIMAL = "rigs: { dev: { build: . } }\n";

    @TempDir
    Path directory;

    private ProjectFiles files;

    @BeforeEach
    void stand_in_the_project() {
        files = ProjectFiles.in(directory);
    }

    private ProjectFile from(String start) throws IOException {
        Files.createDirectories(directory.resolve(start));
        return files.from(start).find().orElseThrow();
    }

    @Test
    void the_file_is_found_from_any_directory_below() throws IOException {
        files.write("rigsmith.yaml", MINIMAL);

        assertThat(from("").shown()).isEqualTo("./rigsmith.yaml");
        assertThat(from("src").shown()).isEqualTo("../rigsmith.yaml");
        assertThat(from("src/main").shown()).isEqualTo("../../rigsmith.yaml");
        assertThat(from("src/main").path()).isEqualTo(directory + "/rigsmith.yaml");
    }

    @Test
    void a_path_is_shown_in_full_where_that_is_shorter() throws IOException {
        files.write("rigsmith.yaml", MINIMAL);
        String deep = "d/".repeat(directory.toString().length());

        assertThat(from(deep).shown()).isEqualTo(directory + "/rigsmith.yaml");
    }

    @Test
    void the_nearest_file_counts() throws IOException {
        files.write("rigsmith.yaml", MINIMAL);
        files.write("app/rigsmith.yaml", MINIMAL);

        assertThat(from("app/src").path()).isEqualTo(directory + "/app/rigsmith.yaml");
    }

    @Test
    void nothing_is_found_where_there_is_nothing() {
        assertThat(new YamlProjectSource(Path.of("/proc/self"), Map.of(), Optional.empty()).find())
                .isEmpty();
    }

    @Test
    void a_directory_of_that_name_is_an_error() throws IOException {
        Files.createDirectories(directory.resolve("rigsmith.yaml"));

        assertThatThrownBy(() -> files.source().find())
                .isInstanceOf(FileAccessException.class)
                .hasMessage("cannot read " + directory + "/rigsmith.yaml: it is a directory");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_pipe_is_an_error_and_not_waited_for() throws Exception {
        new ProcessBuilder("mkfifo", directory + "/rigsmith.yaml").start().waitFor();

        assertThatThrownBy(() -> files.source().find())
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("it is not a regular file");
    }

    @Test
    void a_link_is_followed_and_one_to_nothing_is_an_error() throws IOException {
        files.write("shared/project.yaml", MINIMAL);
        Files.createSymbolicLink(directory.resolve("rigsmith.yaml"), Path.of("shared/project.yaml"));
        assertThat(from("").path()).isEqualTo(directory + "/rigsmith.yaml");

        Files.delete(directory.resolve("shared/project.yaml"));
        assertThatThrownBy(() -> files.source().find())
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("No such file or directory");
    }

    @Test
    void a_named_file_is_read_in_place_of_the_nearest() {
        files.write("rigsmith.yaml", MINIMAL);
        files.write("ci/rigs.yaml", MINIMAL);

        assertThat(named("ci/rigs.yaml").find()).map(ProjectFile::shown).contains("./ci/rigs.yaml");
        assertThatThrownBy(() -> named("ci/none.yaml").find())
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("ci/none.yaml: No such file or directory");
    }

    private YamlProjectSource named(String file) {
        return new YamlProjectSource(directory, Map.of(), Optional.of(Path.of(file)));
    }

    @Test
    void paths_begin_where_compose_begins_them() {
        files.write("rigsmith.yaml", """
                rigs:
                  dev:
                    build:
                      context: web
                      containerfile: ../docker/Dev
                      secrets: [ { id: key, file: keys/id } ]
                """);

        BuildDeclaration build = files.build("""
                context: web
                containerfile: ../docker/Dev
                secrets: [ { id: key, file: keys/id } ]
                """);

        assertThat(build.context()).isEqualTo(directory + "/web");
        assertThat(build.containerfile()).isEqualTo(directory + "/docker/Dev");
        assertThat(build.shown()).isEqualTo("docker/Dev");
        assertThat(build.secrets())
                .containsExactly(new BuildSecret("key", new BuildSecret.File(directory + "/keys/id")));
    }

    @Test
    void a_containerfile_without_a_name_is_looked_for_as_buildah_does() {
        assertThat(files.build("context: .").shown()).isEqualTo("Containerfile");
        files.write("Dockerfile", "FROM scratch");
        assertThat(files.build("context: .").shown()).isEqualTo("Dockerfile");
        files.write("Containerfile", "FROM scratch");
        assertThat(files.build("context: .").shown()).isEqualTo("Containerfile");
    }

    @Test
    void a_containerfile_is_read_byte_by_byte() {
        byte[] bytes = {'F', 'R', 'O', 'M', ' ', (byte) 0xff, '\r', '\n'};
        files.write("Containerfile", bytes);

        assertThat(files.source().containerfile(files.build("context: ."))).isEqualTo(Octets.of(bytes));
    }

    @Test
    void a_missing_containerfile_says_what_was_looked_for() throws IOException {
        assertMissing(
                "context: .",
                "cannot read Containerfile: No such file or directory (nor is there a Dockerfile in " + directory
                        + ")");
        assertMissing("containerfile: Dev", "cannot read Dev: No such file or directory");
        assertMissing(
                "context: web",
                "cannot read web/Containerfile: No such file or directory (its context " + directory
                        + "/web is no directory)");
        Files.createDirectory(directory.resolve("Containerfile"));
        assertMissing("context: .", "cannot read Containerfile: it is a directory");
    }

    private void assertMissing(String lines, String message) {
        BuildDeclaration build = files.build(lines);

        assertThatThrownBy(() -> files.source().containerfile(build))
                .isInstanceOf(FileAccessException.class)
                .hasMessage(message);
    }
}
