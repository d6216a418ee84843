package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Octets;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Paths as the text that builders match patterns against: UTF-8, with U+FFFD for every single byte that is not. */
final class PathText {

    private PathText() {}

    static String of(Octets path) {
        String latin1 = path.latin1();
        return latin1.chars().allMatch(c -> c < 0x80) ? latin1 : decode(path.bytes());
    }

    private static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, text, true);
        while (result.isError()) {
            text.put("\uFFFD".repeat(result.length()));
            in.position(in.position() + result.length());
            result = decoder.decode(in, text, true);
        }
        return text.flip().toString();
    }
}
