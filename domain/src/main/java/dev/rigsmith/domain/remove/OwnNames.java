package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Repository;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of local images that are one rig's own, and those that might be and stay.
 *
 * @param names sorted
 */
record OwnNames(List<ImageReference> names, List<Kept> kept) {

    static OwnNames of(Subject rig) {
        return switch (rig.rule()) {
            case TEMPLATE_IMAGE, TEMPLATE -> whole(inRepository(RigKind.TEMPLATE, rig));
            case EXTENDED_IMAGE, REGISTERED_EXTENDED -> extended(rig);
            case PROJECT ->
                rig.isBuiltHere() ? project(rig) : published(rig.rig().image(), rig);
            case REGISTERED, REFERENCE -> published(rig.rig().image(), rig);
        };
    }

    private static OwnNames whole(Stream<ImageReference> names) {
        return new OwnNames(
                names.distinct()
                        .sorted(Comparator.comparing(ImageReference::toString))
                        .toList(),
                List.of());
    }

    private static Stream<ImageReference> inRepository(RigKind kind, Subject rig) {
        Optional<Repository> own =
                rig.shortName().map(name -> OwnedImages.repository(kind, name).repository());
        return rig.facts().images().all().stream()
                .flatMap(image -> image.names().stream())
                .filter(name -> own.filter(name.repository()::equals).isPresent());
    }

    /** The row of an extended rig may name an image of another name. */
    private static OwnNames extended(Subject rig) {
        OwnNames registered = rig.row()
                .flatMap(RegisteredRig::image)
                .map(image -> published(image, rig))
                .orElse(new OwnNames(List.of(), List.of()));
        Stream<ImageReference> own = inRepository(RigKind.EXTENDED, rig);
        return new OwnNames(
                whole(Stream.concat(own, registered.names().stream())).names(), registered.kept());
    }

    /** What is pinned by a digest has that for a name only where it has no other. */
    private static OwnNames published(ImageReference image, Subject rig) {
        LocalImages images = rig.facts().images();
        Optional<ImageReference> stored = images.storedName(image);
        boolean named = stored.flatMap(images::find)
                .filter(found -> !found.names().isEmpty())
                .isPresent();
        return stored.filter(name -> named && name.digest().isPresent()).isPresent()
                ? new OwnNames(List.of(), List.of(new Kept(stored.get(), "it has other names")))
                : whole(stored.stream());
    }

    /** Projects may share names, and images do not tell whose they are: records do. */
    private static OwnNames project(Subject rig) {
        Map<RigId, ImageId> recorded = rig.facts().recorded();
        List<RigId> others =
                recorded.keySet().stream().filter(id -> isNamesake(id, rig)).toList();
        List<ImageReference> all = whole(inRepository(RigKind.PROJECT, rig)).names();
        if (others.isEmpty()) {
            return new OwnNames(all, List.of());
        }
        Set<ImageId> own = own(rig);
        others.forEach(other -> own.remove(recorded.get(other)));
        List<ImageReference> names = new ArrayList<>(all);
        names.removeIf(name -> !own.contains(id(name, rig)));
        String file = others.stream()
                .flatMap(id -> id.project().stream())
                .sorted()
                .findFirst()
                .orElse("");
        return new OwnNames(
                names,
                all.stream()
                        .filter(name -> !names.contains(name))
                        .map(name -> new Kept(name, "it may be of `" + rig.word() + "` in " + file))
                        .toList());
    }

    private static boolean isNamesake(RigId id, Subject rig) {
        return id.kind() == RigKind.PROJECT
                && id.name().value().equals(rig.word())
                && !id.project().equals(rig.facts().project());
    }

    /** The image of the last build, and that of the current key. */
    private static Set<ImageId> own(Subject rig) {
        Set<ImageId> ids = new HashSet<>();
        rig.build().map(rig.facts().recorded()::get).ifPresent(ids::add);
        rig.facts().images().find(rig.rig().image()).map(LocalImage::id).ifPresent(ids::add);
        return ids;
    }

    private static ImageId id(ImageReference name, Subject rig) {
        return rig.facts().images().find(name).orElseThrow().id();
    }
}
