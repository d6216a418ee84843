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

    /**
     * Reads the line that begins at a place.
     *
     * @throws IllegalArgumentException or IndexOutOfBoundsException when there is no line of a listing
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
            long changed = time(next());
            long modified = time(next());
            long device = Long.parseLong(next());
            long inode = Long.parseLong(next());
            int type = FileStat.typeBits(next());
            int permissions = Integer.parseInt(next(), 8);
            long size = Long.parseLong(next());
            int links = Integer.parseInt(next());
            int end = until(0);
            Octets path = new Octets(text(at, end));
            return new ListedPath(
                    start,
                    end,
                    new FileStat(device, inode, type | permissions, size, modified, changed, links, 0),
                    path);
        }

        private String next() {
            int end = until(' ');
            String field = text(at, end);
            at = end + 1;
            return field;
        }

        private int until(int mark) {
            int end = at;
            while (bytes[end] != mark) {
                end++;
            }
            return end;
        }

        private String text(int from, int to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }

        /** Seconds with a fraction of which more digits than nanoseconds have are noughts; without one they are whole. */
        private static long time(String text) {
            int point = text.indexOf('.');
            String whole = point < 0 ? text : text.substring(0, point);
            StringBuilder digits = new StringBuilder(point < 0 ? "" : text.substring(point + 1));
            while (digits.length() < DIGITS_OF_NANOSECONDS) {
                digits.append('0');
            }
            return Long.parseLong(whole + digits.substring(0, DIGITS_OF_NANOSECONDS));
        }
    }
}
