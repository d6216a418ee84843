package dev.rigsmith.application;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.layer.LayerChanges;
import dev.rigsmith.domain.layer.LayerEntry;
import dev.rigsmith.domain.layer.PathChange;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.PinnedBase;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.LayerListings;
import dev.rigsmith.ports.Progress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells which files of a rig that was made by hand are not those of its foundation. */
public final class CompareWithFoundation {

    private final FindExtended rigs;
    private final ImageStore store;
    private final ImageContents contents;
    private final LayerListings listings;
    private final Progress progress;

    CompareWithFoundation(
            FindExtended rigs, ImageStore store, ImageContents contents, LayerListings listings, Progress progress) {
        this.rigs = rigs;
        this.store = store;
        this.contents = contents;
        this.listings = listings;
        this.progress = progress;
    }

    /**
     * What changed.
     *
     * @param name what was typed for the rig
     * @param foundation what the story calls that
     * @param changes sorted by path
     */
    public record Difference(String name, String foundation, List<PathChange> changes) {}

    /**
     * Compares the rig that a word names.
     *
     * @throws UnknownRigException when there is no such rig
     * @throws RefusedException when it was not made by hand, or it is not known what it was made from
     */
    public Difference compare(String word) {
        FindExtended.Found rig = rigs.find(word);
        ImageId image = rig.image().id();
        List<Sha256> below = below(word, rig.story());
        List<Sha256> all = contents.layers(image);
        if (below.size() > all.size() || !all.subList(0, below.size()).equals(below)) {
            throw refused(word, "its image does not begin with the layers of its foundation");
        }
        progress.working("saving the image of " + word, 0, OptionalLong.empty());
        List<List<LayerEntry>> layers = listings.of(file -> contents.save(image, file));
        if (layers.size() != all.size()) {
            throw refused(word, "the engine saved other layers than it told of");
        }
        return new Difference(word, foundation(rig.story()), LayerChanges.of(layers, below.size()));
    }

    private List<Sha256> below(String word, Story story) {
        return story.foundation()
                .map(Foundation::layers)
                .filter(layers -> !layers.isEmpty())
                .or(() -> beginning(story)
                        .flatMap(Origin::image)
                        .filter(this::isHere)
                        .map(contents::layers))
                .orElseThrow(() -> refused(word, "the image that it was made from is not known, or not here"));
    }

    private boolean isHere(ImageId image) {
        return store.images().holds(image);
    }

    private static Optional<Origin> beginning(Story story) {
        return story.foundation()
                .map(Foundation::rig)
                .or(() -> story.chain().get(0).parent());
    }

    private static String foundation(Story story) {
        return PinnedBase.of(story)
                .map(PinnedBase::from)
                .or(() -> beginning(story).map(Origin::name))
                .orElse("");
    }

    private static RefusedException refused(String word, String why) {
        return new RefusedException(
                ErrorId.NOT_COMPARABLE,
                "`" + word + "` cannot be compared with its foundation: " + why,
                "what was done to it is told by: rig recipe " + word);
    }
}
