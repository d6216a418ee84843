package dev.rigsmith.architecture;

import java.util.List;
import java.util.stream.Stream;

/** One path in a built image; {@code all/…} is what {@code COPY .} brought, {@code each/…} what came otherwise. */
record SeenEntry(boolean directory, String mode, int size, String path) {

    private static final String ALL = "all/";

    /** Reads the output of {@code find -printf '%y %m %s %P'}. */
    static SeenEntry of(String line) {
        String[] fields = line.split(" ", 4);
        return new SeenEntry(fields[0].equals("d"), fields[1], Integer.parseInt(fields[2]), fields[3]);
    }

    /** The paths in the context that {@code COPY .} took from there, as opposed to directories that it had to make. */
    static List<String> carried(List<SeenEntry> seen) {
        return inAll(seen)
                .filter(entry -> !entry.isMadeAnew())
                .map(SeenEntry::inContext)
                .toList();
    }

    /** The directories that {@code COPY .} made because something below them was copied. */
    static List<String> madeAnew(List<SeenEntry> seen) {
        return inAll(seen)
                .filter(SeenEntry::isMadeAnew)
                .map(SeenEntry::inContext)
                .toList();
    }

    /** The sizes of the files that were copied by name or wildcard. */
    static Stream<Integer> sizes(List<SeenEntry> seen) {
        return seen.stream()
                .filter(entry -> !entry.directory() && !entry.path().startsWith(ALL))
                .map(SeenEntry::size);
    }

    private static Stream<SeenEntry> inAll(List<SeenEntry> seen) {
        return seen.stream().filter(entry -> entry.path().startsWith(ALL));
    }

    private boolean isMadeAnew() {
        return directory && !mode.equals(ContextTree.DIRECTORY_MODE);
    }

    private String inContext() {
        return path.substring(ALL.length());
    }
}
