package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.VerifiedImage;
import dev.rigsmith.process.Cleanup;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The images of podman's store, which buildah shares. */
public final class PodmanImageStore implements ImageStore {

    private static final int MOST_QUESTIONS = 10;

    private final Programs programs;
    private final Loading loading;
    private final Questions questions;

    private PodmanImageStore(Programs programs, Loading loading, Questions questions) {
        this.programs = programs;
        this.loading = loading;
        this.questions = questions;
    }

    /** The store of this machine. */
    public PodmanImageStore(Programs programs) {
        this(programs, new LayoutLoading(programs), PodmanImageStore::together);
    }

    /** The store of the service that podman works with, wherever it is. */
    public static PodmanImageStore ofService(Programs programs) {
        return new PodmanImageStore(programs, new ArchiveLoading(programs), PodmanImageStore::oneByOne);
    }

    private static List<List<String>> together(Collection<ImageReference> names, Collection<String> patterns) {
        return List.of(PodmanCommands.images(names, patterns));
    }

    /** Side by side, which for a few takes no longer than one; every image costs the service more than a question. */
    private static List<List<String>> oneByOne(Collection<ImageReference> names, Collection<String> patterns) {
        List<List<String>> questions = PodmanCommands.imagesOneByOne(names, patterns);
        return questions.size() > MOST_QUESTIONS ? List.of(PodmanCommands.images()) : questions;
    }

    /** The commands that find at least the images with these names, all of them together. */
    @FunctionalInterface
    private interface Questions {
        List<List<String>> about(Collection<ImageReference> names, Collection<String> patterns);
    }

    @Override
    public LocalImages images() {
        return asked(List.of(PodmanCommands.images()), image -> true).answer();
    }

    @Override
    public Asked ask(ImageQuery query) {
        return query.names().isEmpty() && query.patterns().isEmpty()
                ? LocalImages::none
                : asked(
                        questions.about(query.names(), query.patterns()),
                        new ImageFilter(query.names(), query.patterns()));
    }

    private Asked asked(List<List<String>> commands, Predicate<LocalImage> wanted) {
        List<Programs.Running> listings = commands.stream()
                .map(command -> programs.launch(Invocation.query(command)))
                .toList();
        return () -> LocalImages.of(listings.stream()
                .flatMap(listing -> list(listing.finish(), wanted).all().stream())
                .toList());
    }

    private static LocalImages list(Finished listed, Predicate<LocalImage> wanted) {
        if (!listed.succeeded()) {
            throw failure(listed, "podman could not list the local images");
        }
        try {
            return ImagesJson.read(listed.output(), wanted);
        } catch (IOException | InvalidInputException unreadable) {
            throw listed.failure(
                    "podman's list of images cannot be read: " + firstLine(unreadable),
                    "check that `podman images --format=json` prints a list, and the version of podman");
        }
    }

    @Override
    public void tag(ImageId image, ImageReference name) {
        Finished tagged = programs.run(Invocation.query(PodmanCommands.tag(image.toString(), name)));
        if (!tagged.succeeded()) {
            throw failure(tagged, "podman could not name image " + image.shortened() + " `" + name + "`");
        }
    }

    @Override
    public ImageId load(VerifiedImage image, ImageReference name) {
        Finished loaded = loading.load(image, name);
        if (!loaded.succeeded()) {
            throw failure(loaded, loaded.command().get(0) + " could not load `" + name + "`");
        }
        requireVerified(image, name, loaded);
        return image.id();
    }

    private void requireVerified(VerifiedImage image, ImageReference name, Finished loaded) {
        Optional<ImageId> found = images(List.of(name), List.of()).find(name).map(LocalImage::id);
        if (!found.equals(Optional.of(image.id()))) {
            remove(name);
            throw loaded.failure(
                    "`" + name + "` should be image " + image.id().shortened() + " after loading, and is "
                            + found.map(ImageId::shortened).orElse("not there"),
                    "the name was taken away; check the versions of podman and skopeo");
        }
    }

    @Override
    public void remove(ImageReference name) {
        Finished removed = programs.run(Invocation.query(PodmanCommands.remove(name)));
        if (!removed.succeeded()) {
            throw RemoveFailure.of(removed, name);
        }
    }

    @Override
    public Temporary temporary(ImageReference name) {
        return Cleanup.of(() -> remove(name))::close;
    }

    @Override
    public List<String> tagCommand(ImageReference image, ImageReference name) {
        return programs.command(PodmanCommands.tag(image.toString(), name));
    }

    @Override
    public List<String> loadCommand(VerifiedImage image, ImageReference name) {
        return loading.command(image, name);
    }

    @Override
    public List<String> removeCommand(ImageReference name) {
        return programs.command(PodmanCommands.remove(name));
    }

    private static EngineException failure(Finished finished, String message) {
        return finished.failure(
                message, KnownFailure.remedy(finished.lastErrors(), "see what podman says, and check `podman info`"));
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
