package dev.rigsmith.adapters.fs.archive;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * A member of a tar.
 *
 * @param type what it is, in words
 * @param link where it points, if it is a symbolic link; else empty
 * @param start where its content begins
 */
record Member(String type, String link, long start, long size) {

    static final String FILE = "a file";
    static final String DIRECTORY = "a directory";
    static final String LINK = "a symbolic link";

    static Member of(TarArchiveEntry entry, long start) {
        String type = type(entry);
        return new Member(type, type.equals(LINK) ? entry.getLinkName() : "", start, entry.getSize());
    }

    private static String type(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return DIRECTORY;
        }
        return switch (entry.getLinkFlag()) {
            case '0', 0 -> FILE;
            case '1' -> "a hard link";
            case '2' -> LINK;
            case '3', '4' -> "a device";
            case '6' -> "a pipe";
            default -> "something unusual";
        };
    }

    boolean isFile() {
        return type.equals(FILE);
    }
}
