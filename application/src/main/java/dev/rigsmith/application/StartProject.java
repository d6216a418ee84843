package dev.rigsmith.application;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.starter.Occupant;
import dev.rigsmith.domain.starter.Starter;
import dev.rigsmith.ports.ProjectStarter;
import java.util.Optional;

/** Begins a project in the directory that the user stands in. */
public final class StartProject {

    private final ProjectStarter starter;

    StartProject(ProjectStarter starter) {
        this.starter = starter;
    }

    /**
     * Tells what beginning would write, and writes nothing.
     *
     * @param name the name of the standard rig, where it is not to be the usual one
     * @throws RefusedException (already-there) when there is a project here or above
     */
    public Starter plan(Optional<ShortName> name) {
        starter.occupant().map(Occupant::refusal).ifPresent(refusal -> {
            throw refusal;
        });
        return Starter.of(starter.look(), name);
    }

    /**
     * Begins the project, and tells what was written.
     *
     * @throws RefusedException (already-there) as {@link #plan}, or when somebody else was faster
     * @throws FileAccessException (unwritable) when it cannot be written; nothing is left then
     */
    public Starter start(Optional<ShortName> name) {
        Starter project = plan(name);
        starter.write(project.files());
        return project;
    }
}
