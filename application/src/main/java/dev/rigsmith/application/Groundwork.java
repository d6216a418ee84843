package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.RigId;
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
    record Read(Supplier<CapturedContext> context, LastBuild last) {

        static Read of(Supplier<CapturedContext> capture, LastBuild last) {
            try {
                CapturedContext context = capture.get();
                return new Read(() -> context, last);
            } catch (RigsmithException why) {
                return new Read(
                        () -> {
                            throw why;
                        },
                        last);
            }
        }
    }

    /** Reads the builds whose Containerfiles make sense. */
    static Groundwork of(List<Draft> drafts, Function<Draft.Sound, Read> reading) {
        Map<RigId, Read> read = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft instanceof Draft.Sound sound) {
                read.put(draft.rig(), reading.apply(sound));
            }
        }
        return new Groundwork(read);
    }

    Read of(RigId rig) {
        return read.get(rig);
    }
}
