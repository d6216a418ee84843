package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.util.List;
import java.util.Optional;

/** The containers of sessions by hand. Their names say which rig is made in them, and which process does it. */
record SessionContainers(Programs programs) {

    private static final String PREFIX = "rig-extend-";

    /** A container of a session, which may be over. */
    record Found(String id, String name, WorkMark mark) {}

    /** The name for a new one. */
    static String name(ShortName rig, WorkMark mark) {
        return PREFIX + rig + "-" + mark;
    }

    /** Whether a container is one of a session, whose work is not to be cleared away by others. */
    static boolean isSession(String container) {
        return container.startsWith(PREFIX);
    }

    /** Those of a rig. */
    List<Found> of(ShortName rig) {
        String beginning = PREFIX + rig + "-";
        return all().stream()
                .filter(found -> found.name().equals(beginning + found.mark()))
                .toList();
    }

    /** Those whose processes are gone. */
    List<Found> abandoned() {
        return all().stream().filter(found -> found.mark().isAbandoned()).toList();
    }

    private List<Found> all() {
        Finished listed = programs.run(Invocation.query(List.of(
                "buildah",
                "containers",
                "--noheading",
                "--notruncate",
                "--format={{.ContainerID}} {{.ContainerName}}")));
        if (!listed.succeeded()) {
            throw listed.failure("buildah could not list its containers", "see what buildah says");
        }
        return listed.outputLines().stream()
                .flatMap(line -> found(line.strip().split("\\s+")).stream())
                .toList();
    }

    private static Optional<Found> found(String... columns) {
        return Optional.of(columns)
                .filter(all -> all.length == 2 && isSession(all[1]))
                .flatMap(all -> mark(all[1]).map(mark -> new Found(all[0], all[1], mark)));
    }

    /** A rig's name may look like a mark, so the last one counts. */
    private static Optional<WorkMark> mark(String name) {
        return Optional.of(name.lastIndexOf(WorkMark.PREFIX))
                .filter(at -> at > 0)
                .flatMap(at -> WorkMark.in(name.substring(at)));
    }
}
