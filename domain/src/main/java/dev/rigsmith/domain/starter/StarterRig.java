package dev.rigsmith.domain.starter;

import dev.rigsmith.domain.rig.ShortName;
import java.util.List;

/**
 * A rig of a new project.
 *
 * @param context the relative path of its context
 * @param containerfile the name of its Containerfile in the context
 * @param checks commands that must succeed in its image
 */
public record StarterRig(ShortName name, String context, String containerfile, List<String> checks) {

    public StarterRig {
        checks = List.copyOf(checks);
    }

    /** A rig of a Containerfile that is there already, of which nothing else is known. */
    StarterRig(ShortName name, String context, String containerfile) {
        this(name, context, containerfile, List.of());
    }

    StarterRig named(ShortName other) {
        return new StarterRig(other, context, containerfile, checks);
    }

    /** The Containerfile, relative to the directory of the project. */
    public String path() {
        return context.equals(".") ? containerfile : context + "/" + containerfile;
    }
}
