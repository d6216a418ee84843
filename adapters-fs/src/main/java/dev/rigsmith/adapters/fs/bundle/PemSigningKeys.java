package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.RegularFile;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.SigningKey;
import dev.rigsmith.ports.SigningKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys in PEM (RFC 7468). No message, cause or text holds anything of a key. */
public final class PemSigningKeys implements SigningKeys {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \\1-----");
    private static final String PRIVATE = "PRIVATE KEY";
    private static final Set<PosixFilePermission> EXPOSING =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Path directory;

    /** @param directory the current directory, absolute */
    public PemSigningKeys(Path directory) {
        this.directory = directory;
    }

    @Override
    public SigningKey read(String file) {
        Path path = directory.resolve(PathBytes.path(file));
        try {
            String text = new String(RegularFile.read(path), StandardCharsets.ISO_8859_1);
            boolean exposed = Files.getPosixFilePermissions(path).stream().anyMatch(EXPOSING::contains);
            return new Ed25519Key(key(file, text), exposed);
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    private static PrivateKey key(String file, String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.find()) {
            throw refused(file, text.isBlank() ? "it is empty" : "it holds no key in PEM");
        }
        otherThanPrivate(block.group(1)).ifPresent(why -> {
            throw refused(file, why);
        });
        try {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw refused(file, "its key is of another kind, or damaged");
        }
    }

    private static Optional<String> otherThanPrivate(String label) {
        if (label.equals(PRIVATE)) {
            return Optional.empty();
        }
        return Optional.of(
                label.startsWith("ENCRYPTED")
                        ? "it is protected by a password"
                        : "it holds a " + label + " in place of a " + PRIVATE);
    }

    private static RefusedException refused(String file, String why) {
        return new RefusedException(
                ErrorId.INVALID_KEY,
                file + " is no Ed25519 private key: " + why,
                "make one with: openssl genpkey -algorithm ed25519 -out FILE");
    }
}
