package dev.rigsmith.adapters.podman;

import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.util.List;

/** The containers of checks. Only those that carry a mark of Rigsmith are ever touched. */
record CheckContainers(Programs programs) {

    /** The names of those whose processes are gone. A podman that was killed leaves its container running. */
    List<String> abandoned() {
        Finished listed = programs.run(Invocation.query(PodmanCommands.containers(WorkMark.PREFIX)));
        return listed.outputLines().stream()
                .filter(name -> name.startsWith(WorkMark.PREFIX))
                .filter(name -> WorkMark.in(name).filter(WorkMark::isAbandoned).isPresent())
                .toList();
    }
}
