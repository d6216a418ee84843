package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeys} does. */
public abstract class SigningKeysContract {

    private static final int SIGNATURE = 64;

    /** The keys to test, the same ones each time. */
    protected abstract SigningKeys keys();

    /** Makes a new key in a file. */
    protected abstract void key(String file, boolean exposed);

    /** Makes a file that holds no key. */
    protected abstract void other(String file);

    @Test
    void a_key_signs_each_message_with_64_bytes_of_its_own() {
        key("a", false);
        key("b", false);
        Octets message = Octets.ofText("{}");

        SigningKey key = keys().read("a");

        assertThat(key.sign(message).length()).isEqualTo(SIGNATURE);
        assertThat(key.sign(message)).isEqualTo(keys().read("a").sign(message));
        assertThat(key.sign(Octets.ofText("{ }"))).isNotEqualTo(key.sign(message));
        assertThat(keys().read("b").sign(message)).isNotEqualTo(key.sign(message));
    }

    @Test
    void that_others_can_read_a_key_is_known() {
        key("a", false);
        key("b", true);

        assertThat(keys().read("a").isExposed()).isFalse();
        assertThat(keys().read("b").isExposed()).isTrue();
    }

    @Test
    void what_is_no_key_is_refused() {
        other("a");

        assertThatThrownBy(() -> keys().read("a"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.id()).isEqualTo(ErrorId.INVALID_KEY))
                .hasMessageStartingWith("a is no Ed25519 private key");
    }

    @Test
    void a_key_that_is_not_there_is_told() {
        assertThatThrownBy(() -> keys().read("a"))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("No such file or directory");
    }
}
