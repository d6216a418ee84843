package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.ShortName;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The user's own templates, which {@link TemplateSource} finds. Each change is whole: whatever ends it, the old template is
 * there or the new one.
 */
public interface UserTemplates {

    /**
     * Installs a template. Of several that come with one name at once, one is installed and the others are refused.
     *
     * @param containerfile what it is built from
     * @param context the directory that its build copies from, copied as it is: links stay links; empty for none
     * @param replace whether it takes the place of a template of the user's of that name
     * @return where it is now, as the user knows it
     * @throws RefusedException (name-taken) when the user has one of that name and nothing is to be replaced;
     *     (unusable-source) when the context holds what cannot be copied or too much
     * @throws FileAccessException when any path of the context cannot be read, or the template cannot be written
     */
    String install(ShortName name, Octets containerfile, Optional<Path> context, boolean replace);

    /**
     * Removes the user's template of this name, with its context.
     *
     * @return where it was, as the user knows it; empty when there is none
     * @throws FileAccessException when it cannot be removed
     */
    Optional<String> remove(ShortName name);
}
