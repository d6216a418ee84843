package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.VerifyKey;
import dev.rigsmith.ports.VerifyKeys;
import dev.rigsmith.ports.VerifyKeysContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemVerifyKeysTest extends VerifyKeysContract {

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

    @TempDir
    private Path directory;

    private final Map<String, KeyPair> pairs = new HashMap<>();

    @Override
    protected VerifyKeys keys() {
        return new PemVerifyKeys(directory);
    }

    @Override
    protected void key(String file) {
        KeyPair pair = PemSigningKeysTest.pair("Ed25519");
        pairs.put(file, pair);
        write(file, PemSigningKeysTest.pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    @Override
    protected void other(String file) {
        write(file, "");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected Octets signed(String file, Octets message) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(pairs.get(file).getPrivate());
            signing.update(message.bytes());
            return Octets.of(signing.sign());
        } catch (GeneralSecurityException never) {
            throw new AssertionError(never);
        }
    }

    @Test
    void the_standards_own_example_is_verified_and_any_changed_bit_is_noticed() {
        write("key.pem", PEM);
        VerifyKey key = keys().read("key.pem");

        assertThat(key.verifies(MESSAGE, SIGNATURE)).isTrue();
        for (int bit = 0; bit < SIGNATURE.length() * 8; bit++) {
            byte[] changed = SIGNATURE.bytes();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(key.verifies(MESSAGE, Octets.of(changed))).isFalse();
        }
    }

    @Test
    void what_is_no_public_ed25519_key_is_refused() {
        List<String> wrong = List.of(
                "key",
                PEM.replace("PUBLIC", "PRIVATE"),
                PEM.replace("MCow", "MCo"),
                PEM + PEM,
                PemSigningKeysTest.pem(
                        "PUBLIC KEY", PemSigningKeysTest.pair("EC").getPublic().getEncoded()),
                PemSigningKeysTest.pem("PUBLIC KEY", new byte[0]));

        for (String text : wrong) {
            write("key.pem", text);
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> keys().read("key.pem"))
                    .withMessage("key.pem holds no public Ed25519 key");
        }
    }
}
