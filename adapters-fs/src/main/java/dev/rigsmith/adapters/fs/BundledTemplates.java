package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The templates that come with Rigsmith, as resources {@code templates/NAME/Containerfile} beside this class. A class
 * path cannot be listed, so their names are listed here.
 *
 * @param names sorted
 */
public record BundledTemplates(List<ShortName> names) {

    private static final BundledTemplates ALL =
            new BundledTemplates(List.of("go", "js", "jvm", "python", "rust", "systems").stream()
                    .map(ShortName::new)
                    .toList());

    public BundledTemplates {
        names = names.stream().sorted().toList();
    }

    /** Every template that comes with Rigsmith. */
    public static BundledTemplates all() {
        return ALL;
    }

    /** No templates. */
    public static BundledTemplates none() {
        return new BundledTemplates(List.of());
    }

    Optional<Template> find(ShortName name) {
        return names.contains(name) ? read(name) : Optional.empty();
    }

    private static Optional<Template> read(ShortName name) {
        String resource = "templates/" + name + "/Containerfile";
        try (InputStream in = BundledTemplates.class.getResourceAsStream(resource)) {
            return Optional.ofNullable(in).isPresent()
                    ? Optional.of(template(name, Octets.of(in.readAllBytes())))
                    : Optional.empty();
        } catch (IOException failure) {
            throw Reasons.unreadable(Path.of(resource), failure);
        }
    }

    private static Template template(ShortName name, Octets containerfile) {
        return new Template(name, Template.Origin.BUNDLED, "bundled:" + name, containerfile, new ContextSource.None());
    }
}
