package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import java.util.List;
import java.util.Optional;

/** The templates on this machine: the user's, and those that come with Rigsmith. */
public interface TemplateSource {

    /**
     * Gives the template of this name, the user's before the bundled one.
     *
     * @throws FileAccessException when it is there and cannot be read
     */
    Optional<Template> find(ShortName name);

    /**
     * Gives every template of this name, the one that {@link #find} gives first and each of the others behind the one
     * that hides it.
     *
     * @throws FileAccessException when one is there and cannot be read
     */
    List<Template> all(ShortName name);

    /**
     * Gives the name of every template, sorted, each once.
     *
     * @throws FileAccessException when the directory of templates cannot be listed
     */
    List<ShortName> names();
}
