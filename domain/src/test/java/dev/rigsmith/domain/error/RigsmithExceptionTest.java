package dev.rigsmith.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RigsmithExceptionTest {

    @ParameterizedTest
    @MethodSource
    void an_error_has_an_id_names_the_value_and_says_what_to_do(
            RigsmithException error, String id, String message, String remedy) {
        assertThat(error.id().code()).isEqualTo(id);
        assertThat(error).hasMessage(message);
        assertThat(error.remedy()).isEqualTo(remedy);
    }

    static Stream<Arguments> an_error_has_an_id_names_the_value_and_says_what_to_do() {
        return Stream.of(
                Arguments.of(
                        EngineException.missing("podman"),
                        "engine-missing",
                        "podman is not installed",
                        "install it, on Debian and Ubuntu with: apt-get install podman"),
                Arguments.of(
                        FileAccessException.unreadable("/x", "Permission denied", new RuntimeException()),
                        "unreadable",
                        "cannot read /x: Permission denied",
                        "check that it exists and its permissions"),
                Arguments.of(
                        FileAccessException.unwritable("/x", "No space left on device", new RuntimeException()),
                        "unwritable",
                        "cannot write /x: No space left on device",
                        "nothing was changed; make room or check permissions"),
                Arguments.of(
                        FileAccessException.untaken("No space left on device", new RuntimeException()),
                        "unwritable",
                        "cannot write to standard output: No space left on device",
                        "the command did its work all the same; make room, and ask again"),
                Arguments.of(
                        new InputsChangedException("dev", List.of("a", "b/c")),
                        "inputs-changed",
                        "inputs of `dev` changed while it was built: a, b/c",
                        "nothing was tagged; run the command again"),
                Arguments.of(
                        new UnknownRigException("jvn", List.of("jvm", "jan")),
                        "unknown-rig",
                        "no rig named `jvn`",
                        "did you mean `jvm`, `jan`?"),
                Arguments.of(
                        new UnknownRigException("zzz", List.of()),
                        "unknown-rig",
                        "no rig named `zzz`",
                        "`rig list` shows what there is"),
                Arguments.of(
                        InvalidFileException.of(
                                ErrorId.INVALID_PROJECT_FILE,
                                new Problem("rigsmith.yaml", 3, 5, "unknown key `bild`", "")),
                        "invalid-project-file",
                        "rigsmith.yaml:3:5: unknown key `bild`",
                        "correct rigsmith.yaml:3:5 and try again"),
                Arguments.of(
                        InvalidFileException.of(
                                ErrorId.INVALID_PROJECT_FILE,
                                new Problem("rigsmith.yaml", 3, 0, "unknown key `bild`", "did you mean `build`?")),
                        "invalid-project-file",
                        "rigsmith.yaml:3: unknown key `bild`",
                        "did you mean `build`?"));
    }

    @Test
    void a_failed_engine_keeps_its_command_status_and_last_lines() {
        EngineException failed = EngineException.failed(
                "podman pull failed", "try again", List.of("podman", "pull", "--", "x"), 125, List.of("a", "b"));

        assertThat(failed.command()).containsExactly("podman", "pull", "--", "x");
        assertThat(failed.status()).isEqualTo(125);
        assertThat(failed.lastLines()).containsExactly("a", "b");
        assertThat(failed.id()).isEqualTo(ErrorId.ENGINE_FAILED);
        assertThat(EngineException.missing("podman").status()).isEqualTo(127);
    }

    @Test
    void details_are_kept_for_programs() {
        Problem problem = new Problem("f", 1, 1, "m", "h");

        assertThat(new InputsChangedException("dev", List.of("a")).paths()).containsExactly("a");
        assertThat(new UnknownRigException("a", List.of("b")).suggestions()).containsExactly("b");
        assertThat(InvalidFileException.of(ErrorId.INVALID_SETTINGS, problem).problems())
                .containsExactly(problem);
    }

    @Test
    void ids_are_kebab_case_and_unique() {
        assertThat(Arrays.stream(ErrorId.values()).map(ErrorId::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }
}
