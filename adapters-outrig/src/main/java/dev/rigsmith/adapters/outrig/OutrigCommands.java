package dev.rigsmith.adapters.outrig;

import java.util.List;

/** What outrig runs to find the files of a context. Every word counts: it decides which bytes are digested. */
final class OutrigCommands {

    private OutrigCommands() {}

    /** Succeeds where the directory belongs to a repository that git is willing to look at. */
    static List<String> gitDirectory(String context) {
        return List.of("git", "-C", context, "rev-parse", "--git-dir");
    }

    /** Paths from the top of the work tree, each with a NUL behind it. */
    static List<String> trackedFiles(String context) {
        return List.of("git", "-C", context, "ls-files", "-z", "--full-name", ".");
    }

    /** Reads such paths line by line, and tells the blob id of what each file holds now, after the filters of git. */
    static List<String> blobIds(String context) {
        return List.of("git", "-C", context, "hash-object", "--stdin-paths");
    }

    /** In GNU tar's own format, with the modes, links and empty directories that are there. */
    static List<String> archive(String context) {
        return List.of(
                "tar",
                "--sort=name",
                "--mtime=UTC 1970-01-01",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "-cf",
                "-",
                "-C",
                context,
                ".");
    }
}
