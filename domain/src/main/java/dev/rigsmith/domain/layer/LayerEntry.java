package dev.rigsmith.domain.layer;

/**
 * What a layer says of one path.
 *
 * @param path below the root, without {@code /} before or after it; may hold any character
 * @param directory whether it is one
 * @param size bytes of its content
 * @param traits all else that tells it from another one, in any form in which equal means equal
 */
public record LayerEntry(String path, boolean directory, long size, String traits) {

    private static final String MARK = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    /** Whether it says that nothing of the layers below is in its directory any more. */
    boolean isOpaque() {
        return name().equals(OPAQUE);
    }

    /** Whether it says that a path of the layers below is gone. */
    boolean isWhiteout() {
        return name().startsWith(MARK) && !name().startsWith(MARK + MARK);
    }

    /** Whether it is of the format and no file. */
    boolean isMark() {
        return name().startsWith(MARK);
    }

    /** The path that is gone. */
    String gone() {
        return prefix() + name().substring(MARK.length());
    }

    /** The directory that it is in, with {@code /} after it; empty for the root. */
    String prefix() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
