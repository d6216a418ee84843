package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everybody who looks at sources promises. */
public abstract class LocalSourcesContract {

    protected abstract LocalSources sources();

    /** Makes a file below the current directory. */
    protected abstract void file(String path, String content);

    /** Makes a directory below the current directory; with a Containerfile, or empty. */
    protected abstract void directory(String path, Optional<String> containerfile);

    /** Makes a pipe below the current directory. */
    protected abstract void pipe(String path);

    @Test
    void a_file_is_looked_at() {
        file("some/tools", "FROM a\n");
        LocalSource found = sources().look("some/tools");

        assertThat(sources().exists("some/tools")).isTrue();
        assertThat(found.directory()).isFalse();
        assertThat(found.path().isAbsolute()).isTrue();
        assertThat(found.path()).endsWithRaw(java.nio.file.Path.of("some/tools"));
        assertThat(found.containerfile()).contains(Octets.ofText("FROM a\n"));
        assertThat(sources().look("./some/../some/tools")).isEqualTo(found);
    }

    @Test
    void a_directory_is_looked_at() {
        directory("full", Optional.of("FROM a\n"));
        directory("empty", Optional.empty());

        assertThat(sources().look("full").directory()).isTrue();
        assertThat(sources().look("full/").containerfile()).contains(Octets.ofText("FROM a\n"));
        assertThat(sources().look("empty").directory()).isTrue();
        assertThat(sources().look("empty").containerfile()).isEmpty();
    }

    @Test
    void what_is_not_there_is_an_error() {
        assertThat(sources().exists("nothing")).isFalse();
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> sources().look("nothing"))
                .withMessageContaining("nothing")
                .withMessageContaining("No such file or directory");
    }

    @Test
    void a_pipe_is_refused_and_not_waited_for() {
        pipe("pipe");

        assertThat(sources().exists("pipe")).isTrue();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> sources().look("pipe"))
                .withMessageContaining("is a pipe")
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.UNUSABLE_SOURCE));
    }
}
