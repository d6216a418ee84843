package dev.rigsmith.ports;

import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.bundle.ManifestText;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Bundles in memory, not compressed. Of the images alone it has files, since engines write those. */
public final class InMemoryBundleDrafts implements BundleDrafts {

    /** The current directory. */
    public static final Path DIRECTORY = Path.of("/work");

    private static final Path OUTPUT = Path.of("-");

    private final Map<Path, Map<BundleMember, Octets>> bundles = new HashMap<>();
    private final Set<Path> directories = new HashSet<>(Set.of(DIRECTORY));
    private final List<Draft> open = new ArrayList<>();

    /** Makes a directory. */
    public InMemoryBundleDrafts directory(String name) {
        directories.add(DIRECTORY.resolve(name));
        return this;
    }

    /** The members of the bundle in a file, in their order; {@code -} has what went to standard output. */
    public Map<BundleMember, Octets> bundle(String file) {
        return bundles.getOrDefault(file.equals("-") ? OUTPUT : DIRECTORY.resolve(file), Map.of());
    }

    /** How many drafts were begun and not closed. */
    public int open() {
        return open.size();
    }

    @Override
    public BundleTarget target(Optional<String> typed, String usual, boolean replace) {
        if (typed.filter("-"::equals).isPresent()) {
            return new BundleTarget(Optional.empty(), "standard output", replace);
        }
        Path place = DIRECTORY.resolve(typed.orElse("")).normalize();
        boolean directory = directories.contains(place);
        Path file = directory ? place.resolve(usual) : place;
        if (!directories.contains(file.getParent())) {
            throw FileAccessException.unwritable(file.toString(), "No such file or directory", null);
        }
        String shown = directory ? Path.of(typed.orElse("")).resolve(usual).toString() : typed.orElseThrow();
        BundleTarget target = new BundleTarget(Optional.of(file), shown, replace);
        requireFree(target);
        return target;
    }

    private void requireFree(BundleTarget target) {
        if (!target.replace() && target.file().filter(bundles::containsKey).isPresent()) {
            throw new RefusedException(ErrorId.ALREADY_THERE, target.shown() + " is there already", "use --force");
        }
    }

    @Override
    public BundleDraft begin() {
        Draft draft = new Draft();
        open.add(draft);
        return draft;
    }

    private final class Draft implements BundleDraft {

        private final Path directory;

        Draft() {
            try {
                directory = Files.createTempDirectory("rigsmith-bundle-");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public Path image() {
            return directory.resolve("image.tar");
        }

        @Override
        public Written finish(BundleContent content, BundleTarget target, Working working) {
            requireFree(target);
            Octets image = content(image());
            Map<BundleMember, Octets> members = members(content, image);
            working.on(image.length(), image.length());
            bundles.put(target.file().orElse(OUTPUT), members);
            Octets all = Octets.ofText(content.packing() + " " + members);
            return new Written(Sha256.of(all.bytes()), all.length());
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(image());
                Files.deleteIfExists(directory);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            open.remove(this);
        }
    }

    private static Octets content(Path file) {
        try {
            return Octets.of(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw FileAccessException.unreadable(file.toString(), "No such file or directory", failure);
        }
    }

    private static Map<BundleMember, Octets> members(BundleContent content, Octets image) {
        Map<BundleMember, Octets> members = new EnumMap<>(BundleMember.class);
        members.put(BundleMember.STORY, Octets.ofText(content.story()));
        content.containerfile().ifPresent(text -> members.put(BundleMember.CONTAINERFILE, Octets.ofText(text)));
        members.put(BundleMember.IMAGE, image);
        List<BundleManifest.Entry> entries = members.entrySet().stream()
                .map(member -> new BundleManifest.Entry(
                        member.getKey(),
                        member.getValue().length(),
                        Sha256.of(member.getValue().bytes())))
                .toList();
        Octets manifest =
                Octets.ofText(ManifestText.of(new BundleManifest(content.image(), entries, content.foundation())));
        members.put(BundleMember.MANIFEST, manifest);
        content.key().ifPresent(key -> members.put(BundleMember.SIGNATURE, key.sign(manifest)));
        return members;
    }
}
