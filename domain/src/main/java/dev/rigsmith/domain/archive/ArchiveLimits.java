package dev.rigsmith.domain.archive;

/**
 * How much a stranger may ask of this machine. The documents' limit is the one of the engines' own library; the others
 * are far beyond what honest images need.
 *
 * @param bytes the most that one archive may unpack to
 * @param ratio the most bytes that each byte of the archive may unpack to, where it unpacks to more than {@code free}
 * @param free bytes to which anything may unpack
 * @param members the most members of an archive of images
 * @param files the most members of a root file system
 * @param path the longest name of a member, in characters
 * @param document the largest manifest, index or configuration, in bytes
 * @param header the most bytes that may describe one member of a tar
 * @param images the most images of an archive
 * @param layers the most layers of an image
 * @param depth how deep an index may hold another
 */
public record ArchiveLimits(
        long bytes,
        long ratio,
        long free,
        int members,
        int files,
        int path,
        int document,
        int header,
        int images,
        int layers,
        int depth) {

    /** What holds where nobody chose. */
    public static final ArchiveLimits USUAL =
            new ArchiveLimits(256L << 30, 200, 256L << 20, 20_000, 10_000_000, 1_024, 4 << 20, 1 << 20, 256, 1_024, 3);
}
