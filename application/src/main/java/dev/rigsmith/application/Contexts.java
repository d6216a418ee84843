package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.CapturedContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The contexts of builds, read beforehand. What could not be read is told to whoever needs it, and to nobody else. */
record Contexts(Map<RigId, Supplier<CapturedContext>> read) {

    /** @param reading throws a {@link RigsmithException} where that fails */
    static Contexts of(List<Draft> drafts, Function<Draft.Sound, CapturedContext> reading) {
        return new Contexts(drafts.stream()
                .filter(Draft.Sound.class::isInstance)
                .map(Draft.Sound.class::cast)
                .collect(Collectors.toMap(Draft::rig, draft -> attempt(draft, reading))));
    }

    private static Supplier<CapturedContext> attempt(
            Draft.Sound draft, Function<Draft.Sound, CapturedContext> reading) {
        try {
            CapturedContext context = reading.apply(draft);
            return () -> context;
        } catch (RigsmithException why) {
            return () -> {
                throw why;
            };
        }
    }

    /** The context of a rig whose Containerfile makes sense. */
    Supplier<CapturedContext> of(RigId rig) {
        return read.get(rig);
    }
}
