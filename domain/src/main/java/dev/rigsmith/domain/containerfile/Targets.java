package dev.rigsmith.domain.containerfile;

import dev.rigsmith.domain.text.CloseNames;
import java.util.List;
import java.util.Optional;

/** Finds the stages that a build to a target may run. */
final class Targets {

    private Targets() {}

    /** All stages up to the target, whether the target needs them or not. */
    static List<Stage> through(Containerfile file, Optional<String> target) {
        List<Stage> stages = file.stages();
        return target.filter(name -> !name.isEmpty())
                .map(name -> stages.subList(0, find(file, name) + 1))
                .orElse(stages);
    }

    private static int find(Containerfile file, String target) {
        return last(file.stages(), target)
                .or(() -> byIndex(file.stages(), target))
                .map(Stage::index)
                .orElseThrow(() -> unknown(file, target));
    }

    private static Optional<Stage> last(List<Stage> stages, String target) {
        return stages.stream().filter(stage -> stage.key().equals(target)).reduce((before, after) -> after);
    }

    private static Optional<Stage> byIndex(List<Stage> stages, String target) {
        return stages.stream()
                .filter(stage -> Integer.toString(stage.index()).equals(target))
                .findFirst();
    }

    private static RuntimeException unknown(Containerfile file, String target) {
        List<String> names = file.stages().stream().map(Stage::key).distinct().toList();
        List<String> close = CloseNames.to(target, names);
        String hint = close.isEmpty()
                ? "stages are `" + String.join("`, `", names) + "`"
                : "did you mean `" + String.join("`, `", close) + "`? stages are `" + String.join("`, `", names) + "`";
        return new Place(file.displayName(), file.stages().get(0).line())
                .invalid("there is no stage `" + target + "`", hint);
    }
}
