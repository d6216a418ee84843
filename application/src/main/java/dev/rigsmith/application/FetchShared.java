package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.remote.SharedBuild;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.Progress;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fetches shared builds, each verified before and after. Whatever keeps one from being used is told, and is no error: the
 * rig is built then. One object serves one run, in which a registry that did not answer is not asked again.
 */
final class FetchShared {

    private final AskCache cache;
    private final ImageTransfers transfers;
    private final ImageStore store;
    private final InheritedKeys inherited;
    private final Progress progress;
    private final LearnedOfCache learned = new LearnedOfCache();

    FetchShared(
            AskCache cache, ImageTransfers transfers, ImageStore store, InheritedKeys inherited, Progress progress) {
        this.cache = cache;
        this.transfers = transfers;
        this.store = store;
        this.inherited = inherited;
        this.progress = progress;
    }

    /** Whether it is of any use to ask for the build of some key. */
    boolean answers() {
        return learned.answers();
    }

    /** Whether this run found something else in the place of the build. */
    boolean distrusts(SharedBuild build) {
        return learned.distrusts(build.key());
    }

    /**
     * Fetches the build of a key, if it is to be had. Whoever calls holds the lock of the key.
     *
     * @param naming gives the image names of its own; afterwards it has no other
     */
    <T> Optional<T> fetch(SharedBuild build, Registries.Access access, Function<ImageId, T> naming) {
        return learned.mayHave(build.key())
                ? sound(build, access).flatMap(found -> fetch(build, found, access, naming))
                : Optional.empty();
    }

    private Optional<RemoteImage.Single> sound(SharedBuild build, Registries.Access access) {
        AskCache.Answer answer = cache.ask(build, access);
        if (answer instanceof AskCache.Answer.Sound sound) {
            return Optional.of(sound.image());
        }
        learned.misses(build.key());
        if (answer instanceof AskCache.Answer.Unsound unsound) {
            distrust(build, unsound.why());
            if (!unsound.answered()) {
                learned.fellSilent();
            }
        } else if (answer instanceof AskCache.Answer.Silent none && learned.fellSilent()) {
            progress.warning(
                    "the shared cache " + build.repository() + " is not used: "
                            + none.why().getMessage(),
                    none.why().remedy() + "; until then rigs are built here");
        }
        return Optional.empty();
    }

    /** The name by digest goes at the end, and with it an image that got no other name. */
    @SuppressWarnings("try")
    private <T> Optional<T> fetch(
            SharedBuild build, RemoteImage.Single found, Registries.Access access, Function<ImageId, T> naming) {
        ImageReference exact = build.exactly(found.digest());
        try (ImageStore.Temporary name = store.temporary(exact)) {
            Optional<String> objection = pull(build, exact, found.image(), access);
            if (objection.isEmpty()) {
                return Optional.of(naming.apply(found.image()));
            }
            distrust(build, objection.get());
            return Optional.empty();
        }
    }

    private Optional<String> pull(SharedBuild build, ImageReference exact, ImageId expected, Registries.Access access) {
        progress.pulling(build.reference());
        try {
            ImageId pulled = transfers.pull(exact, Optional.of(build.platform()), access);
            if (!pulled.equals(expected)) {
                return Optional.of("it came as another image, " + pulled.shortened());
            }
        } catch (EngineException why) {
            return Optional.of(why.getMessage());
        }
        return isBuild(exact, build.key()) ? Optional.empty() : Optional.of("it does not come of a build of a rig");
    }

    /** As any image that is found here. */
    private boolean isBuild(ImageReference exact, BuildKey key) {
        Optional<LocalImage> here = store.images(List.of(exact), List.of()).find(exact);
        return here.filter(image -> inherited.isOwn(image, key)).isPresent();
    }

    private void distrust(SharedBuild build, String why) {
        learned.distrust(build.key());
        progress.warning(
                "`" + build.reference() + "` of the shared cache is not used: " + why,
                "the rig is built here; `rig build --push` puts that in its place");
    }
}
