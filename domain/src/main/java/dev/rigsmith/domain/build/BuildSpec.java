package dev.rigsmith.domain.build;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.containerfile.ImageUse;
import dev.rigsmith.domain.containerfile.PlatformArgs;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.Pins;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be built, as it was declared.
 *
 * @param containerfileName the Containerfile as the user knows it
 * @param containerfile its bytes: the builder gets exactly these
 * @param facts what the Containerfile says
 * @param context where the builder's files are
 * @param platform what is built for
 * @param builder the platform of the machine that builds
 * @param args the values of build arguments, by name
 * @param labels the labels that the user asked for
 * @param refresh a text that changes when layers should be fetched again
 * @param checks commands that must succeed in the new image, in order
 * @param pins the images that stand for the names of bases
 * @param knownUses the images that are used, as they are written
 * @param knownBases the same images, as they are named
 */
public record BuildSpec(
        RigId rig,
        String containerfileName,
        Octets containerfile,
        Containerfile facts,
        ContextSource context,
        Optional<String> target,
        Platform platform,
        Platform builder,
        SortedMap<String, BuildArg> args,
        SortedMap<String, String> labels,
        List<BuildSecret> secrets,
        Optional<String> refresh,
        List<String> checks,
        Pins pins,
        Known<Set<ImageUse>> knownUses,
        Known<List<Base>> knownBases) {

    /**
     * An image that a build uses.
     *
     * @param certain false where only some builders use it: it counts where it is here and is not fetched
     */
    public record Base(ImageReference reference, boolean certain) {}

    public BuildSpec {
        args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        secrets = List.copyOf(secrets);
        checks = List.copyOf(checks);
    }

    /** One whose bases are what their names mean at the time. */
    public BuildSpec(
            RigId rig,
            String containerfileName,
            Octets containerfile,
            Containerfile facts,
            ContextSource context,
            Optional<String> target,
            Platform platform,
            Platform builder,
            SortedMap<String, BuildArg> args,
            SortedMap<String, String> labels,
            List<BuildSecret> secrets,
            Optional<String> refresh,
            List<String> checks) {
        this(
                rig,
                containerfileName,
                containerfile,
                facts,
                context,
                target,
                platform,
                builder,
                args,
                labels,
                secrets,
                refresh,
                checks,
                Pins.none(),
                new Known<>(),
                new Known<>());
    }

    /** The images from outside the Containerfile that the build uses, in order. */
    public List<Base> bases() {
        return knownBases.orFrom(
                () -> uses().stream().map(this::base).distinct().toList());
    }

    /** The names of rigs of the same project that the build uses, by the references that mean them; none for templates. */
    public Map<ImageReference, String> rigBases() {
        Map<ImageReference, String> rigs = new LinkedHashMap<>();
        if (rig.kind() == RigKind.PROJECT) {
            bases().forEach(base ->
                    OwnedImages.projectRig(base.reference()).ifPresent(name -> rigs.put(base.reference(), name)));
        }
        return rigs;
    }

    /** The image that the built one starts from; empty where it starts from nothing. */
    public Optional<ImageReference> base() {
        return facts.baseImage(target, uses()).map(use -> base(use).reference());
    }

    private Set<ImageUse> uses() {
        return knownUses.orFrom(
                () -> Collections.unmodifiableSet(facts.externalImages(target, argValues(), platforms())));
    }

    private Base base(ImageUse use) {
        return new Base(reference(use), use.certain());
    }

    /** A refusal names the reference, of which a value from the environment may be a part. */
    private ImageReference reference(ImageUse use) {
        try {
            return ImageReference.parse(use.reference());
        } catch (InvalidInputException refusal) {
            throw args.values().stream().anyMatch(arg -> arg.isPartOf(use.reference()))
                    ? new InvalidInputException(
                            ErrorId.INVALID_REFERENCE,
                            "the image of " + use.what() + " in " + containerfileName + ":" + use.line()
                                    + " has no valid name: a value from the environment is part of it",
                            "set the variable to what makes a name such as docker.io/library/debian:12")
                    : refusal;
        }
    }

    /** The same on one day (in UTC): a refresh by the calendar becomes a token. See {@link Refresh}. */
    public BuildSpec refreshedOn(LocalDate day) {
        return with(labels, refresh.map(text -> Refresh.token(text, day)), pins);
    }

    /** The same with this label, in place of one of the same name. */
    public BuildSpec labelled(String name, String value) {
        SortedMap<String, String> all = new TreeMap<>(labels);
        all.put(name, value);
        return with(all, refresh, pins);
    }

    /** The same on exactly these bases. */
    public BuildSpec pinnedTo(Pins otherPins) {
        return with(labels, refresh, otherPins);
    }

    private BuildSpec with(SortedMap<String, String> otherLabels, Optional<String> otherRefresh, Pins otherPins) {
        return new BuildSpec(
                rig,
                containerfileName,
                containerfile,
                facts,
                context,
                target,
                platform,
                builder,
                args,
                otherLabels,
                secrets,
                otherRefresh,
                checks,
                otherPins,
                knownUses,
                knownBases);
    }

    /** The texts that stand for an image in the Containerfile: its reference, and each {@code FROM} as written. */
    public Set<String> writtenFor(ImageReference image) {
        Set<String> texts = new LinkedHashSet<>(Set.of(image.toString()));
        uses().stream()
                .filter(use -> base(use).reference().equals(image) && use.what().equals("FROM"))
                .flatMap(use -> facts.stages().stream().filter(stage -> stage.line() == use.line()))
                .forEach(stage -> texts.add(stage.from()));
        return texts;
    }

    /** Whether the Containerfile asks which machine builds it, so that the answer is an input too. */
    public boolean dependsOnBuilder() {
        return facts.declaredArgs().stream()
                .anyMatch(
                        name -> name.startsWith("BUILD") && platforms().values().containsKey(name));
    }

    private Map<String, Optional<String>> argValues() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        args.forEach((name, arg) -> values.put(name, arg.value()));
        return values;
    }

    private PlatformArgs platforms() {
        return new PlatformArgs(platform.toString(), builder.toString());
    }
}
