package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.ports.SigningKeys;
import dev.rigsmith.ports.SigningKeysContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PemSigningKeysTest extends SigningKeysContract {

    @TempDir
    Path directory;

    @Override
    protected SigningKeys keys() {
        return new PemSigningKeys(directory);
    }

    @Override
    protected void key(String file, boolean exposed) {
        write(file, pem("PRIVATE KEY", pair("Ed25519").getPrivate().getEncoded()), exposed);
    }

    @Override
    protected void other(String file) {
        write(file, "", false);
    }

    private Path write(String file, String text, boolean exposed) {
        try {
            Path path = Files.writeString(directory.resolve(file), text, StandardCharsets.US_ASCII);
            return Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(exposed ? "rw-r-----" : "rw-------"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException never) {
            throw new AssertionError(never);
        }
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    @Test
    void anybody_can_verify_a_signature() throws GeneralSecurityException {
        KeyPair pair = pair("Ed25519");
        write("key", pem("PRIVATE KEY", pair.getPrivate().getEncoded()), false);
        Octets message = Octets.ofText("{\"format\":\"rigsmith-bundle\"}");

        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(pair.getPublic());
        signature.update(message.bytes());

        assertThat(signature.verify(keys().read("key").sign(message).bytes())).isTrue();
    }

    static Stream<Arguments> others() {
        byte[] rsa = pair("RSA").getPrivate().getEncoded();
        byte[] ed25519 = pair("Ed25519").getPrivate().getEncoded();
        byte[] half = java.util.Arrays.copyOf(ed25519, ed25519.length / 2);
        return Stream.of(
                Arguments.of(" \n", "it is empty"),
                Arguments.of("\0\1\2", "it holds no key in PEM"),
                Arguments.of(pem("PRIVATE KEY", rsa), "its key is of another kind, or damaged"),
                Arguments.of(pem("PRIVATE KEY", half), "its key is of another kind, or damaged"),
                Arguments.of(pem("ENCRYPTED PRIVATE KEY", ed25519), "it is protected by a password"),
                Arguments.of(
                        pem("OPENSSH PRIVATE KEY", ed25519),
                        "it holds a OPENSSH PRIVATE KEY in place of a PRIVATE KEY"),
                Arguments.of(
                        pem("PUBLIC KEY", pair("Ed25519").getPublic().getEncoded()),
                        "it holds a PUBLIC KEY in place of a PRIVATE KEY"),
                Arguments.of(pem("PRIVATE KEY", ed25519).replace("-----END", "-----END X"), "it holds no key in PEM"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void all_that_is_no_such_key_is_refused_with_its_reason_and_without_a_word_of_it(String text, String why) {
        write("key", text, false);

        assertThatThrownBy(() -> keys().read("key"))
                .isInstanceOf(RigsmithException.class)
                .hasMessage("key is no Ed25519 private key: " + why)
                .hasNoCause();
    }

    @Test
    void what_is_no_file_is_told() {
        assertThatThrownBy(() -> keys().read(".")).hasMessageEndingWith("it is a directory");
    }
}
