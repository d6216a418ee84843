package dev.rigsmith.application;

import dev.rigsmith.domain.add.PulledName;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.RigRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a prefab of an image that was not made by hand: what it was built from stays where it was built. */
final class PullPrefab {

    private final ImageStore store;
    private final RigRegistry registry;
    private final ClaimName claiming;
    private final BringImage bringing;
    private final AddPrefab adding;

    PullPrefab(ImageStore store, RigRegistry registry, ClaimName claiming, BringImage bringing, AddPrefab adding) {
        this.store = store;
        this.registry = registry;
        this.claiming = claiming;
        this.bringing = bringing;
        this.adding = adding;
    }

    /** Pulls it, or says what would be done. Whoever pulls a rig again from where it came wants nothing replaced. */
    Pulled pull(RegistryRig rig, PullRequest request, boolean carryOut) {
        String name = new PulledName(rig.reference(), request.name()).ofPrefab();
        boolean again = isFrom(rig.source(), name);
        List<String> warnings = new ArrayList<>();
        if (!again) {
            warnings.addAll(AddRig.notes(
                    claiming.claim(name, RigKind.PREFAB, request.force(), "rig pull REF NAME chooses one")));
        }
        builtElsewhere(rig).ifPresent(warnings::add);
        pinned(rig).ifPresent(warnings::add);
        boolean unchanged = again && isHere(rig);
        if (carryOut && !unchanged) {
            bring(rig, request, image -> adding.pulled(name, rig.source(), image.id(), again || request.force()));
        }
        return told(name, rig, request, warnings, unchanged);
    }

    private boolean isFrom(ImageReference reference, String name) {
        return Optional.ofNullable(registry.rigs().get(name))
                .filter(row -> row.kind() == RigKind.PREFAB && row.image().isEmpty())
                .flatMap(RegisteredRig::source)
                .flatMap(ImageReference::tryParse)
                .filter(source -> source.canonical().equals(reference.canonical()))
                .isPresent();
    }

    private boolean isHere(RegistryRig rig) {
        return store.images(List.of(rig.source()), List.of())
                .find(rig.source())
                .filter(image -> image.id().equals(rig.image().image()))
                .isPresent();
    }

    private static Optional<String> builtElsewhere(RegistryRig rig) {
        return rig.claimedKind()
                .filter(kind -> kind == RigKind.TEMPLATE || kind == RigKind.PROJECT)
                .map(kind -> "it was built from a Containerfile, as a " + kind.word()
                        + " rig; that did not come along, so it is a prefab here");
    }

    private static Optional<String> pinned(RegistryRig rig) {
        return Optional.of("`" + rig.reference()
                        + "` means the image for this machine, so this one is known by its digest")
                .filter(note -> !rig.source().equals(rig.reference()));
    }

    private void bring(RegistryRig rig, PullRequest request, Consumer<LocalImage> placing) {
        if (rig.source().digest().isPresent()) {
            bringing.keep(rig, request, placing);
        } else {
            bringing.bring(rig, request, placing);
        }
    }

    private Pulled told(String name, RegistryRig rig, PullRequest request, List<String> warnings, boolean unchanged) {
        return new Pulled(
                name,
                RigKind.PREFAB,
                rig.reference(),
                rig.image().image(),
                rig.image().digest(),
                rig.image().size(),
                rig.source(),
                Optional.empty(),
                warnings,
                unchanged ? Pulled.Outcome.UNCHANGED : Pulled.Outcome.PULLED,
                unchanged ? List.of() : commands(rig, request));
    }

    private List<List<String>> commands(RegistryRig rig, PullRequest request) {
        return rig.source().digest().isPresent()
                ? List.of(bringing.command(rig, request))
                : bringing.commands(rig, request, rig.source());
    }
}
