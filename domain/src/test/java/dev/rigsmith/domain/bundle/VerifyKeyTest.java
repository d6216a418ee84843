package dev.rigsmith.domain.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.InvalidInputException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyKeyTest {

    /** The second test of RFC 8032, 7.1; the key as {@code openssl pkey -pubout} writes it. */
    private static final String PEM = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=
            -----END PUBLIC KEY-----
            """;

    private static final Octets MESSAGE = Octets.of(new byte[] {0x72});
    private static final Octets SIGNATURE = Octets.of(HexFormat.of()
            .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));

    @Test
    void the_standards_own_example_is_verified() {
        VerifyKey key = VerifyKey.parse("key.pem", PEM);

        assertThat(key.verifies(MESSAGE, SIGNATURE)).isTrue();
        assertThat(key.verifies(Octets.ofText("other"), SIGNATURE)).isFalse();
        assertThat(key.verifies(MESSAGE, Octets.of(new byte[64]))).isFalse();
        assertThat(key.verifies(MESSAGE, Octets.of(new byte[0]))).isFalse();
        assertThat(key.verifies(MESSAGE, Octets.of(new byte[63]))).isFalse();
    }

    @Test
    void any_changed_bit_of_a_signature_is_noticed() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(MESSAGE.bytes());
        byte[] signature = signing.sign();
        VerifyKey key = VerifyKey.parse("key.pem", pem(pair.getPublic().getEncoded()));

        assertThat(key.verifies(MESSAGE, Octets.of(signature))).isTrue();
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] changed = signature.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(key.verifies(MESSAGE, Octets.of(changed))).isFalse();
        }
    }

    private static String pem(byte[] encoded) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }

    @Test
    void what_is_no_public_ed25519_key_is_refused() throws GeneralSecurityException {
        KeyPairGenerator other = KeyPairGenerator.getInstance("EC");
        other.initialize(256);
        List<String> wrong = List.of(
                "",
                "key",
                PEM.replace("PUBLIC", "PRIVATE"),
                PEM.replace("MCow", "MCo"),
                PEM + PEM,
                pem(other.generateKeyPair().getPublic().getEncoded()),
                pem(new byte[0]));

        for (String text : wrong) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> VerifyKey.parse("key.pem", text))
                    .withMessage("key.pem holds no public Ed25519 key");
        }
    }
}
