package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.ImageStore;
import java.util.Comparator;
import java.util.List;

/** Removes the images of a template rig. The template stays, and can be prepared again. */
public final class RemoveRig {

    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final ImageStore store;
    private final BuildRecords records;

    RemoveRig(GatherFacts gather, Suggestions suggestions, ImageStore store, BuildRecords records) {
        this.gather = gather;
        this.suggestions = suggestions;
        this.store = store;
        this.records = records;
    }

    /** Gives the names of images that {@link #remove} would take away, sorted. */
    public List<ImageReference> plan(String word) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        if (rig.guessed()) {
            throw suggestions.unknown(word);
        }
        return ShortName.of(word)
                .filter(name -> isBuiltHere(name, rig))
                .map(name -> names(name, snapshot))
                .orElseThrow(() -> notRemovable(rig));
    }

    /**
     * Removes every image of a template rig, whichever build it is of.
     *
     * @return the names that were taken away, sorted; empty when the rig was not prepared
     * @throws UnknownRigException when there is no such rig
     * @throws RefusedException when it is of another kind
     */
    public List<ImageReference> remove(String word) {
        List<ImageReference> names = plan(word);
        names.forEach(store::remove);
        records.forget(RigId.template(new ShortName(word)));
        return names;
    }

    private static boolean isBuiltHere(ShortName name, Resolution rig) {
        return rig.kind() == RigKind.TEMPLATE && rig.image().equals(OwnedImages.latest(RigKind.TEMPLATE, name));
    }

    private static List<ImageReference> names(ShortName name, Snapshot snapshot) {
        String owned = OwnedImages.repository(RigKind.TEMPLATE, name) + ":";
        return snapshot.images().all().stream()
                .flatMap(image -> image.names().stream())
                .filter(image -> image.toString().startsWith(owned))
                .sorted(Comparator.comparing(ImageReference::toString))
                .toList();
    }

    private static RefusedException notRemovable(Resolution rig) {
        return new RefusedException(
                ErrorId.NOT_REMOVABLE,
                "`" + rig.name() + "` is a " + rig.kind().word()
                        + " rig; only images that were built from templates are removed here",
                "to remove just its image: podman image rm -- " + rig.image());
    }
}
