package dev.rigsmith.application;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Catalogue;
import dev.rigsmith.domain.resolve.Listed;
import dev.rigsmith.domain.rig.Parent;
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
    private final Clock clock;

    ListRigs(GatherFacts gather, Clock clock) {
        this.gather = gather;
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

    private static About about(Listed rig, Snapshot snapshot) {
        Optional<LocalImage> image = snapshot.facts().images().flatMap(images -> images.find(rig.image()));
        return new About(
                snapshot.describing(rig.kind(), rig.name()),
                image.flatMap(found -> Parent.of(rig.kind(), rig.name(), found)),
                image.map(LocalImage::created));
    }

    /**
     * What is known of a rig beside its status.
     *
     * @param text what it says of itself; may hold any character
     * @param parent what its image was made from, where that is here and says so
     * @param created when its image was made, where that is here
     */
    public record About(Optional<String> text, Optional<Parent> parent, Optional<Instant> created) {}

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
