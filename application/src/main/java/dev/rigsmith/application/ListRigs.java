package dev.rigsmith.application;

import dev.rigsmith.domain.resolve.Catalogue;
import dev.rigsmith.domain.resolve.Listed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists every rig there is, with its status. */
public final class ListRigs {

    private final GatherFacts gather;

    ListRigs(GatherFacts gather) {
        this.gather = gather;
    }

    /** Gives all rigs of this moment. */
    public Listing list() {
        Snapshot snapshot = gather.aboutAll();
        Catalogue catalogue = Catalogue.of(snapshot.facts());
        Map<Listed, String> texts = new HashMap<>();
        catalogue
                .all()
                .forEach(rig -> snapshot.describing(rig.kind(), rig.name()).ifPresent(text -> texts.put(rig, text)));
        return new Listing(snapshot.project().map(file -> file.shown()), catalogue, texts);
    }

    /**
     * All rigs.
     *
     * @param project the project file as the user knows it, when there is one
     * @param texts what rigs say of themselves; may hold any character
     */
    public record Listing(Optional<String> project, Catalogue catalogue, Map<Listed, String> texts) {

        /** What to type for each rig, each once. */
        public List<String> names() {
            return catalogue.all().map(Listed::name).distinct().toList();
        }

        /** What a rig says of itself; empty when it says nothing. */
        public String text(Listed rig) {
            return texts.getOrDefault(rig, "");
        }
    }
}
