package dev.rigsmith.domain.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IgnoreFileTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void is_a_value_of_its_name_and_bytes() {
        IgnoreFile file = new IgnoreFile(".dockerignore", bytes("a"));

        assertThat(file).isEqualTo(new IgnoreFile(".dockerignore", bytes("a")));
        assertThat(file).hasSameHashCodeAs(new IgnoreFile(".dockerignore", bytes("a")));
        assertThat(file).isNotEqualTo(new IgnoreFile(".dockerignore", bytes("b")));
        assertThat(file).isNotEqualTo(new IgnoreFile(".containerignore", bytes("a")));
        assertThat(file).hasToString(".dockerignore (1 bytes)");
    }

    @Test
    void cannot_be_changed_from_outside() {
        byte[] given = bytes("a");
        IgnoreFile file = new IgnoreFile(".dockerignore", given);
        given[0] = 'b';
        file.bytes()[0] = 'c';

        assertThat(file.bytes()).isEqualTo(bytes("a"));
    }

    @Test
    void gives_its_rules() {
        assertThat(new IgnoreFile("x", bytes("a")).rules().excludes("a/b")).isTrue();
    }
}
