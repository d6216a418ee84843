package dev.rigsmith.adapters.fs.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * An extended header (pax, POSIX.1-2017). Only records that leave a member what it is are taken: times and owners, which
 * say nothing here, and the size of a large one. A record that gives a member another name or kind is refused.
 */
final class PaxRecords {

    private static final Set<String> HARMLESS = Set.of("mtime", "atime", "ctime", "uid", "gid", "uname", "gname");
    private static final String SIZE = "size";

    private PaxRecords() {}

    /** Gives the size that the header says, where it says one. */
    static OptionalLong size(byte[] text) throws IOException {
        Map<String, String> records = records(new String(text, StandardCharsets.ISO_8859_1));
        String size = records.getOrDefault(SIZE, "");
        if (!size.matches("[0-9]{0,18}")) {
            throw new IOException("the size of a member is no size");
        }
        return size.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(size));
    }

    private static Map<String, String> records(String text) throws IOException {
        Map<String, String> records = new TreeMap<>();
        for (int at = 0; at < text.length(); ) {
            int end = at + length(text, at);
            int begin = text.indexOf(' ', at) + 1;
            int equals = text.indexOf('=', begin);
            if (end > text.length() || text.charAt(end - 1) != '\n' || equals < 0 || equals >= end) {
                throw damaged();
            }
            add(text.substring(begin, equals), text.substring(equals + 1, end - 1), records);
            at = end;
        }
        return records;
    }

    private static int length(String text, int at) throws IOException {
        int blank = text.indexOf(' ', at);
        String digits = blank < 0 ? "" : text.substring(at, blank);
        if (!digits.matches("[1-9][0-9]{0,5}") || Integer.parseInt(digits) <= digits.length() + 1) {
            throw damaged();
        }
        return Integer.parseInt(digits);
    }

    private static void add(String key, String value, Map<String, String> records) throws IOException {
        if (!key.equals(SIZE) && !HARMLESS.contains(key)) {
            throw new IOException("the extended header of a member says something of its `" + key + "`");
        }
        if (records.put(key, value) != null) {
            throw new IOException("the extended header of a member says its `" + key + "` twice");
        }
    }

    private static IOException damaged() {
        return new IOException("the extended header of a member is damaged");
    }
}
