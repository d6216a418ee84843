package dev.rigsmith.application;

import dev.rigsmith.domain.add.Admission;
import dev.rigsmith.domain.add.NewName;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.ImageArchive;
import dev.rigsmith.ports.ImageArchives;
import dev.rigsmith.ports.Progress;
import java.util.List;
import java.util.stream.Stream;

/** Adds a rig of the user's own: finds its source, recognises it, claims a name for it, and puts it where it is found. */
public final class AddRig {

    private static final String CHOOSING = "--name chooses one";

    private final FindSource finding;
    private final RecogniseSource recognising;
    private final ImageArchives archives;
    private final ClaimName claiming;
    private final AddPrefab prefabs;
    private final AddTemplate templates;
    private final Progress progress;

    AddRig(
            FindSource finding,
            RecogniseSource recognising,
            ImageArchives archives,
            ClaimName claiming,
            AddPrefab prefabs,
            AddTemplate templates,
            Progress progress) {
        this.finding = finding;
        this.recognising = recognising;
        this.archives = archives;
        this.claiming = claiming;
        this.prefabs = prefabs;
        this.templates = templates;
        this.progress = progress;
    }

    /**
     * Adds a rig. Whatever fails, nothing is left of it.
     *
     * @throws RigsmithException of any kind: sources come from anywhere
     */
    public Added add(AddRequest request) {
        return act(request, true);
    }

    /** Says what {@link #add} would do. The source is fetched and checked for that, and nothing is kept. */
    public Added plan(AddRequest request) {
        return act(request, false);
    }

    private Added act(AddRequest request, boolean carryOut) {
        try (FoundSource source = finding.find(request)) {
            Added added = source instanceof FoundSource.Published published
                    ? add(recognising.published(published, request), request, carryOut)
                    : act((FoundSource.Here) source, request, carryOut);
            return added.with(source.notes());
        }
    }

    private Added act(FoundSource.Here source, AddRequest request, boolean carryOut) {
        try (ImageArchive archive = archives.open(source.at().path(), new Reading(progress, source.shown()))) {
            return add(recognising.here(source, archive, request), request, carryOut);
        }
    }

    private Added add(Addition addition, AddRequest request, boolean carryOut) {
        NewName name = request.name().map(typed -> new NewName(typed, true)).orElseGet(() -> derived(addition));
        if (addition instanceof Addition.Template template) {
            request.refuse(
                    request.description(), "--description", "a template says it itself, in a line `# rigsmith: TEXT`");
            Admission admission =
                    claiming.claim(name.ofTemplate().value(), RigKind.TEMPLATE, request.force(), CHOOSING);
            return told(templates.add(name.ofTemplate(), template, request, carryOut), admission);
        }
        Admission admission = claiming.claim(name.ofPrefab(), RigKind.PREFAB, request.force(), CHOOSING);
        return told(prefab(name.ofPrefab(), addition, request, carryOut), admission);
    }

    private Added prefab(String name, Addition addition, AddRequest request, boolean carryOut) {
        return addition instanceof Addition.Archived archived
                ? prefabs.archived(name, archived, request, carryOut)
                : prefabs.published(name, (Addition.Published) addition, request, carryOut);
    }

    private static NewName derived(Addition addition) {
        return addition.derivedName()
                .map(name -> new NewName(name, false))
                .orElseThrow(() -> new InvalidInputException(
                        ErrorId.INVALID_NAME, "SOURCE gives no name for the rig", "choose one with --name"));
    }

    private static Added told(Added added, Admission admission) {
        return added.with(notes(admission));
    }

    /** What the user should know of others of the name. */
    static List<String> notes(Admission admission) {
        Stream<String> replaced = admission.replaces().stream().map(what -> "it takes the place of " + what);
        return Stream.concat(replaced, admission.notes().stream()).toList();
    }
}
