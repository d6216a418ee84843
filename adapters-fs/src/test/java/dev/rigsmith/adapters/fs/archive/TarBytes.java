package dev.rigsmith.adapters.fs.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes tars byte by byte (POSIX.1-1988 ustar), so that they can also be wrong in any way. */
public final class TarBytes {

    private static final int RECORD = 512;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A regular file. */
    public TarBytes file(String name, byte[] content) {
        return member(name, '0', "", content.length, content);
    }

    public TarBytes file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TarBytes directory(String name) {
        return member(name, '5', "", 0, new byte[0]);
    }

    public TarBytes symlink(String name, String target) {
        return member(name, '2', target, 0, new byte[0]);
    }

    public TarBytes hardlink(String name, String target) {
        return member(name, '1', target, 0, new byte[0]);
    }

    public TarBytes fifo(String name) {
        return member(name, '6', "", 0, new byte[0]);
    }

    public TarBytes device(String name) {
        return member(name, '3', "", 0, new byte[0]);
    }

    /** An extended header (pax) for the next member. */
    public TarBytes pax(String key, String value) {
        return extended('x', key, value);
    }

    /** An extended header for all that follow. */
    public TarBytes globalPax(String key, String value) {
        return extended('g', key, value);
    }

    private TarBytes extended(char type, String key, String value) {
        byte[] record = paxRecord(key, value).getBytes(StandardCharsets.UTF_8);
        return member("pax", type, "", record.length, record);
    }

    private static String paxRecord(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int length = rest.length();
        while (length != rest.length() + String.valueOf(length).length()) {
            length = rest.length() + String.valueOf(length).length();
        }
        return length + rest;
    }

    /** A member of any type, that may claim another size than it has. */
    public TarBytes member(String name, char type, String link, long claimed, byte[] content) {
        out.writeBytes(header(name, type, link, claimed));
        out.writeBytes(content);
        out.writeBytes(new byte[(RECORD - content.length % RECORD) % RECORD]);
        return this;
    }

    public static byte[] header(String name, char type, String link, long size) {
        byte[] header = new byte[RECORD];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, octal(size) + "\0");
        put(header, 136, "00000000000\0");
        Arrays.fill(header, 148, 156, (byte) ' ');
        header[156] = (byte) type;
        put(header, 157, link);
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return header;
    }

    private static String octal(long size) {
        return String.format("%011o", size);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** Bytes as they are. */
    public TarBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** What was written, without the end. */
    public byte[] open() {
        return out.toByteArray();
    }

    /** What was written, with the two records that mark the end. */
    public byte[] ended() {
        byte[] bytes = open();
        return Arrays.copyOf(bytes, bytes.length + 2 * RECORD);
    }
}
