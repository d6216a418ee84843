package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An image store without an engine, as strict as one, with registries to pull from. Every call is written down, so
 * that a test can say what work was done.
 */
public final class InMemoryImageStore implements ImageStore {

    private static final long SIZE = 1_000_000;

    private final Map<ImageId, StoredImage> images = new LinkedHashMap<>();
    private final Map<String, StoredImage> registry = new HashMap<>();
    private final Set<ImageId> used = new HashSet<>();
    private final List<String> calls = new ArrayList<>();
    private final Map<String, ImageReference> aliases = new HashMap<>();
    private int failing = -1;
    private Optional<Supplier<EngineException>> breakdown = Optional.empty();

    /** One image. Its digest in a registry is derived from its id. */
    private record StoredImage(
            ImageId id,
            Set<ImageReference> names,
            Set<ImageReference> pins,
            Map<String, String> labels,
            Instant created) {

        StoredImage bare() {
            return new StoredImage(id, new HashSet<>(), new HashSet<>(), labels, created);
        }

        Digest digest() {
            return digestOf(id);
        }

        LocalImage facts() {
            List<ImageReference> digests = Stream.concat(
                            pins.stream(),
                            names.stream()
                                    .map(name -> name.withoutTagAndDigest().withDigest(digest())))
                    .distinct()
                    .toList();
            return new LocalImage(id, names, digests, labels, SIZE, created);
        }
    }

    /** The digest of an image's manifest in every registry. */
    public static Digest digestOf(ImageId image) {
        return Digest.parse(Sha256.of(Octets.ofText(image.hex()).bytes()).toString());
    }

    /** Puts an image into the store; each name is taken from the image that had it. */
    public InMemoryImageStore add(ImageId id, Map<String, String> labels, ImageReference... names) {
        images.putIfAbsent(id, stored(id, labels));
        for (ImageReference name : names) {
            move(name, id);
        }
        return this;
    }

    /** Puts an image into the registry of this reference, whether it is local or not. */
    public InMemoryImageStore publish(ImageReference reference, ImageId id, Map<String, String> labels) {
        StoredImage image = stored(id, labels);
        ImageReference canonical = reference.canonical();
        registry.put(canonical.toString(), image);
        registry.put(pin(canonical, image.digest()).toString(), image);
        return this;
    }

    /** Makes a container of the image that has this name. */
    public void use(ImageReference name) {
        used.add(holder(name).orElseThrow().id());
    }

    /** Makes a container of an image. */
    public void use(ImageId image) {
        used.add(image);
    }

    /** Takes a name away and leaves the image, as a newer build does that takes it. */
    public void unname(ImageReference name) {
        images.values().forEach(image -> image.names().remove(name));
    }

    boolean isUsed(ImageId image) {
        return used.contains(image);
    }

    /** Drops an image that has no name. */
    void drop(ImageId image) {
        called("drop " + image.shortened());
        if (images.containsKey(image) && !images.get(image).names().isEmpty()) {
            throw new AssertionError("image " + image.shortened() + " has a name");
        }
        images.remove(image);
    }

    /** Lets a short name mean an image of another registry than Docker Hub, as engines' own tables of names do. */
    public InMemoryImageStore alias(String shortName, ImageReference meaning) {
        aliases.put(shortName, meaning);
        return this;
    }

    /** Lets every call fail from now on, as a store that is locked or damaged. */
    public void breakDown(String lastLine) {
        breakdown = Optional.of(() -> EngineException.failed(
                "podman could not answer", "see what podman says", List.of("podman"), 125, List.of(lastLine)));
    }

    /** Takes the engine away. */
    public void uninstall() {
        breakdown = Optional.of(() -> EngineException.missing("podman"));
    }

    /** Lets one call fail: the one that comes after so many others. */
    public void breakDownAfter(int more) {
        failing = calls.size() + more;
    }

    /** Ends what {@link #breakDown} or {@link #uninstall} began. */
    public void mend() {
        breakdown = Optional.empty();
        failing = -1;
    }

    /**
     * What was called, in order: {@code images}, {@code pull NAME}, {@code push ID NAME}, {@code tag ID NAME}, {@code load ID NAME}, {@code remove NAME},
     * {@code drop ID}.
     */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** What is in the store, without a call. */
    public LocalImages content() {
        return LocalImages.of(images.values().stream().map(StoredImage::facts).toList());
    }

    @Override
    public LocalImages images() {
        called("images");
        return content();
    }

