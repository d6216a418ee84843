package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The containers of sessions by hand. Their names say which rig is made in them, and which process does it. */
record SessionContainers(Programs programs) {

    private static final String PREFIX = "rig-extend-";

    /** A container of a session, which may be over. */
    record Found(String name, WorkMark mark) {

        /** The number of the process that works in it, which may be one of another machine; empty when none does. */
        OptionalLong process() {
            return mark.isAbandoned() ? OptionalLong.empty() : OptionalLong.of(mark.process());
        }
    }

    /** The name for a new one. */
    static String name(ShortName rig, WorkMark mark) {
        return PREFIX + rig + "-" + mark;
    }

    /** Those of a rig. */
    List<Found> of(ShortName rig) {
        String beginning = PREFIX + rig + "-";
        return all().stream()
                .filter(found -> found.name().equals(beginning + found.mark()))
                .sorted(Comparator.comparing(Found::name))
                .toList();
    }

    /** Those in which nobody works any more. */
    List<Found> abandoned() {
        return all().stream().filter(found -> found.process().isEmpty()).toList();
    }

    private List<Found> all() {
        Finished listed = programs.run(Invocation.query(SessionCommands.list(PREFIX)));
        if (!listed.succeeded()) {
            throw listed.failure("podman could not list the containers", "see what podman says");
        }
        return listed.outputLines().stream()
                .map(String::strip)
                .filter(name -> name.startsWith(PREFIX))
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
