package dev.rigsmith.domain.ignore;

import static dev.rigsmith.domain.ignore.IgnorePlace.Directory.OF_CONTAINERFILE;
import static dev.rigsmith.domain.ignore.IgnorePlace.Directory.OF_CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev.Containerfile", "build/dev.Containerfile", "/src/build/dev.Containerfile"})
    void the_containerfiles_own_file_comes_before_those_of_the_context(String containerfile) {
        assertThat(IgnoreFiles.candidates(containerfile))
                .containsExactly(
                        new IgnorePlace(OF_CONTAINERFILE, "dev.Containerfile.dockerignore"),
                        new IgnorePlace(OF_CONTAINERFILE, "dev.Containerfile.containerignore"),
                        new IgnorePlace(OF_CONTEXT, ".containerignore"),
                        new IgnorePlace(OF_CONTEXT, ".dockerignore"));
    }
}
