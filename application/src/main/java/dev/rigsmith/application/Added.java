package dev.rigsmith.application;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rig that was added, or would be.
 *
 * @param kind template or prefab
 * @param image what containers start from once the rig is prepared
 * @param source where it came from: a reference, an absolute path, or an address without what may be secret
 * @param file where a template is now
 * @param ready whether its image is here already
 * @param notes what the user should know, in whole clauses
 * @param commands what the engine is told, one argument list each
 */
public record Added(
        String name,
        RigKind kind,
        ImageReference image,
        String source,
        Optional<String> file,
        boolean ready,
        List<String> notes,
        List<List<String>> commands) {

    public Added {
        notes = List.copyOf(notes);
        commands = List.copyOf(commands);
    }

    Added with(List<String> more) {
        List<String> all = Stream.concat(more.stream(), notes.stream()).toList();
        return new Added(name, kind, image, source, file, ready, all, commands);
    }
}
