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
        List<Source> bases = bases(stage, place);
        Optional<String> platform = platform(stage, place);
        bases.stream()
                .filter(base -> !EarlierStages.holdBase(stages, stage.index(), base.name()))
                .forEach(base -> add(base.at(stage.line()).on(platform)));
        visitBody(stage, parent(stage, bases));
    }

    private List<Source> bases(Stage stage, Place place) {
        List<Substituted> readings = globals.stream()
                .flatMap(global -> global.visible().stream())
                .map(visible -> Substitution.in(stage.from(), visible, place))
                .toList();
        return Source.named(readings, "FROM", "FROM " + stage.from(), place);
    }

    private Optional<String> platform(Stage stage, Place place) {
        Map<String, String> visible = globals.get(0).visible().get(0);
        return stage.platform()
                .map(platform -> Substitution.in(platform, visible, place).text())
                .filter(platform -> !platform.isEmpty());
    }

    private Optional<StageEnd> parent(Stage stage, List<Source> bases) {
        return bases.stream()
                .flatMap(base -> EarlierStages.base(stages, stage.index(), base.name()).stream())
                .map(earlier -> ends.get(earlier.index()))
                .findFirst();
    }

    /** Triggers run first. Some builders ignore them, so what only they use is not certain. */
    private void visitBody(Stage stage, Optional<StageEnd> parent) {
        List<StageScope> scopes = scopes(parent);
        for (Instruction trigger : parent.map(StageEnd::triggers).orElse(List.of())) {
            visit(trigger, stage.index(), scopes).forEach(use -> add(use.uncertain()));
        }
        for (Instruction instruction : stage.instructions()) {
            visit(instruction, stage.index(), scopes).forEach(this::add);
        }
        ends.add(StageEnd.of(stage, scopes));
    }

    private List<StageScope> scopes(Optional<StageEnd> parent) {
        return IntStream.range(0, globals.size())
                .mapToObj(i -> StageScope.of(
                        globals.get(i), parent.map(end -> end.scopes().get(i))))
                .toList();
    }

    private List<ImageUse> visit(Instruction instruction, int stage, List<StageScope> scopes) {
        Place place = new Place(file.displayName(), instruction.line());
        scopes.forEach(scope -> scope.apply(instruction, place));
        List<Source> sources = Source.of(instruction, scopes, place);
        if (!instruction.is("RUN")) {
            sources.forEach(source -> EarlierStages.checkIndex(stages, stage, source, place));
        }
        return sources.stream()
                .filter(source -> !EarlierStages.holdSource(stages, stage, source.name()))
                .map(source -> source.at(instruction.line()))
                .toList();
    }

    private void add(ImageUse use) {
        if (!use.reference().equals("scratch")) {
            uses.add(use);
        }
    }
}
