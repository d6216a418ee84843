package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Catalogue;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rigs that stay, and the images that they stand for. */
final class Standing {

    /** A name, and the image that it stands for. */
    private record Rig(String name, ImageReference image) {}

    private final List<Rig> rigs;
    private final LocalImages images;

    private Standing(List<Rig> rigs, LocalImages images) {
        this.rigs = rigs;
        this.images = images;
    }

    /** All rigs but those that are to be removed. */
    static Standing beside(List<Subject> removed, RemovalFacts facts) {
        Stream<Rig> listed = Catalogue.of(facts.facts())
                .all()
                .filter(rig -> removed.stream().noneMatch(subject -> subject.is(rig.kind(), rig.name())))
                .map(rig -> new Rig(rig.name(), rig.image()));
        Stream<Rig> uncovered = removed.stream()
                .filter(subject -> subject.row()
                        .filter(row -> row.kind() == RigKind.PREFAB)
                        .isPresent())
                .flatMap(subject ->
                        subject.alias().stream().map(image -> new Rig(subject.word(), ImageReference.parse(image))));
        return new Standing(Stream.concat(listed, uncovered).toList(), facts.images());
    }

    /** Gives the name of a rig that would lose its image with this name. */
    Optional<String> losing(ImageReference name) {
        return rigs.stream()
                .filter(rig -> needs(rig, name))
                .map(Rig::name)
                .sorted()
                .findFirst();
    }

    /** A digest is not one of the image's own names: it may go with any of them. */
    private boolean needs(Rig rig, ImageReference name) {
        return images.storedName(rig.image())
                .filter(stored -> stored.digest().isPresent()
                        ? images.find(stored).equals(images.find(name))
                        : stored.equals(name))
                .isPresent();
    }
}
