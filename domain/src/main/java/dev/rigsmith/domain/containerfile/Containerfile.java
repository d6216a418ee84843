package dev.rigsmith.domain.containerfile;

import dev.rigsmith.domain.error.InvalidFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facts of a Containerfile (the same language as a Dockerfile).
 *
 * @param displayName the file as the user knows it, for messages
 * @param globalArgs the {@code ARG} instructions before the first {@code FROM}, in order
 * @param stages at least one, in order
 */
public record Containerfile(String displayName, List<Instruction> globalArgs, List<Stage> stages) {

    public Containerfile {
        globalArgs = List.copyOf(globalArgs);
        stages = List.copyOf(stages);
    }

    /**
     * Reads a Containerfile: UTF-8 with or without a byte order mark, any line ends.
     *
     * @throws InvalidFileException with every problem found, in the order of the file
     */
    public static Containerfile parse(String displayName, byte[] bytes) {
        return Parser.parse(displayName, bytes);
    }

    /** The names of all {@code ARG} instructions, global, in stages and in triggers, each once, in order. */
    public List<String> declaredArgs() {
        return everyInstruction()
                .filter(instruction -> instruction.is("ARG"))
                .flatMap(instruction -> Assignment.ofArg(instruction).stream())
                .map(Assignment::name)
                .distinct()
                .toList();
    }

    /**
     * The defaults of the global arguments as written, quotes removed and nothing substituted; empty where an argument
     * has none. Of several defaults for one name the last counts.
     */
    public Map<String, Optional<String>> globalArgDefaults() {
        Map<String, Optional<String>> defaults = new LinkedHashMap<>();
        for (Instruction instruction : globalArgs) {
            for (Assignment each : Assignment.ofArg(instruction)) {
                defaults.merge(each.name(), each.value(), (before, after) -> after.or(() -> before));
            }
        }
        return defaults;
    }

    /**
     * Every image from outside this file that a build uses, in the order of the file. See {@link ExternalImages}.
     *
     * @param target the stage to build, by name or index; empty for the last one
     * @param buildArgs values given for arguments; one without a value leaves the default in force
     * @throws InvalidFileException if there is no such stage, or a name comes out empty
     */
    public Set<ImageUse> externalImages(
            Optional<String> target, Map<String, Optional<String>> buildArgs, PlatformArgs platforms) {
        return ExternalImages.of(this, target, buildArgs, platforms);
    }

    /**
     * Whether any step mounts the build context itself. The builder shows a mount all of it, ignored paths included.
     */
    public boolean mountsContext() {
        return everyInstruction()
                .filter(instruction -> instruction.is("RUN"))
                .flatMap(instruction -> instruction.flagValues("mount").stream())
                .anyMatch(Mounts::areOfContext);
    }

    /** Whether any step copies files of the build context, as far as it says so itself: mounts are not counted. */
    public boolean copiesContext() {
        return everyInstruction()
                .filter(instruction -> instruction.is("COPY") || instruction.is("ADD"))
                .filter(instruction -> instruction.flagValues("from").isEmpty())
                .anyMatch(instruction -> !instruction.arguments().matches("<<.*|\\[?\\s*\"?(?:https?|git)://.*"));
    }

    /** Whether any step mounts files of the context, of another stage or of an image. */
    public boolean mountsFiles() {
        return everyInstruction()
                .filter(instruction -> instruction.is("RUN"))
                .flatMap(instruction -> instruction.flagValues("mount").stream())
                .anyMatch(mount ->
                        Mounts.areOfContext(mount) || !Mounts.from(mount).isEmpty());
    }

    /** Whether a builder's cache may give a step of another value of an argument. See {@link ArgsInCache}. */
    public boolean hidesArgsFromCache() {
        return ArgsInCache.areHidden(stages);
    }

    /**
     * The image from outside that the target's chain of stages begins with; empty where it begins with nothing.
     *
     * @param uses what {@link #externalImages} gives for that target
     */
    public Optional<ImageUse> baseImage(Optional<String> target, Set<ImageUse> uses) {
        return BaseImage.of(Targets.through(this, target), uses);
    }

    private Stream<Instruction> everyInstruction() {
        return Stream.concat(
                globalArgs.stream(),
                stages.stream()
                        .flatMap(stage -> stage.instructions().stream())
                        .flatMap(each -> Stream.concat(Stream.of(each), each.trigger().stream())));
    }
}
