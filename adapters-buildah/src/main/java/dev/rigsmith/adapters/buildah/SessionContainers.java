package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The containers of sessions by hand. Their names say which rig is made in them, and which process does it. */
record SessionContainers(Programs programs) {

    private static final String PREFIX = "rig-extend-";

    /** A container of a session, which may be over. */
    record Found(String name, WorkMark mark) {

        /**
         * The number of the process that works in it; empty when none does. Where Rigsmith alone was killed, the engine that it
         * started may still run the session: it has the container's name among its arguments.
         */
        OptionalLong process() {
            return mark.isAbandoned()
                    ? ProcessHandle.allProcesses()
                            .filter(process -> process.info().arguments().stream()
                                    .flatMap(Arrays::stream)
                                    .anyMatch(name::equals))
                            .mapToLong(ProcessHandle::pid)
                            .findFirst()
                    : OptionalLong.of(mark.process());
        }
    }

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

    /** Those in which nobody works any more. */
    List<Found> abandoned() {
        return all().stream().filter(found -> found.process().isEmpty()).toList();
    }

    private List<Found> all() {
        Finished listed = programs.run(Invocation.query(
                List.of("buildah", "containers", "--noheading", "--notruncate", "--format={{.ContainerName}}")));
        if (!listed.succeeded()) {
            throw listed.failure("buildah could not list its containers", "see what buildah says");
        }
        return listed.outputLines().stream()
                .map(String::strip)
                .filter(SessionContainers::isSession)
                .flatMap(name -> mark(name).map(mark -> new Found(name, mark)).stream())
                .toList();
    }

    /** A rig's name may look like a mark, so the last one counts. */
    private static Optional<WorkMark> mark(String name) {
        return Optional.of(name.lastIndexOf(WorkMark.PREFIX))
                .filter(at -> at > 0)
                .flatMap(at -> WorkMark.in(name.substring(at)));
    }
}
