package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.RegularFile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.VerifyKey;
import dev.rigsmith.ports.VerifyKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public keys in PEM (RFC 7468), as {@code openssl pkey -pubout} writes them. */
public final class PemVerifyKeys implements VerifyKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----\\s([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    private final Path directory;

    /** @param directory the current directory, absolute */
    public PemVerifyKeys(Path directory) {
        this.directory = directory;
    }

    @Override
    public VerifyKey read(String file) {
        Path path = directory.resolve(PathBytes.path(file));
        try {
            PublicKey key = key(file, new String(RegularFile.read(path), StandardCharsets.ISO_8859_1));
            return (message, signature) -> verifies(key, message, signature);
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    private static PublicKey key(String file, String text) {
        Matcher form = PEM.matcher(text);
        try {
            byte[] der = Base64.getMimeDecoder().decode(form.matches() ? form.group(1) : "");
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw new RefusedException(
                    ErrorId.INVALID_KEY,
                    file + " holds no public Ed25519 key",
                    "ask the sender for the one that `openssl pkey -pubout` gives");
        }
    }

    private static boolean verifies(PublicKey key, Octets message, Octets signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message.bytes());
            return check.verify(signature.bytes());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
