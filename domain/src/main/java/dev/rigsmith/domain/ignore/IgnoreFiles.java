package dev.rigsmith.domain.ignore;

import static dev.rigsmith.domain.ignore.IgnorePlace.Directory.OF_CONTAINERFILE;
import static dev.rigsmith.domain.ignore.IgnorePlace.Directory.OF_CONTEXT;

import java.util.List;

/** Where the builder looks for an ignore file when none is named. */
public final class IgnoreFiles {

    private IgnoreFiles() {}

    /**
     * The places to look, in order. The first that exists (links followed) is the ignore file, alone: files are never
     * combined, an empty one hides the later ones, and one that exists but cannot be read is an error. Beside the
     * Containerfile {@code .dockerignore} comes first, at the root of the context {@code .containerignore}.
     *
     * @param containerfile the Containerfile's name or path; only what follows the last {@code /} counts
     */
    public static List<IgnorePlace> candidates(String containerfile) {
        String base = containerfile.substring(containerfile.lastIndexOf('/') + 1);
        return List.of(
                new IgnorePlace(OF_CONTAINERFILE, base + ".dockerignore"),
                new IgnorePlace(OF_CONTAINERFILE, base + ".containerignore"),
                new IgnorePlace(OF_CONTEXT, ".containerignore"),
                new IgnorePlace(OF_CONTEXT, ".dockerignore"));
    }
}
