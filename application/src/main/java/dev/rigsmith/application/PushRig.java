package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.Comparison;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.ports.ImageTransfers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives a rig to a registry, from where others pull it. Its image goes as it is, with all that it says of itself. */
public final class PushRig {

    /** Why the registry cannot be given anything either. */
    private static final Set<ErrorId> VAIN =
            Set.of(ErrorId.ENGINE_MISSING, ErrorId.REGISTRY_UNREACHABLE, ErrorId.REGISTRY_BUSY);

    private final FindSendable finding;
    private final SendImage sending;
    private final AskRegistry asking;
    private final ImageTransfers transfers;
    private final Platform host;

    PushRig(FindSendable finding, SendImage sending, AskRegistry asking, ImageTransfers transfers, Platform host) {
        this.finding = finding;
        this.sending = sending;
        this.asking = asking;
        this.transfers = transfers;
        this.host = host;
    }

    /**
     * Pushes a rig, unless the registry has it.
     *
     * @throws RigsmithException when the rig is not ready, or the registry does not have it in the end
     */
    public Pushed push(PushRequest request) {
        return act(request, true);
    }

    /** Says what {@link #push} would do. The registry is asked for that, and given nothing. */
    public Pushed plan(PushRequest request) {
        return act(request, false);
    }

    private Pushed act(PushRequest request, boolean carryOut) {
        ImageReference destination = RegistryReference.parseDestination(request.reference());
        FindSendable.Found rig = finding.find(request.name());
        Optional<RemoteImage> there = there(destination, request);
        Optional<RemoteImage> same = there.filter(found -> isSame(rig, found));
        if (same.isEmpty() && !request.force()) {
            there.ifPresent(found -> refuseIndex(destination, found));
        }
        Optional<RemoteImage> sent =
                same.isPresent() || !carryOut ? same : Optional.of(send(rig, destination, request));
        return new Pushed(
                rig.rig().name(),
                rig.rig().kind(),
                destination,
                rig.image().id(),
                sent.map(RemoteImage::digest),
                sent.flatMap(PushRig::size),
                there.filter(found -> same.isEmpty()).map(RemoteImage::digest),
                notes(rig, there.filter(found -> same.isEmpty()).map(RemoteImage::digest))
                        .toList(),
                same.isPresent() ? Pushed.Outcome.UNCHANGED : Pushed.Outcome.PUSHED,
                same.isPresent()
                        ? List.of()
                        : List.of(transfers.pushCommand(rig.rig().image(), destination, request.access())));
    }

    /** Some registries refuse to tell of what is not there, and what is there may be no image. */
    private Optional<RemoteImage> there(ImageReference destination, PushRequest request) {
        try {
            return Optional.of(asking.find(destination, Duration.ZERO, request.access()));
        } catch (EngineException noAnswer) {
            if (VAIN.contains(noAnswer.id())) {
                throw noAnswer;
            }
            return Optional.empty();
        }
    }

    private boolean isSame(FindSendable.Found rig, RemoteImage there) {
        return there instanceof RemoteImage.Single single
                ? single.image().equals(rig.image().id())
                : Comparison.of(rig.image(), host, there).equals(new Comparison.Decided(Freshness.CURRENT));
    }

    /** The images for other platforms would be lost to all who know them by this name. */
    private static void refuseIndex(ImageReference destination, RemoteImage there) {
        if (there instanceof RemoteImage.Index index) {
            throw new RefusedException(
                    ErrorId.NOT_PUSHED,
                    "`" + destination + "` has images for " + index.images().size()
                            + " platforms, and this rig is one image",
                    "push it under another tag, or put it in their place with --force");
        }
    }

    private RemoteImage send(FindSendable.Found rig, ImageReference destination, PushRequest request) {
        RemoteImage.Single sent = sending.send(rig.image().id(), destination, request.access());
        asking.learn(destination, sent);
        return sent;
    }

    private static Optional<Long> size(RemoteImage image) {
        return image instanceof RemoteImage.Single single ? Optional.of(single.size()) : Optional.empty();
    }

    private static Stream<String> notes(FindSendable.Found rig, Optional<Digest> replaced) {
        boolean tells = RigKind.EXTENDED.word().equals(rig.image().labels().get(RigLabels.KIND));
        Stream<String> silent = Stream.of(
                        "its image does not say that it was made by hand, so elsewhere it is a prefab")
                .filter(note -> rig.rig().kind() == RigKind.EXTENDED && !tells);
        return Stream.concat(replaced.map(digest -> "it takes the place of " + digest).stream(), silent);
    }
}
