package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import dev.rigsmith.ports.TemplateSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Templates in a directory of the user's, over those that come with Rigsmith. A template is {@code NAME/Containerfile},
 * whose directory is its context, or a flat {@code Containerfile.template-NAME} without a context; where there are both,
 * the directory counts. Those that come with Rigsmith are files as well, {@code NAME/Containerfile} without a context: Java
 * takes longer to find anything in a jar than to read all of them.
 */
public final class DirectoryTemplates implements TemplateSource {

    private static final String CONTAINERFILE = "Containerfile";
    private static final String FLAT = "Containerfile.template-";

    private final Path directory;
    private final Path bundled;

    /**
     * @param directory the user's, absolute; need not exist
     * @param bundled the directory of those that come with Rigsmith, absolute; need not exist
     */
    public DirectoryTemplates(Path directory, Path bundled) {
        this.directory = directory;
        this.bundled = bundled;
    }

    @Override
    public Optional<Template> find(ShortName name) {
        return inDirectory(name).or(() -> flat(name)).or(() -> bundled(name));
    }

    @Override
    public List<Template> all(ShortName name) {
        return Stream.of(inDirectory(name), flat(name), bundled(name))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<ShortName> names() {
        return Stream.concat(names(bundled), names(directory))
                .sorted()
                .distinct()
                .toList();
    }

    private Optional<Template> inDirectory(ShortName name) {
        Path context = directory.resolve(name.value());
        Path file = context.resolve(CONTAINERFILE);
        return WholeFile.read(file)
                .map(bytes -> template(
                        name, file, bytes, new ContextSource.Directory(PathBytes.text(context), PathBytes.text(file))));
    }

    private Optional<Template> flat(ShortName name) {
        Path file = directory.resolve(FLAT + name);
        return WholeFile.read(file).map(bytes -> template(name, file, bytes, new ContextSource.None()));
    }

    private Optional<Template> bundled(ShortName name) {
        return WholeFile.read(bundled.resolve(name.value()).resolve(CONTAINERFILE))
                .map(bytes -> new Template(
                        name, Template.Origin.BUNDLED, "bundled:" + name, Octets.of(bytes), new ContextSource.None()));
    }

    private static Template template(ShortName name, Path file, byte[] bytes, ContextSource context) {
        return new Template(name, Template.Origin.USER, PathBytes.text(file), Octets.of(bytes), context);
    }

    private static Stream<ShortName> names(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.flatMap(path -> name(path).stream()).toList().stream();
        } catch (NoSuchFileException none) {
            return Stream.empty();
        } catch (IOException failure) {
            throw Reasons.unreadable(directory, failure);
        }
    }

    private static Optional<ShortName> name(Path path) {
        String file = PathBytes.ofName(path).latin1();
        return file.startsWith(FLAT)
                ? ShortName.of(file.substring(FLAT.length())).filter(name -> Files.isRegularFile(path))
                : ShortName.of(file).filter(name -> Files.exists(path.resolve(CONTAINERFILE)));
    }
}
