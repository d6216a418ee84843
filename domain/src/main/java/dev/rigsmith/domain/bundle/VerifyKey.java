package dev.rigsmith.domain.bundle;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public key for signatures of bundles: Ed25519 (RFC 8032). */
public final class VerifyKey {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----\\s+([A-Za-z0-9+/=\\s]+?)\\s+-----END PUBLIC KEY-----\\s*");

    private final PublicKey key;

    private VerifyKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads a key as {@code openssl pkey -pubout} writes it: SubjectPublicKeyInfo (RFC 5280) as PEM (RFC 7468).
     *
     * @param where what the text is of, for messages
     * @throws InvalidInputException (invalid-argument) when it is anything else
     */
    public static VerifyKey parse(String where, String pem) {
        Matcher form = PEM.matcher(pem);
        if (!form.matches()) {
            throw unreadable(where);
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(form.group(1));
            return new VerifyKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw unreadable(where);
        }
    }

    private static InvalidInputException unreadable(String where) {
        return new InvalidInputException(
                ErrorId.INVALID_ARGUMENT,
                where + " holds no public Ed25519 key",
                "ask the sender for the one that `openssl pkey -pubout` gives");
    }

    /** Whether the owner of the key signed these bytes. */
    public boolean verifies(Octets message, Octets signature) {
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
