package dev.rigsmith.adapters.fs.template;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.RegularFile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.UserTemplates;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The user's templates in a directory: each is made ready beside the others, and then takes its name or changes places with
 * the one that has it, in one step of the file system.
 */
public final class DirectoryUserTemplates implements UserTemplates {

    private static final String CONTAINERFILE = "Containerfile";
    private static final String FLAT = "Containerfile.template-";
    private static final List<String> IGNORE_ENDINGS = List.of(".containerignore", ".dockerignore");

    private final Path directory;
    private final TreeCopy.Limits limits;

    /** @param directory absolute; need not exist */
    public DirectoryUserTemplates(Path directory) {
        this(directory, TreeCopy.Limits.usual());
    }

    DirectoryUserTemplates(Path directory, TreeCopy.Limits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    @Override
    public String install(ShortName name, Octets containerfile, Optional<Path> context, boolean replace) {
        Path target = directory.resolve(name.value());
        context.ifPresent(this::refuseOutside);
        refuseFlat(name, replace);
        try (Staging staging = Staging.in(directory)) {
            fill(staging, containerfile, context);
            staging.step(() -> move(staging.path(), target, name, replace));
            Files.deleteIfExists(flat(name));
            TreeCopy.force(directory);
        } catch (IOException failure) {
            throw Reasons.unwritable(target, failure);
        }
        return PathBytes.text(target);
    }

    @Override
    public Optional<String> remove(ShortName name) {
        Path target = directory.resolve(name.value());
        List<Path> there = List.of(target, flat(name)).stream()
                .filter(RegularFile::isThere)
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try (Staging staging = Staging.in(directory)) {
            for (Path path : there) {
                Path away = staging.path().resolve(path.getFileName());
                staging.step(() -> Files.move(path, away, StandardCopyOption.ATOMIC_MOVE));
            }
            TreeCopy.force(directory);
        } catch (IOException failure) {
            throw Reasons.unwritable(target, failure);
        }
        return Optional.of(PathBytes.text(there.get(0)));
    }

    private Path flat(ShortName name) {
        return directory.resolve(FLAT + name);
    }

    /** A template that is copied into a part of itself has no end. */
    private void refuseOutside(Path context) {
        try {
            Path real = context.toRealPath();
            if (directory.normalize().startsWith(real) || realDirectory().startsWith(real)) {
                throw new RefusedException(
                        ErrorId.UNUSABLE_SOURCE,
                        PathBytes.text(context) + " holds the directory of your templates, "
                                + PathBytes.text(directory),
                        "give a directory that holds the template alone");
            }
        } catch (IOException failure) {
            throw Reasons.unreadable(context, failure);
        }
    }

    private Path realDirectory() throws IOException {
        Path there = directory;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(directory));
    }

    private void refuseFlat(ShortName name, boolean replace) {
        if (!replace && RegularFile.isThere(flat(name))) {
            throw taken(name);
        }
    }

    private void fill(Staging staging, Octets containerfile, Optional<Path> context) throws IOException {
        Path target = staging.path();
        if (context.isPresent()) {
            new TreeCopy(context.get(), limits, staging).into(target);
        }
        staging.step(() -> write(target, containerfile));
        if (context.isPresent()) {
            staging.step(() -> TreeCopy.setMode(context.get(), target));
        }
        TreeCopy.force(target);
    }

    /**
     * Writes the Containerfile that was read, whatever is there by now: it may be called Dockerfile, or be a link that
     * leads nowhere from here.
     */
    private static void write(Path target, Octets containerfile) throws IOException {
        Path file = target.resolve(CONTAINERFILE);
        if (Files.isRegularFile(file, NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(file), containerfile.bytes())) {
            return;
        }
        Files.deleteIfExists(file);
        Files.write(file, containerfile.bytes());
        TreeCopy.force(file);
        renameIgnoreFiles(target);
    }

    /** An ignore file that belongs to the Dockerfile belongs to what that is called now. */
    private static void renameIgnoreFiles(Path target) throws IOException {
        for (String ending : IGNORE_ENDINGS) {
            Path old = target.resolve("Dockerfile" + ending);
            Path renamed = target.resolve(CONTAINERFILE + ending);
            if (Files.exists(old, NOFOLLOW_LINKS) && !Files.exists(renamed, NOFOLLOW_LINKS)) {
                Files.copy(old, renamed, NOFOLLOW_LINKS);
            }
        }
    }

    private static void move(Path ready, Path target, ShortName name, boolean replace) throws IOException {
        if (replace && Files.exists(target, NOFOLLOW_LINKS)) {
            Exchange.of(ready, target);
            return;
        }
        try {
            Files.move(ready, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            if (Files.exists(target, NOFOLLOW_LINKS)) {
                throw taken(name);
            }
            throw failure;
        }
    }

    private static RefusedException taken(ShortName name) {
        return new RefusedException(
                ErrorId.NAME_TAKEN,
                "the name `" + name + "` is taken: there is something of that name among your templates",
                "`--force` replaces it; or choose another name with --name");
    }
}
