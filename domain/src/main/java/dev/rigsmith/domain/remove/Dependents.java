package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.Parent;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the rigs that are built on one: as declared, as recorded, and as the labels of images say. */
final class Dependents {

    private final Subject rig;
    private final List<ImageReference> names;
    private final Set<ImageId> images;

    /** @param names the names of images that go */
    Dependents(Subject rig, List<ImageReference> names) {
        this.rig = rig;
        this.names = names;
        this.images = names.stream()
                .flatMap(name -> rig.facts().images().find(name).stream())
                .map(LocalImage::id)
                .collect(Collectors.toSet());
    }

    /** The rigs that are built on it, without itself, each once. */
    List<RigId> all() {
        Stream<RigId> declared =
                rig.facts().foundations().stream().filter(this::restsOnIt).map(Foundation::rig);
        return Stream.concat(declared, labelled())
                .filter(other -> !isItself(other))
                .distinct()
                .sorted(Comparator.comparing(RigId::name).thenComparing(RigId::kind))
                .toList();
    }

    private boolean isItself(RigId other) {
        return rig.is(other.kind(), other.name().value())
                && (other.project().isEmpty()
                        || other.project().equals(rig.facts().project()));
    }

    private boolean restsOnIt(Foundation other) {
        boolean sameProject = other.rig().project().equals(rig.facts().project());
        return other.images().stream().anyMatch(images::contains)
                || other.references().stream().anyMatch(base -> means(base, sameProject));
    }

    /** A reference in a Containerfile, which may name a rig of the same project. */
    private boolean means(ImageReference base, boolean sameProject) {
        Optional<String> projectRig = OwnedImages.projectRig(base);
        if (projectRig.isPresent()) {
            return sameProject && rig.isBuiltHere() && projectRig.get().equals(rig.word());
        }
        return finds(base) || isRepository(base);
    }

    private boolean finds(ImageReference base) {
        return rig.facts().images().storedName(base).filter(names::contains).isPresent();
    }

    /** Whether it names the images of a template or an extended rig, be they here or not. */
    private boolean isRepository(ImageReference base) {
        return rig.rig().kind() != RigKind.PROJECT
                && rig.shortName()
                        .map(name ->
                                OwnedImages.repository(rig.rig().kind(), name).repository())
                        .filter(base.repository()::equals)
                        .isPresent();
    }

    private Stream<RigId> labelled() {
        return rig.facts().images().all().stream()
                .flatMap(image -> image.names().stream().flatMap(name -> built(name, image)));
    }

    private Stream<RigId> built(ImageReference name, LocalImage image) {
        return Stream.of(RigKind.TEMPLATE, RigKind.EXTENDED)
                .flatMap(kind -> OwnedImages.nameOf(kind, name).stream()
                        .filter(other -> Parent.of(kind, other.value(), image)
                                .filter(this::isParent)
                                .isPresent())
                        .map(other -> new RigId(kind, other, Optional.empty())));
    }

    private boolean isParent(Parent parent) {
        return parent.kind().isPresent()
                ? rig.is(parent.kind().get(), parent.name())
                : ImageReference.tryParse(parent.name())
                        .filter(base -> finds(base) || isRepository(base))
                        .isPresent();
    }
}
