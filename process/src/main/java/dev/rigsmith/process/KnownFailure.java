package dev.rigsmith.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Failures that podman and buildah share and that have a remedy of their own, recognised by what they print. */
public enum KnownFailure {
    CGROUPS(
            "crun.*cgroup|cgroup.*crun",
            "crun does not work with this machine's cgroups: install runc and put runtime = \"runc\" under [engine] in"
                    + " containers.conf"),
    RUNTIME_MISSING(
            "OCI runtime \".*\" not found|no such OCI runtime",
            "install runc or crun, and name it as runtime under [engine] in containers.conf"),
    SWAPPED_RLIMITS(
            "error setting rlimit.*invalid argument",
            "podman's service mixes up soft and hard limits: give them alike where it runs, such as default_ulimits ="
                    + " [\"nofile=4096:4096\", \"nproc=4096:4096\"] under [containers] in containers.conf"),
    RLIMITS(
            "error setting rlimit|setrlimit|RLIMIT_",
            "this machine's limits are lower than the engine's: put default_ulimits = [\"nofile=1024:4096\","
                    + " \"nproc=1024:4096\"] under [containers] in containers.conf"),
    HEREDOC(
            "unknown instruction: |stat: \"/<<",
            "correct that instruction; where it is a line of a heredoc (<<): buildah knows those from 1.33 on, and before"
                    + " that a \\ at the end of each line makes one command of several"),
    NO_SPACE("no space left on device|disk quota exceeded", "make room, with `podman image prune` for example"),
    LOCKED(
            "database is locked|timed out waiting for.*lock|(acquir|tak|obtain).*lock.*(temporarily unavailable|timed? ?out)"
                    + "|resource temporarily unavailable",
            "another process holds the image store: wait for it and run the command again"),
    READ_ONLY(
            "read-only file system",
            "the image store is on a read-only file system: correct graphroot in storage.conf"),
    STORAGE_DRIVER(
            "overlay.*not supported|kernel does not support overlay|driver .* not supported|fuse-overlayfs",
            "the storage driver does not work here: put driver = \"vfs\" in storage.conf, or install fuse-overlayfs"),
    NAMESPACES(
            "newuidmap|newgidmap|cannot clone: Operation not permitted|cannot set up namespace|user namespaces",
            "rootless containers need user namespaces and entries in /etc/subuid and /etc/subgid for this user");

    private final Pattern pattern;
    private final String remedy;

    KnownFailure(String pattern, String remedy) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** The failure that these lines tell of, if it is a known one. */
    public static Optional<KnownFailure> in(List<String> lines) {
        return Arrays.stream(values())
                .filter(failure -> lines.stream().anyMatch(failure.pattern.asPredicate()))
                .findFirst();
    }

    /** The remedy for what these lines tell of, or the other one where it is not known. */
    public static String remedy(List<String> lines, String otherwise) {
        return in(lines).map(KnownFailure::remedy).orElse(otherwise);
    }
}