    @Override
    public Asked ask(ImageQuery query) {
        try {
            LocalImages found = found(query);
            return () -> found;
        } catch (EngineException failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private LocalImages found(ImageQuery query) {
        called("images "
                + Stream.concat(query.names().stream().map(ImageReference::toString), query.patterns().stream())
                        .collect(Collectors.joining(" ")));
        Set<ImageReference> wanted =
                query.names().stream().flatMap(LocalImages::namesOf).collect(Collectors.toSet());
        return LocalImages.of(content().all().stream()
                .filter(image -> isNamed(image, wanted) || fits(image, query.patterns()))
                .toList());
    }

    private static boolean isNamed(LocalImage image, Set<ImageReference> wanted) {
        return Stream.concat(image.names().stream(), image.digests().stream()).anyMatch(wanted::contains);
    }

    private static boolean fits(LocalImage image, Collection<String> patterns) {
        return patterns.stream()
                .map(pattern -> "\\Q" + pattern.replace("*", "\\E[^/]*\\Q") + "\\E")
                .anyMatch(pattern -> image.names().stream()
                        .anyMatch(name -> name.repository().toString().matches(pattern)));
    }

    /** As {@link InMemoryImageTransfers} does, by this command. */
    ImageId pull(ImageReference reference, List<String> command) {
        called("pull " + reference);
        return fetch(aliases.getOrDefault(reference.toString(), reference), command);
    }

    /** The image that is given to a registry, if it is here. */
    Optional<LocalImage> pushed(ImageId image, ImageReference destination) {
        called("push " + image.shortened() + " " + destination);
        return Optional.ofNullable(images.get(image)).map(StoredImage::facts);
    }

    private ImageId fetch(ImageReference reference, List<String> command) {
        StoredImage published = published(reference)
                .orElseThrow(() -> failure("`" + reference + "` does not exist in its registry", command));
        images.computeIfAbsent(published.id(), id -> published.bare());
        if (reference.digest().isPresent()) {
            images.get(published.id()).pins().add(pin(reference.canonical(), published.digest()));
        } else {
            move(reference.canonical(), published.id());
        }
        return published.id();
    }

    private Optional<StoredImage> published(ImageReference reference) {
        ImageReference canonical = reference.canonical();
        ImageReference key =
                canonical.digest().map(digest -> pin(canonical, digest)).orElse(canonical);
        return Optional.ofNullable(registry.get(key.toString()));
    }

    @Override
    public void tag(ImageId image, ImageReference name) {
        called("tag " + image.shortened() + " " + name);
        if (!images.containsKey(image)) {
            throw failure(
                    "podman could not name image " + image.shortened() + " `" + name + "`",
                    List.of("podman", "tag", "--", image.toString(), exact(name).toString()));
        }
        move(exact(name), image);
    }

    @Override
    public void remove(ImageReference name) {
        called("remove " + name);
        ImageReference exact = exact(name);
        holder(exact).ifPresent(image -> remove(exact, image));
    }

    private void remove(ImageReference name, StoredImage image) {
        boolean last = image.names().size() + image.pins().size() == 1;
        if (last && used.contains(image.id())) {
            throw EngineException.failed(
                    "`" + name + "` is in use by container 0123456789ab",
                    "remove the container first: podman rm 0123456789ab",
                    removeCommand(name),
                    2,
                    List.of());
        }
        image.names().remove(name);
        image.pins().remove(name);
        if (last) {
            images.remove(image.id());
        }
    }

    @Override
    public ImageId load(VerifiedImage image, ImageReference name) {
        called("load " + image.id() + " " + name);
        add(image.id(), image.labels(), exact(name));
        return image.id();
    }

    @Override
    public List<String> loadCommand(VerifiedImage image, ImageReference name) {
        return List.of("skopeo", "copy", "--", "oci:" + image.layout(), "containers-storage:" + exact(name));
    }

    @Override
    public Temporary temporary(ImageReference name) {
        return () -> remove(name);
    }

    @Override
    public List<String> tagCommand(ImageReference image, ImageReference name) {
        return List.of("podman", "tag", "--", image.toString(), exact(name).toString());
    }

    @Override
    public List<String> removeCommand(ImageReference name) {
        return List.of(
                "podman", "rmi", "--no-prune", "--ignore", "--", exact(name).toString());
    }

    /** As a builder looks for a base: by its own table of names too. */
    Optional<LocalImage> base(ImageReference reference) {
        return content().find(aliases.getOrDefault(reference.toString(), reference));
    }

    /** As a builder does: the new image takes the name. */
    void built(ImageId id, Map<String, String> labels, ImageReference name) {
        add(id, labels, exact(name));
    }

    private static StoredImage stored(ImageId id, Map<String, String> labels) {
        return new StoredImage(id, new HashSet<>(), new HashSet<>(), Map.copyOf(labels), Instant.now());
    }

    private void move(ImageReference name, ImageId to) {
        images.values().forEach(image -> image.names().remove(name));
        images.get(to).names().add(name);
    }

    private Optional<StoredImage> holder(ImageReference name) {
        return images.values().stream()
                .filter(image -> image.names().contains(name) || image.pins().contains(name))
                .findFirst();
    }

    private static ImageReference exact(ImageReference name) {
        return LocalImages.namesOf(name).findFirst().orElse(name);
    }

    private static ImageReference pin(ImageReference reference, Digest digest) {
        return reference.withoutTagAndDigest().withDigest(digest);
    }

    private void called(String call) {
        calls.add(call);
        if (calls.size() - 1 == failing) {
            throw failure("the engine failed just now", List.of("podman"));
        }
        breakdown.ifPresent(failure -> {
            throw failure.get();
        });
    }

    private static EngineException failure(String message, List<String> command) {
        return EngineException.failed(message, "see what podman says", command, 125, List.of("Error: " + message));
    }
}
