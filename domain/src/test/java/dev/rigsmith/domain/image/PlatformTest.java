package dev.rigsmith.domain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        text,                normal
        linux/amd64,         linux/amd64
        linux/x86_64,        linux/amd64
        Linux/X86-64,        linux/amd64
        linux/amd64/v1,      linux/amd64
        linux/amd64/v3,      linux/amd64/v3
        linux/arm64,         linux/arm64
        linux/aarch64,       linux/arm64
        linux/arm64/v8,      linux/arm64
        linux/arm64/8,       linux/arm64
        linux/aarch64/v8,    linux/arm64
        linux/arm64/v9,      linux/arm64/v9
        linux/arm,           linux/arm
        linux/armhf,         linux/arm/v7
        linux/armel,         linux/arm/v6
        linux/arm/v6,        linux/arm/v6
        linux/arm/7,         linux/arm/v7
        linux/i386,          linux/386
        linux/s390x,         linux/s390x
        linux/ppc64le/power9, linux/ppc64le/power9
        macos/arm64,         darwin/arm64
        """)
    void usual_spellings_become_one(String text, String normal) {
        assertThat(Platform.parse(text)).hasToString(normal).isEqualTo(Platform.parse(normal));
    }

    @Test
    void the_parts_are_told_apart() {
        Platform platform = Platform.parse("linux/arm/v7");

        assertThat(platform).isEqualTo(new Platform("linux", "arm", Optional.of("v7")));
        assertThat(platform.os()).isEqualTo("linux");
        assertThat(platform.architecture()).isEqualTo("arm");
        assertThat(platform.variant()).contains("v7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "linux",
                "amd64",
                "/",
                "linux/",
                "/amd64",
                "linux/arm/",
                "a/b/c/d",
                "linux /amd64",
                "-x/y",
                "\u212A/y"
            })
    void other_forms_are_refused(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Platform.parse(text))
                .withMessageContaining("a platform is os/architecture[/variant]")
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.INVALID_PLATFORM))
                .satisfies(refused -> assertThat(refused.remedy()).contains("linux/amd64"));
    }

    @Property
    void any_string_is_a_platform_or_a_typed_refusal(@ForAll String text) {
        try {
            Platform platform = Platform.parse(text);
            assertThat(Platform.parse(platform.toString())).isEqualTo(platform);
        } catch (InvalidInputException refused) {
            assertThat(refused.id()).isEqualTo(ErrorId.INVALID_PLATFORM);
        }
    }
}
