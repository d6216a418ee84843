package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Snapshots;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.ImageStore;
import java.util.List;
import java.util.Optional;

/** Tells what is known of an extended rig beyond its image. What cannot be read is told, and hinders nothing. */
final class TellExtended {

    private final ImageStore store;
    private final ReadStory stories;

    TellExtended(ImageStore store, ReadStory stories) {
        this.store = store;
        this.stories = stories;
    }

    /** Nothing for rigs of other kinds. */
    Optional<ByHand> of(Resolution rig, LocalImage image, LocalImages images) {
        if (rig.kind() != RigKind.EXTENDED) {
            return Optional.empty();
        }
        ByHand known = OwnedImages.nameOf(RigKind.EXTENDED, rig.image())
                .map(name -> ByHand.kept(Snapshots.of(name, images)))
                .orElseGet(() -> ByHand.kept(List.of()));
        try {
            return Optional.of(stories.of(image)
                    .map(story -> known.told(story, standing(story, images)))
                    .orElse(known));
        } catch (RigsmithException unreadable) {
            return Optional.of(known.unreadable(unreadable.getMessage()));
        }
    }

    private Optional<ByHand.Standing> standing(Story story, LocalImages images) {
        return story.session().parent().flatMap(parent -> parent.image().map(id -> standing(parent, id, images)));
    }

    private ByHand.Standing standing(Origin parent, ImageId id, LocalImages images) {
        if (images.holds(id)) {
            return parent.reference().filter(name -> isStill(name, id, images)).isPresent()
                    ? ByHand.Standing.CURRENT
                    : ByHand.Standing.MOVED;
        }
        LocalImages found = parent.reference()
                .map(name -> store.images(List.of(name), List.of()))
                .orElse(LocalImages.none());
        boolean named = parent.reference().flatMap(found::find).isPresent();
        return found.holds(id) ? ByHand.Standing.CURRENT : named ? ByHand.Standing.MOVED : ByHand.Standing.GONE;
    }

    private static boolean isStill(ImageReference name, ImageId id, LocalImages images) {
        return images.find(name).filter(found -> found.id().equals(id)).isPresent();
    }
}
