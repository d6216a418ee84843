package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The templates that come with Rigsmith, each {@code NAME/Containerfile}. They are files, since Java takes longer to find
 * anything in a jar than to read all of them.
 *
 * @param directory absolute; need not exist
 */
record BundledTemplates(Path directory) {

    Optional<Template> find(ShortName name) {
        return WholeFile.read(directory.resolve(name.value()).resolve(DirectoryTemplates.CONTAINERFILE))
                .map(bytes -> new Template(
                        name, Template.Origin.BUNDLED, "bundled:" + name, Octets.of(bytes), new ContextSource.None()));
    }
}
