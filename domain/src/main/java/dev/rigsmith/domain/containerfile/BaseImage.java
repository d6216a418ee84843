package dev.rigsmith.domain.containerfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the image that a target's chain of stages begins with. */
final class BaseImage {

    private BaseImage() {}

    /**
     * Follows {@code FROM} from the last of these stages to an image from outside. Empty where the chain begins with
     * {@code scratch}, and where the name of an earlier stage is put together from arguments.
     *
     * @param uses what these stages use from outside
     */
    static Optional<ImageUse> of(List<Stage> stages, Set<ImageUse> uses) {
        Optional<Stage> stage = Optional.of(stages.get(stages.size() - 1));
        while (stage.isPresent()) {
            Stage current = stage.get();
            Optional<ImageUse> use = uses.stream()
                    .filter(each -> each.line() == current.line() && each.what().equals("FROM"))
                    .findFirst();
            if (use.isPresent()) {
                return use;
            }
            stage = EarlierStages.base(stages, current.index(), current.from());
        }
        return Optional.empty();
    }
}
