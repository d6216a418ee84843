package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.CapturedContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is read of builds beforehand, while the engine answers. What could not be read is told to whoever needs it, and to
 * nobody else.
 */
record Groundwork(Map<RigId, Read> read) {

    /**
     * What was read of one build.
     *
     * @param context throws a {@link RigsmithException} where that could not be read
     */
    record Read(Supplier<CapturedContext> context, LastBuild last) {}

    /** Reads the builds whose Containerfiles make sense: their contexts all at once, and the records meanwhile. */
    static Groundwork of(
            List<Draft> drafts,
            Function<Draft.Sound, BuildContexts.Capturing> beginning,
            Function<RigId, LastBuild> last) {
        List<Draft.Sound> sound = drafts.stream()
                .filter(Draft.Sound.class::isInstance)
                .map(Draft.Sound.class::cast)
                .toList();
        Map<RigId, BuildContexts.Capturing> begun = new HashMap<>();
        Map<RigId, LastBuild> lastBuilds = new HashMap<>();
        Map<RigId, Read> read = new HashMap<>();
        sound.forEach(draft -> begun.put(draft.rig(), beginning.apply(draft)));
        sound.forEach(draft -> lastBuilds.put(draft.rig(), last.apply(draft.rig())));
        begun.forEach((rig, context) -> read.put(rig, new Read(settled(context), lastBuilds.get(rig))));
        return new Groundwork(read);
    }

    private static Supplier<CapturedContext> settled(BuildContexts.Capturing begun) {
        try {
            CapturedContext context = begun.captured();
            return () -> context;
        } catch (RigsmithException why) {
            return () -> {
                throw why;
            };
        }
    }

    Read of(RigId rig) {
        return read.get(rig);
    }
}
