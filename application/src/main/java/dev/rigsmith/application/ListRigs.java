package dev.rigsmith.application;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Catalogue;
import dev.rigsmith.domain.resolve.Listed;
import dev.rigsmith.domain.rig.Parent;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Story;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists every rig there is, with its status. */
public final class ListRigs {

    private final GatherFacts gather;
    private final ReadStory stories;
    private final Clock clock;

    ListRigs(GatherFacts gather, ReadStory stories, Clock clock) {
        this.gather = gather;
        this.stories = stories;
        this.clock = clock;
    }

    /** Gives all rigs of this moment. */
    public Listing list() {
        Snapshot snapshot = gather.aboutAll();
        Catalogue catalogue = Catalogue.of(snapshot.facts());
        Map<Listed, About> about = new HashMap<>();
        catalogue.all().forEach(rig -> about.put(rig, about(rig, snapshot)));
        return new Listing(snapshot.project().map(file -> file.shown()), catalogue, about, clock.instant());
    }

    private About about(Listed rig, Snapshot snapshot) {
        Optional<LocalImage> image = snapshot.facts().images().flatMap(images -> images.find(rig.image()));
        Optional<Story> story =
                image.filter(found -> rig.kind() == RigKind.EXTENDED).flatMap(stories::atAGlance);
        return new About(
                snapshot.describing(rig.kind(), rig.name()),
                story.flatMap(told -> told.session().parent())
                        .map(Origin::name)
                        .or(() -> image.flatMap(found -> Parent.of(rig.kind(), rig.name(), found))
                                .map(Parent::name)),
                story.map(told -> told.session().recipe().size()),
                image.map(LocalImage::created));
    }

    /**
     * What is known of a rig beside its status.
     *
     * @param text what it says of itself; may hold any character
     * @param parent what its image was made from, where that is here and says so
     * @param commands how many were typed to make it by hand, where that was recorded
     * @param created when its image was made, where that is here
     */
    public record About(
            Optional<String> text, Optional<String> parent, Optional<Integer> commands, Optional<Instant> created) {}

    /**
     * All rigs.
     *
     * @param project the project file as the user knows it, when there is one
     * @param about what is known of each
     * @param now the moment of asking
     */
    public record Listing(Optional<String> project, Catalogue catalogue, Map<Listed, About> about, Instant now) {

        /** The same with those rigs alone that are wanted. */
        public Listing only(Predicate<Listed> wanted) {
            return new Listing(project, catalogue.only(wanted), about, now);
        }

        /** What to type for each rig, each once. */
        public List<String> names() {
            return catalogue.all().map(Listed::name).distinct().toList();
        }

        /** What is known of a rig. */
        public About of(Listed rig) {
            return about.get(rig);
        }
    }
}
