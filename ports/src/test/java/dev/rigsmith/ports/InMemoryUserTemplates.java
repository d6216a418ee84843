package dev.rigsmith.ports;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import java.nio.file.Path;
import java.util.Optional;

/** The user's templates among templates in memory. */
public final class InMemoryUserTemplates implements UserTemplates {

    private final InMemoryTemplates templates;

    public InMemoryUserTemplates(InMemoryTemplates templates) {
        this.templates = templates;
    }

    @Override
    public String install(ShortName name, Octets containerfile, Optional<Path> context, boolean replace) {
        if (!replace && own(name).isPresent()) {
            throw new RefusedException(ErrorId.NAME_TAKEN, "there is a template `" + name + "`", "take another name");
        }
        String location = "/templates/" + name;
        ContextSource source = context.<ContextSource>map(
                        from -> new ContextSource.Directory(location, location + "/Containerfile"))
                .orElseGet(ContextSource.None::new);
        templates.add(new Template(name, Template.Origin.USER, location + "/Containerfile", containerfile, source));
        return location;
    }

    @Override
    public Optional<String> remove(ShortName name) {
        Optional<Template> found = own(name);
        found.ifPresent(template -> templates.remove(name));
        return found.map(template -> "/templates/" + name);
    }

    private Optional<Template> own(ShortName name) {
        return templates.find(name).filter(found -> found.origin() == Template.Origin.USER);
    }
}
