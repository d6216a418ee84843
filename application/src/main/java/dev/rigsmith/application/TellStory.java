package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.RigRegistry;
import java.util.List;
import java.util.Optional;

/** Finds out where a session starts from, so that its story can be told. */
final class TellStory {

    private final ImageStore store;
    private final ImageContents contents;
    private final RigRegistry registry;
    private final ReadStory stories;

    TellStory(ImageStore store, ImageContents contents, RigRegistry registry, ReadStory stories) {
        this.store = store;
        this.contents = contents;
        this.registry = registry;
        this.stories = stories;
    }

    /**
     * Where a session starts.
     *
     * @param story how that came about, where it was made by hand as well
     * @param foundation where the story begins when it has none
     */
    record Beginning(Origin parent, Optional<Story> story, Optional<Foundation> foundation) {

        /** The story once that session is over. */
        Story after(Session session) {
            return story.map(before -> before.continued(session))
                    .orElseGet(() -> new Story(session, foundation, List.of()));
        }
    }

    /** Looks at a rig that is ready. */
    Beginning from(Prepared rig) {
        ImageId id = rig.imageId().orElseThrow();
        Optional<LocalImage> image = rig.image().flatMap(name -> image(name, id));
        Origin parent = new Origin(
                rig.name(), rig.kind(), rig.image(), Optional.of(id), image.flatMap(LocalImage::manifestDigest));
        Optional<Story> before = image.filter(found -> isExtended(rig, found)).flatMap(stories::of);
        Optional<Foundation> foundation = before.isPresent()
                ? Optional.empty()
                : Optional.of(new Foundation(parent, source(rig, image), contents.layers(id)));
        return new Beginning(parent, before, foundation);
    }

    private Optional<LocalImage> image(ImageReference name, ImageId id) {
        return store.images(List.of(name), List.of())
                .find(name)
                .filter(found -> found.id().equals(id));
    }

    /** An image that is built on an extended one carries its file, but that story ends before it. */
    private static boolean isExtended(Prepared rig, LocalImage image) {
        return rig.kind().filter(RigKind.EXTENDED::equals).isPresent()
                || RigKind.EXTENDED.word().equals(image.labels().get(RigLabels.KIND));
    }

    private Optional<String> source(Prepared rig, Optional<LocalImage> image) {
        return Optional.ofNullable(registry.rigs().get(rig.name()))
                .flatMap(RegisteredRig::source)
                .or(() -> image.map(found -> found.labels().get(RigLabels.BASE_NAME)))
                .or(() -> rig.image().map(ImageReference::toString));
    }
}
