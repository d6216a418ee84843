package dev.rigsmith.cli.command;

import dev.rigsmith.application.Outcome;
import dev.rigsmith.application.Prepared;
import dev.rigsmith.cli.render.ErrorReport;
import dev.rigsmith.cli.render.PreparedView;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.error.RigsmithException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Tells of rigs as they become ready.
 *
 * @param quiet whether image names alone are told
 */
record PreparedReport(Screen screen, ErrorReport errors, boolean json, boolean quiet) {

    /** Prepares one rig after the other and tells of each; gives what became of them. */
    List<Prepared> prepare(List<String> words, Function<String, Prepared> preparing, LongSupplier millis) {
        List<Prepared> done = new ArrayList<>();
        for (String word : words) {
            long start = millis.getAsLong();
            Prepared rig = preparing.apply(word);
            tell(rig, millis.getAsLong() - start);
            done.add(rig);
        }
        finish(done);
        return done;
    }

    /** Tells of one rig, unless all are told together in the end. */
    void tell(Prepared rig, long millis) {
        rig.error().ifPresent(this::tell);
        if (rig.outcome() == Outcome.FAILED || json) {
            return;
        }
        if (quiet) {
            rig.image().ifPresent(image -> screen.print(image.toString()));
        } else {
            PreparedView.text(screen, rig, millis);
        }
        screen.out().flush();
    }

    private void tell(RigsmithException error) {
        if (json) {
            errors.json(error);
        } else {
            errors.text(error);
        }
    }

    /** Tells of all rigs together, for programs. */
    void finish(List<Prepared> rigs) {
        if (json) {
            screen.print(PreparedView.json(rigs));
        }
    }

    /** The status of the first rig that failed. */
    static int status(List<Prepared> rigs) {
        return status(rigs.stream().flatMap(rig -> rig.error().stream()).findFirst());
    }

    /** The status of the first failure. */
    static int status(Optional<RigsmithException> failure) {
        return failure.map(ExitStatus::of).orElse(ExitStatus.DONE);
    }
}
