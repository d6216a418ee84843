package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import java.io.IOException;

/** Digests as strangers write them: their form is checked before anything else is done with them. */
public final class DigestText {

    private static final String PREFIX = "sha256:";
    private static final int LONGEST_QUOTE = 80;

    private DigestText() {}

    /** Reads {@code sha256:} and 64 lower-case hexadecimal digits. */
    public static Sha256 read(String text) throws IOException {
        if (!text.startsWith(PREFIX) || ImageId.read(text).isEmpty()) {
            String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
            throw new IOException("`" + shown + "` is no SHA-256 digest");
        }
        return new Sha256(text.substring(PREFIX.length()));
    }
}
