package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import org.junit.jupiter.api.Test;

/** What every {@link VerifyKeys} does. */
public abstract class VerifyKeysContract {

    /** The keys to test. */
    protected abstract VerifyKeys keys();

    /** Makes a new public key in a file. */
    protected abstract void key(String file);

    /** Makes a file that holds no key. */
    protected abstract void other(String file);

    /** Signs a message as the owner of the key in a file. */
    protected abstract Octets signed(String file, Octets message);

    @Test
    void only_its_owners_signature_of_that_message_is_verified() {
        key("a");
        key("b");
        Octets message = Octets.ofText("{}");
        Octets signature = signed("a", message);

        assertThat(keys().read("a").verifies(message, signature)).isTrue();
        assertThat(keys().read("a").verifies(Octets.ofText("{ }"), signature)).isFalse();
        assertThat(keys().read("b").verifies(message, signature)).isFalse();
        assertThat(keys().read("a").verifies(message, Octets.of(new byte[64]))).isFalse();
        assertThat(keys().read("a").verifies(message, Octets.of(new byte[63]))).isFalse();
        assertThat(keys().read("a").verifies(message, Octets.of(new byte[0]))).isFalse();
    }

    @Test
    void what_is_no_key_is_refused() {
        other("a");

        assertThatThrownBy(() -> keys().read("a"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.id()).isEqualTo(ErrorId.INVALID_KEY))
                .hasMessage("a holds no public Ed25519 key");
    }

    @Test
    void a_key_that_is_not_there_is_told() {
        assertThatThrownBy(() -> keys().read("a"))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("No such file or directory");
    }
}
