package dev.rigsmith.adapters.podmanremote;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of HTTP/1.1 that comes in pieces: its head, and after it chunks, or whatever comes up to the end of the
 * connection. Used by one thread, but for {@link #awaitEnd()}.
 */
final class HttpAnswer {

    /** Gets the bytes of the body. */
    interface Body {

        void add(byte one);
    }

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b.*", Pattern.DOTALL);
    private static final int LONGEST_LINE = 1 << 16;
    private static final int HEXADECIMAL = 16;

    private final Body body;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Part part = Part.STATUS;
    private int status;
    private boolean chunked;
    private long left = Long.MAX_VALUE;

    private enum Part {
        STATUS,
        FIELDS,
        SIZE,
        CONTENT,
        AFTER_CHUNK,
        END,
        BROKEN
    }

    HttpAnswer(Body body) {
        this.body = body;
    }

    /** The status; 0 when there was none. */
    int status() {
        return status;
    }

    /** Whether it came to its end. */
    boolean isComplete() {
        return part == Part.END || part == Part.CONTENT && !chunked && left == Long.MAX_VALUE;
    }

    /** Waits until it comes to its end, or {@link #end()} is called. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Nothing more comes. */
    void end() {
        ended.countDown();
    }

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            add(bytes[i]);
        }
    }

    private void add(byte one) {
        switch (part) {
            case CONTENT -> content(one);
            case END, BROKEN -> end();
            default -> {
                if (one == '\n') {
                    String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
                    line.reset();
                    line(text);
                } else {
                    line.write(one);
                    require(line.size() <= LONGEST_LINE);
                }
            }
        }
    }

    private void content(byte one) {
        body.add(one);
        left--;
        if (left == 0) {
            go(chunked ? Part.AFTER_CHUNK : Part.END);
        } else if (!chunked && left > Integer.MAX_VALUE) {
            left = Long.MAX_VALUE;
        }
    }

    private void line(String text) {
        switch (part) {
            case STATUS -> status(text);
            case FIELDS -> field(text.toLowerCase(Locale.ROOT));
            case SIZE -> size(text);
            default -> go(Part.SIZE);
        }
    }

    private void status(String text) {
        Matcher found = STATUS.matcher(text);
        require(found.matches());
        if (found.matches()) {
            status = Integer.parseInt(found.group(1));
            go(Part.FIELDS);
        }
    }

    private void field(String text) {
        if (text.isEmpty()) {
            go(chunked ? Part.SIZE : left == 0 ? Part.END : Part.CONTENT);
        } else if (text.startsWith("transfer-encoding:")) {
            chunked = text.endsWith("chunked");
        } else if (text.matches("content-length: *\\d{1,9}")) {
            left = Long.parseLong(text.substring(text.indexOf(':') + 1).strip());
        }
    }

    private void size(String text) {
        String digits = text.split(";", 2)[0].strip();
        require(digits.matches("[0-9a-fA-F]{1,8}"));
        if (part == Part.SIZE) {
            left = Long.parseLong(digits, HEXADECIMAL);
            go(left == 0 ? Part.END : Part.CONTENT);
        }
    }

    private void require(boolean fits) {
        if (!fits) {
            go(Part.BROKEN);
        }
    }

    private void go(Part next) {
        part = next;
        if (next == Part.END || next == Part.BROKEN) {
            end();
        }
    }
}
