package dev.rigsmith.domain.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredRigTest {

    @ParameterizedTest
    @ValueSource(strings = {"tools", "alpine:3.20", "corp/base:1.0", "my.rig", "a/b/c", "localhost:5000"})
    void a_name_may_hold_slashes_and_a_tag(String name) {
        assertThat(named(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quay.io/x",
                "localhost/x",
                "host:5000/x",
                "[::1]/x",
                "jvm@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "",
                "My Tool",
                "-x",
                "a//b"
            })
    void a_name_that_means_an_image_or_nothing_is_refused(String name) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> named(name))
                .withMessageContaining("`" + name + "`")
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.INVALID_NAME))
                .satisfies(refused -> assertThat(refused.remedy()).isNotBlank());
    }

    private static RegisteredRig named(String name) {
        return new RegisteredRig(name, RigKind.PREFAB, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
