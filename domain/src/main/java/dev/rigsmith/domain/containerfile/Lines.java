package dev.rigsmith.domain.containerfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The physical lines of a file, without their ends; line N is element N - 1. */
final class Lines {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What Java puts in place of bytes that are no UTF-8; a file may hold it as well. */
    private static final char REPLACEMENT = '\ufffd';

    /** buildah ends reading at a longer line, with all that follows, and says nothing (seen up to 1.28.2). */
    private static final int LONGEST = 65_535;

    /** Of one character, as Java counts them. */
    private static final int MOST_BYTES = 3;

    private Lines() {}

    static List<String> of(byte[] bytes, Problems problems) {
        String text = decode(bytes, problems);
        String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        List<String> lines = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            requireShort(line, lines.size() + 1, problems);
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static void requireShort(String line, int number, Problems problems) {
        if (line.length() > LONGEST / MOST_BYTES && line.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            problems.add(
                    number,
                    "the line has more than " + LONGEST + " bytes, and builders end reading there",
                    "break it with a backslash, or COPY a file");
        }
    }

    private static String decode(byte[] bytes, Problems problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(bytes, problems);
        }
        return text;
    }

    private static void requireUtf8(byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        if (result.isError()) {
            problems.add(lineOf(bytes, in.position()), "the file is not UTF-8", "save it as UTF-8");
            problems.throwIfAny();
        }
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
