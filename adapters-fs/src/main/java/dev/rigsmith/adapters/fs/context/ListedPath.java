package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Octets;
import java.nio.charset.StandardCharsets;

/**
 * One line of a {@link Listing}.
 *
 * @param start where it begins
 * @param end where the NUL is that ends it
 * @param path empty for the directory that was listed
 */
record ListedPath(int start, int end, FileStat stat, Octets path) {

    private static final int DIGITS_OF_NANOSECONDS = 9;
    private static final long NANOSECONDS = 1_000_000_000L;

    /**
     * Reads the line that begins at a place.
     *
     * @throws IllegalArgumentException, ArithmeticException or IndexOutOfBoundsException when there is no line of a listing
     */
    static ListedPath at(int start, byte[] listing) {
        return new Fields(start, listing).line();
    }

    /** Reads one field after the other. */
    private static final class Fields {

        private final int start;
        private final byte[] bytes;
        private int at;

        Fields(int start, byte[] bytes) {
            this.start = start;
            this.bytes = bytes;
            this.at = start;
        }

        ListedPath line() {
            long changed = time();
            long modified = time();
            long device = number(10);
            long inode = number(10);
            int type = FileStat.typeBits(letter());
            int permissions = Math.toIntExact(number(8));
            long size = number(10);
            int links = Math.toIntExact(number(10));
            int end = at;
            while (bytes[end] != 0) {
                end++;
            }
            Octets path = new Octets(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
            return new ListedPath(
                    start,
                    end,
                    new FileStat(device, inode, type | permissions, size, modified, changed, links, 0),
                    path);
        }

        private String letter() {
            String letter = String.valueOf((char) bytes[at]);
            at++;
            pass(' ');
            return letter;
        }

        private long number(int radix) {
            long number = digits(radix);
            pass(' ');
            return number;
        }

        /** Seconds with a fraction of which more digits than nanoseconds have are noughts; without one they are whole. */
        private long time() {
            boolean before = bytes[at] == '-';
            at += before ? 1 : 0;
            long seconds = digits(10);
            long nanoseconds = bytes[at] == '.' ? fraction() : 0;
            pass(' ');
            long time = Math.addExact(Math.multiplyExact(seconds, NANOSECONDS), nanoseconds);
            return before ? -time : time;
        }

        private long fraction() {
            at++;
            long fraction = 0;
            for (int digit = 0; digit < DIGITS_OF_NANOSECONDS; digit++) {
                fraction = 10 * fraction + (isDigit(10) ? bytes[at++] - '0' : 0);
            }
            while (isDigit(10)) {
                at++;
            }
            return fraction;
        }

        private long digits(int radix) {
            int first = at;
            long number = 0;
            while (isDigit(radix)) {
                number = Math.addExact(Math.multiplyExact(number, (long) radix), bytes[at] - '0');
                at++;
            }
            if (at == first) {
                throw new IllegalArgumentException("not a number");
            }
            return number;
        }

        private boolean isDigit(int radix) {
            return bytes[at] >= '0' && bytes[at] < '0' + radix;
        }

        private void pass(char mark) {
            if (bytes[at] != mark) {
                throw new IllegalArgumentException("not a field");
            }
            at++;
        }
    }
}
