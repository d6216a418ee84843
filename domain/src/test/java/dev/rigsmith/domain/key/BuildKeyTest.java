package dev.rigsmith.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildKeyTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    @Test
    void a_key_has_a_tag_and_a_short_form() {
        BuildKey key = new BuildKey(HEX);

        assertThat(key.tag()).hasToString("0123456789abcdef0123456789abcdef");
        assertThat(key.shortened()).isEqualTo("0123456789ab");
        assertThat(key).hasToString(HEX);
        assertThat(BuildKey.read(HEX)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef",
                "sha256:0",
                "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"
            })
    void anything_else_is_no_key(String text) {
        assertThat(BuildKey.read(text)).isEmpty();
        assertThat(BuildKey.read(text + "\n")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new BuildKey(text));
    }

    @Test
    void a_line_end_after_a_key_is_no_part_of_it() {
        assertThat(BuildKey.read(HEX + "\n")).isEmpty();
    }

    @Test
    void tags_of_kinds_are_unique_and_none_is_the_domains() {
        assertThat(Arrays.stream(InputKind.values()).map(InputKind::tag))
                .doesNotHaveDuplicates()
                .doesNotContain((byte) 0);
        assertThat(Arrays.stream(InputKind.values()).map(InputKind::word)).doesNotHaveDuplicates();
    }
}
