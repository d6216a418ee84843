package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The images from outside a Containerfile that a build uses. Every stage up to the target counts, since builders may
 * run them all. {@code scratch} and earlier stages are not from outside; a later stage's name means an image.
 *
 * <p>Names of stages are compared as buildah does, upper and lower case apart. Where the readings of {@link Dialect}
 * or of arguments and environment differ, all images they lead to are given. Not seen: variables that only the base
 * image's environment sets, and triggers that a base image brings along.
 */
final class ExternalImages {

    private final Containerfile file;
    private final List<Stage> stages;
    private final List<GlobalScope> globals;
    private final List<StageEnd> ends = new ArrayList<>();
    private final Set<ImageUse> uses = new LinkedHashSet<>();

    private ExternalImages(Containerfile file, List<Stage> stages, List<GlobalScope> globals) {
        this.file = file;
        this.stages = stages;
        this.globals = globals;
    }

    static Set<ImageUse> of(
            Containerfile file,
            Optional<String> target,
            Map<String, Optional<String>> buildArgs,
            PlatformArgs platforms) {
        List<GlobalScope> globals = Stream.of(Dialect.values())
                .map(dialect -> GlobalScope.of(file, Arguments.of(buildArgs, platforms, dialect)))
                .toList();
        ExternalImages images = new ExternalImages(file, Targets.through(file, target), globals);
        images.stages.forEach(images::visit);
        return images.uses;
    }

    private void visit(Stage stage) {
        Place place = new Place(file.displayName(), stage.line());
        Set<String> bases = bases(stage, place);
        bases.stream()
                .filter(base -> !EarlierStages.holdBase(stages, stage.index(), base))
                .forEach(base -> add(new ImageUse(base, "FROM", stage.line(), platform(stage, place))));
        Optional<StageEnd> parent = bases.stream()
                .flatMap(base -> EarlierStages.base(stages, stage.index(), base).stream())
                .map(earlier -> ends.get(earlier.index()))
                .findFirst();
        List<StageScope> scopes = scopes(parent);
        parent.map(StageEnd::triggers).orElse(List.of()).forEach(trigger -> visit(trigger, stage.index(), scopes));
        stage.instructions().forEach(instruction -> visit(instruction, stage.index(), scopes));
        ends.add(StageEnd.of(stage, scopes));
    }

    private Set<String> bases(Stage stage, Place place) {
        List<Substituted> readings = globals.stream()
                .map(global -> Substitution.in(stage.from(), global.visible(), place))
                .toList();
        return ImageNames.usable(readings, "FROM " + stage.from(), place);
    }

    private Optional<String> platform(Stage stage, Place place) {
        Map<String, String> visible = globals.get(0).visible();
        return stage.platform()
                .map(platform -> Substitution.in(platform, visible, place).text())
                .filter(platform -> !platform.isEmpty());
    }

    private List<StageScope> scopes(Optional<StageEnd> parent) {
        return IntStream.range(0, globals.size())
                .mapToObj(i -> StageScope.of(
                        globals.get(i), parent.map(end -> end.scopes().get(i))))
                .toList();
    }

    private void visit(Instruction instruction, int stage, List<StageScope> scopes) {
        Place place = new Place(file.displayName(), instruction.line());
        scopes.forEach(scope -> scope.apply(instruction, place));
        switch (instruction.keyword()) {
            case "ADD", "COPY" -> copy(instruction, stage, scopes, place);
            case "RUN" -> mount(instruction, stage, scopes, place);
            default -> {}
        }
    }

    private void copy(Instruction copy, int stage, List<StageScope> scopes, Place place) {
        String what = copy.keyword() + " --from";
        for (String from : copy.flagValues("from")) {
            for (String name : ImageNames.usable(readings(from, scopes, place), what + "=" + from, place)) {
                EarlierStages.checkIndex(stages, stage, name, what, place);
                addUnlessEarlier(name, what, stage, place);
            }
        }
    }

    private void mount(Instruction run, int stage, List<StageScope> scopes, Place place) {
        run.flagValues("mount").stream()
                .flatMap(mount -> readings(mount, scopes, place).stream())
                .flatMap(mount -> Mounts.from(mount.text()).stream())
                .distinct()
                .flatMap(from -> ImageNames.usable(readings(from, scopes, place), "from=" + from, place).stream())
                .forEach(name -> addUnlessEarlier(name, "RUN --mount", stage, place));
    }

    private static List<Substituted> readings(String word, List<StageScope> scopes, Place place) {
        return scopes.stream()
                .flatMap(scope -> scope.readings(word, place).stream())
                .toList();
    }

    private void addUnlessEarlier(String name, String what, int stage, Place place) {
        if (!EarlierStages.holdSource(stages, stage, name)) {
            add(new ImageUse(name, what, place.line()));
        }
    }

    private void add(ImageUse use) {
        if (!use.reference().equals("scratch")) {
            uses.add(use);
        }
    }
}
