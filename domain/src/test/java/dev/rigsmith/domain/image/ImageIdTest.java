package dev.rigsmith.domain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIdTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    @Test
    void both_spellings_are_the_same_id() {
        assertThat(ImageId.parse("sha256:" + HEX)).isEqualTo(ImageId.parse(HEX)).hasToString("sha256:" + HEX);
        assertThat(ImageId.parse(HEX).hex()).isEqualTo(HEX);
        assertThat(ImageId.parse(HEX).shortened()).isEqualTo("0123456789ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:", "0123456789ab", "debian:12", "sha256:sha256:"})
    void anything_but_a_whole_id_is_refused(String text) {
        assertRefused(text);
    }

    @Test
    void digits_are_lower_case_and_exactly_64() {
        assertRefused("A" + HEX.substring(1));
        assertRefused("g" + HEX.substring(1));
        assertRefused(HEX + "0");
        assertRefused(HEX + "\n");
        assertRefused("sha512:" + HEX);
        assertRefused("sha256:sha256:" + HEX);
        assertRefused("a".repeat(100_000));
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ImageId.parse(text))
                .withMessageContaining("64 lower-case hex digits")
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(200))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.INVALID_DIGEST))
                .satisfies(refused -> assertThat(refused.remedy()).contains("--no-trunc"));
    }
}
