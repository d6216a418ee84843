package dev.rigsmith.application;

import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.ports.ImageStore;
import java.util.List;
import java.util.Optional;

/** Finds the image whose layers a thin bundle can do without. */
final class FindFoundation {

    private final ImageStore store;
    private final ImageContents contents;

    FindFoundation(ImageStore store, ImageContents contents) {
        this.store = store;
        this.contents = contents;
    }

    /** @throws RefusedException (not-exportable) when the story does not tell, or the image is not built on it */
    ThinBase of(String name, LocalImage image, Story story) {
        Foundation foundation =
                story.foundation().orElseThrow(() -> refused(name, "its story does not tell what it was made from"));
        ThinBase base = base(foundation)
                .orElseThrow(() -> refused(name, "its story does not tell which image it was made from"));
        if (base.layers().isEmpty()) {
            throw refused(name, "the image that it was made from is not here: " + base.reference());
        }
        if (!base.isBelow(contents.layers(image.id()))) {
            throw refused(name, "its image does not begin with the layers of its foundation, " + base.reference());
        }
        return base;
    }

    private Optional<ThinBase> base(Foundation foundation) {
        Origin rig = foundation.rig();
        Optional<ImageReference> reference =
                rig.reference().or(() -> foundation.source().flatMap(ImageReference::tryParse));
        return rig.image().flatMap(id -> reference.map(name -> new ThinBase(name, id, layers(foundation, id))));
    }

    /** Stories that do not tell of layers are of images that may be here. */
    private List<Sha256> layers(Foundation foundation, ImageId image) {
        if (!foundation.layers().isEmpty()) {
            return foundation.layers();
        }
        return store.images().holds(image) ? contents.layers(image) : List.of();
    }

    private static RefusedException refused(String name, String why) {
        return new RefusedException(
                ErrorId.NOT_EXPORTABLE,
                "`" + name + "` cannot be exported as a thin bundle: " + why,
                "export all of it, without --thin");
    }
}
