package dev.rigsmith.domain.template;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.rig.ShortName;

/**
 * A reusable Containerfile that was found. It is not parsed yet, so that one broken template does not hide the others.
 *
 * @param origin whose it is
 * @param location the Containerfile as the user knows it: a path, or where Rigsmith keeps it
 * @param containerfile its bytes
 * @param context the files that its build may copy
 */
public record Template(ShortName name, Origin origin, String location, Octets containerfile, ContextSource context) {

    /** Whose a template is. The user's hides the bundled one of the same name. */
    public enum Origin {
        BUNDLED,
        USER
    }

    /** What the leading comments say; empty parts where they say nothing. */
    public TemplateHeader header() {
        return TemplateHeader.of(containerfile.bytes());
    }
}
