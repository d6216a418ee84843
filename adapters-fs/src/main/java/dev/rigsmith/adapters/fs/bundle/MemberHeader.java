package dev.rigsmith.adapters.fs.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The header of a member, as POSIX.1-2017 (ustar, pax) and GNU tar write it for a regular file with a short name. Every
 * other header is refused: two readers could take it for two things. Owners, modes and times say nothing here.
 *
 * @param type {@code 0} for a file, {@code x} for an extended header of the next one
 */
record MemberHeader(String name, char type, long size) {

    private static final int NAME = 100;
    private static final int SIZE = 124;
    private static final int SUM = 148;
    private static final int TYPE = 156;
    private static final int LINK = 157;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;
    private static final int PREFIX_END = 500;

    static MemberHeader parse(byte[] record) throws IOException {
        requireSum(record);
        String magic = text(record, MAGIC, MAGIC + 5);
        if (!magic.equals("ustar")) {
            throw new IOException("a member has the header of another kind of archive");
        }
        MemberHeader header = new MemberHeader(name(record), type(record), size(record));
        if (header.isFile() && !zero(record, LINK, MAGIC) || !zero(record, PREFIX, PREFIX_END)) {
            throw new IOException("the header of member " + header.name + " says more than a file's does");
        }
        return header;
    }

    private static void requireSum(byte[] record) throws IOException {
        long sum = 0;
        for (int i = 0; i < record.length; i++) {
            sum += i >= SUM && i < TYPE ? ' ' : record[i] & 0xff;
        }
        if (sum != octal(record, SUM, TYPE)) {
            throw new IOException("the header of a member does not match its checksum");
        }
    }

    private static String name(byte[] record) throws IOException {
        String name = text(record, 0, NAME);
        int end = name.indexOf('\0');
        String rest = end < 0 ? "" : name.substring(end);
        if (!rest.chars().allMatch(c -> c == 0) || end == 0) {
            throw new IOException("the name of a member is damaged");
        }
        return end < 0 ? name : name.substring(0, end);
    }

    private static char type(byte[] record) {
        return record[TYPE] == 0 ? '0' : (char) (record[TYPE] & 0xff);
    }

    /** GNU tar writes large sizes as a binary number, marked by the first bit. */
    private static long size(byte[] record) throws IOException {
        if ((record[SIZE] & 0xff) != 0x80) {
            return octal(record, SIZE, SIZE + 12);
        }
        long size = 0;
        for (int i = SIZE + 1; i < SIZE + 12; i++) {
            if (size > Long.MAX_VALUE >> 8) {
                throw new IOException("the size of a member is no size");
            }
            size = size << 8 | record[i] & 0xff;
        }
        return size;
    }

    private static long octal(byte[] record, int from, int to) throws IOException {
        String digits = text(record, from, to).replaceAll("[ \0]+$", "").replaceAll("^ +", "");
        if (!digits.matches("[0-7]{1,12}")) {
            throw new IOException("a number in the header of a member is damaged");
        }
        return Long.parseLong(digits, 8);
    }

    private static boolean zero(byte[] record, int from, int to) {
        return TarRecords.isZero(Arrays.copyOfRange(record, from, to));
    }

    private static String text(byte[] record, int from, int to) {
        return new String(record, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Whether it is one of a regular file. */
    boolean isFile() {
        return type == '0';
    }

    boolean isExtended() {
        return type == 'x';
    }

    MemberHeader withSize(long other) {
        return new MemberHeader(name, type, other);
    }

    /** What it is instead of a regular file. */
    String typeWords() {
        return switch (type) {
            case '1' -> "a hard link";
            case '2' -> "a symbolic link";
            case '3', '4' -> "a device";
            case '5' -> "a directory";
            case '6' -> "a pipe";
            case 'S' -> "a sparse file";
            default -> "something unusual";
        };
    }
}
