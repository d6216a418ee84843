package dev.rigsmith.domain.project;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.ShortName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders rigs that are built on each other. */
public final class BuildOrder {

    private final Map<ShortName, ? extends Collection<ShortName>> bases;
    private final Set<ShortName> done = new LinkedHashSet<>();
    private final List<ShortName> path = new ArrayList<>();

    private BuildOrder(Map<ShortName, ? extends Collection<ShortName>> bases) {
        this.bases = bases;
    }

    /**
     * Gives these rigs and all that they are built on, each once, and each after those that it is built on.
     *
     * @param bases what each rig is built on directly; nothing for rigs that are not in it
     * @throws RefusedException (rig-cycle) when a rig is built on itself, naming all rigs of the circle
     */
    public static List<ShortName> of(
            Collection<ShortName> wanted, Map<ShortName, ? extends Collection<ShortName>> bases) {
        BuildOrder order = new BuildOrder(bases);
        wanted.forEach(order::visit);
        return List.copyOf(order.done);
    }

    private void visit(ShortName rig) {
        if (done.contains(rig)) {
            return;
        }
        if (path.contains(rig)) {
            throw circle(rig);
        }
        path.add(rig);
        if (bases.containsKey(rig)) {
            bases.get(rig).forEach(this::visit);
        }
        path.remove(path.size() - 1);
        done.add(rig);
    }

    private RefusedException circle(ShortName rig) {
        List<ShortName> circle = new ArrayList<>(path.subList(path.indexOf(rig), path.size()));
        circle.add(rig);
        return new RefusedException(
                ErrorId.RIG_CYCLE,
                "rigs are built on each other in a circle: "
                        + circle.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" → ")),
                "let one of them start from an image");
    }
}
