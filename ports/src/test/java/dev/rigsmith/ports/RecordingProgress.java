package dev.rigsmith.ports;

import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Writes down what it is told: {@code building NAME}, {@code pulling REFERENCE}, {@code checking NAME COMMAND},
 * {@code waiting NAME}, {@code pushing REFERENCE}, {@code warning WHAT}.
 */
public final class RecordingProgress implements Progress {

    private final List<String> steps = new ArrayList<>();
    private final List<List<Change>> builds = new ArrayList<>();

    /** Every step, in order. */
    public List<String> steps() {
        return List.copyOf(steps);
    }

    /** The changes that were given for every build, in order. */
    public List<List<Change>> builds() {
        return List.copyOf(builds);
    }

    @Override
    public void building(RigId rig, List<Change> changes) {
        steps.add("building " + rig.name());
        builds.add(List.copyOf(changes));
    }

    @Override
    public void pulling(ImageReference reference) {
        steps.add("pulling " + reference);
    }

    @Override
    public void pushing(ImageReference reference) {
        steps.add("pushing " + reference);
    }

    @Override
    public void warning(String what, String remedy) {
        steps.add("warning " + what);
    }

    @Override
    public void checking(RigId rig, String command) {
        steps.add("checking " + rig.name() + " " + command);
    }

    @Override
    public void waiting(RigId rig, String holder) {
        steps.add("waiting " + rig.name());
    }

    @Override
    public void waiting(String what, String holder) {
        steps.add("waiting before " + what);
    }

    @Override
    public void working(String what, long bytes, OptionalLong all) {
        if (!steps.contains(what)) {
            steps.add(what);
        }
    }

    @Override
    public void kept(ImageReference name, String why) {
        steps.add("kept " + name);
    }
}
