package dev.rigsmith.adapters.fs.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One piece of damage to a tar of which the members are known. The numbers say where, in thousandths. */
public record Damage(Kind kind, int first, int second) {

    public static final int PARTS = 1000;

    private static final int RECORD = 512;

    public enum Kind {
        FLIP,
        TRUNCATE,
        OVERWRITE,
        INSERT,
        CUT_OUT,
        SWAP_MEMBERS,
        REPEAT_MEMBER,
        DROP_MEMBER,
        RENAME_MEMBER,
        CHANGE_TYPE,
        CHANGE_SIZE;

        public boolean isOfMembers() {
            return compareTo(SWAP_MEMBERS) >= 0;
        }
    }

    /** Damages the bytes of a file, be it a tar or a compressed one. */
    public byte[] ofBytes(byte[] bytes) {
        int at = place(first, bytes.length);
        int length = Math.min(1 + second, bytes.length - at);
        return switch (kind) {
            case FLIP -> flipped(bytes, at, second % 8);
            case TRUNCATE -> Arrays.copyOf(bytes, at);
            case OVERWRITE -> overwritten(bytes, at, length);
            case INSERT -> spliced(bytes, at, at, new byte[length]);
            case CUT_OUT -> spliced(bytes, at, at + length, new byte[0]);
            default -> bytes;
        };
    }

    /** Damages the order, the number or the headers of members. */
    public byte[] ofMembers(byte[] tar) {
        List<byte[]> members = new ArrayList<>(members(tar));
        int one = place(first, members.size());
        int other = place(second, members.size());
        switch (kind) {
            case SWAP_MEMBERS -> Collections.swap(members, one, other);
            case REPEAT_MEMBER -> members.add(other, members.get(one));
            case DROP_MEMBER -> members.remove(one);
            case RENAME_MEMBER -> members.set(one, renamed(members.get(one), members.get(other)));
            case CHANGE_TYPE -> members.set(one, changed(members.get(one), 156, "0123456LKxgSV".charAt(second % 13)));
            case CHANGE_SIZE -> members.set(one, changed(members.get(one), 130 + second % 5, '1'));
            default -> {}
        }
        return joined(members);
    }

    private static int place(int thousandths, int length) {
        return (int) ((long) thousandths * length / PARTS);
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << bit);
        return flipped;
    }

    private static byte[] overwritten(byte[] bytes, int at, int length) {
        byte[] overwritten = bytes.clone();
        Arrays.fill(overwritten, at, at + length, (byte) '7');
        return overwritten;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        byte[] spliced = Arrays.copyOf(bytes, bytes.length - (to - from) + middle.length);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(bytes, to, spliced, from + middle.length, bytes.length - to);
        return spliced;
    }

    /** Every member with its header; the last item is the end. */
    private static List<byte[]> members(byte[] tar) {
        List<byte[]> members = new ArrayList<>();
        int at = 0;
        while (tar[at] != 0) {
            int size = Integer.parseInt(new String(tar, at + 124, 11, java.nio.charset.StandardCharsets.US_ASCII), 8);
            int next = at + RECORD + (size + RECORD - 1) / RECORD * RECORD;
            members.add(Arrays.copyOfRange(tar, at, next));
            at = next;
        }
        members.add(Arrays.copyOfRange(tar, at, tar.length));
        return members;
    }

    private static byte[] joined(List<byte[]> members) {
        TarBytes joined = new TarBytes();
        members.forEach(joined::raw);
        return joined.open();
    }

    private static byte[] renamed(byte[] member, byte[] like) {
        byte[] renamed = member.clone();
        System.arraycopy(like, 0, renamed, 0, 100);
        return summed(renamed);
    }

    private static byte[] changed(byte[] member, int at, char to) {
        byte[] changed = member.clone();
        changed[at] = (byte) to;
        return summed(changed);
    }

    /** With the checksum that fits: an attacker can count. */
    private static byte[] summed(byte[] member) {
        Arrays.fill(member, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < RECORD; i++) {
            sum += member[i] & 0xff;
        }
        byte[] text = String.format("%06o\0 ", sum).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, member, 148, text.length);
        return member;
    }
}
