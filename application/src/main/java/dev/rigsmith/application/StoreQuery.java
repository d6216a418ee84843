package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Pins;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.settings.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which images to ask for: all that can bear on an answer, and no others, since the answer takes longer the more there
 * are.
 */
final class StoreQuery {

    private static final List<RigKind> OWNED = List.of(RigKind.PROJECT, RigKind.TEMPLATE, RigKind.EXTENDED);

    private StoreQuery() {}

    static ImageQuery about(String word, Declared declared) {
        Stream<RegisteredRig> row = Stream.ofNullable(declared.registered().get(word));
        Stream<ImageReference> typed = Stream.concat(
                ImageReference.tryParse(word).stream(),
                Stream.ofNullable(declared.settings().prefabs().get(word)));
        Stream<DeclaredRig> rig = ShortName.of(word).stream()
                .flatMap(name ->
                        declared.project().stream().map(file -> file.rigs().get(name)))
                .filter(found -> found != null);
        return of(
                Stream.of(
                        typed,
                        rows(row, declared),
                        published(rig, declared),
                        published(rigBases(declared), declared),
                        bases(declared)),
                Stream.concat(owned(word), ownedByProject(declared)));
    }

    static ImageQuery aboutAll(Declared declared, Collection<String> words) {
        Stream<DeclaredRig> rigs = declared.project().stream().flatMap(file -> file.rigs().values().stream());
        return of(
                Stream.of(
                        words.stream().flatMap(word -> ImageReference.tryParse(word).stream()),
                        prefabs(declared.settings()),
                        rows(declared.registered().values().stream(), declared),
                        published(rigs, declared),
                        bases(declared)),
                OWNED.stream().map(OwnedImages::pattern));
    }

    /** The images that one build starts from, and those of its rig. */
    static ImageQuery ofBuild(BuildSpec spec, Map<ImageReference, ImageReference> standsFor) {
        String owned =
                OwnedImages.repository(spec.rig().kind(), spec.rig().name()).toString();
        return of(
                Stream.of(spec.bases().stream()
                        .map(BuildSpec.Base::reference)
                        .map(base -> standsFor.getOrDefault(base, base))
                        .flatMap(base -> withPinned(base, spec.pins()))),
                Stream.of(owned));
    }

    private static ImageQuery of(Stream<Stream<ImageReference>> names, Stream<String> patterns) {
        return new ImageQuery(
                names.flatMap(part -> part).collect(Collectors.toSet()), patterns.collect(Collectors.toSet()));
    }

    private static Stream<String> owned(String word) {
        return ShortName.of(word).stream()
                .flatMap(name -> OWNED.stream().map(kind -> OwnedImages.repository(kind, name)))
                .map(ImageReference::toString);
    }

    private static Stream<ImageReference> rows(Stream<RegisteredRig> rows, Declared declared) {
        return rows.flatMap(row -> Stream.of(
                        row.image(),
                        row.source().flatMap(ImageReference::tryParse),
                        row.source().map(declared.settings().prefabs()::get),
                        ImageReference.tryParse(row.name()))
                .flatMap(Optional::stream));
    }

    /** What the table's names stand for, and the names themselves: an image that has one may be local. */
    private static Stream<ImageReference> prefabs(Settings settings) {
        return settings.prefabs().entrySet().stream()
                .flatMap(prefab ->
                        Stream.concat(ImageReference.tryParse(prefab.getKey()).stream(), Stream.of(prefab.getValue())));
    }

    private static Stream<ImageReference> published(Stream<DeclaredRig> rigs, Declared declared) {
        return rigs.filter(DeclaredRig.Published.class::isInstance)
                .map(rig -> ((DeclaredRig.Published) rig).image())
                .flatMap(image -> withPinned(image, declared.pins()));
    }

    private static Stream<ImageReference> bases(Declared declared) {
        return specs(declared)
                .flatMap(spec -> spec.bases().stream()
                        .map(BuildSpec.Base::reference)
                        .flatMap(base -> withPinned(base, spec.pins())));
    }

    private static Stream<ImageReference> withPinned(ImageReference image, Pins pins) {
        return Stream.concat(Stream.of(image), pins.of(image).map(PinnedImage::reference).stream());
    }

    private static Stream<BuildSpec> specs(Declared declared) {
        return declared.drafts().stream()
                .filter(Draft.Sound.class::isInstance)
                .map(draft -> ((Draft.Sound) draft).spec());
    }

    private static Stream<DeclaredRig> rigBases(Declared declared) {
        return specs(declared)
                .flatMap(spec -> spec.rigBases().values().stream())
                .flatMap(name -> declared.project().map(file -> file.rigs().get(new ShortName(name))).stream());
    }

    /** The images of rigs that the one in question is built on as well. */
    private static Stream<String> ownedByProject(Declared declared) {
        return specs(declared)
                .map(BuildSpec::rig)
                .filter(rig -> rig.kind() == RigKind.PROJECT)
                .map(rig -> OwnedImages.repository(rig.kind(), rig.name()).toString());
    }
}
