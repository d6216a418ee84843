package dev.rigsmith.application;

import dev.rigsmith.domain.add.Admission;
import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings in a rig that somebody exported: judges the bundle, checks all of it, and only then tells the engine of it. */
public final class ImportRig {

    private final BundleSources sources;
    private final JudgeBundle judging;
    private final ClaimName claiming;
    private final PlaceImported placing;
    private final RequireFoundation foundations;
    private final StandingExtended standing;
    private final Platform host;

    ImportRig(
            BundleSources sources,
            JudgeBundle judging,
            ClaimName claiming,
            PlaceImported placing,
            RequireFoundation foundations,
            StandingExtended standing,
            Platform host) {
        this.sources = sources;
        this.judging = judging;
        this.claiming = claiming;
        this.placing = placing;
        this.foundations = foundations;
        this.standing = standing;
        this.host = host;
    }

    /**
     * Imports a rig. Whatever fails, nothing is left of it.
     *
     * @throws RigsmithException of any kind: bundles come from anywhere
     */
    public Imported bring(ImportRequest request) {
        return act(request, true);
    }

    /** Says what {@link #bring} would do. All of the bundle is checked for that, and nothing is kept. */
    public Imported plan(ImportRequest request) {
        return act(request, false);
    }

    private Imported act(ImportRequest request, boolean carryOut) {
        String shown = sources.shown(request.file());
        try (Bundle bundle = sources.open(request.file())) {
            BundleHead head = bundle.head();
            request.verifyKey().ifPresent(key -> judging.requireSigned(shown, head, key));
            Story story = judging.story(shown, head);
            ShortName name = name(request, story);
            Optional<ImageId> current = standing.image(name);
            List<String> notes =
                    new ArrayList<>(judging.notes(head, request.verifyKey().isPresent()));
            head.manifest().map(BundleManifest::image).ifPresent(id -> notes.addAll(claim(name, id, current, request)));
            Optional<ThinBase> missing = foundation(shown, head, story, current);
            Bundle.Verified verified = verify(shown, bundle, story, request);
            if (head.manifest().isEmpty()) {
                notes.addAll(claim(name, verified.image().id(), current, request));
            }
            boolean unchanged = current.equals(Optional.of(verified.image().id())) && standing.isRegistered(name);
            return new Act(name, story, verified, missing, request, carryOut).done(head, unchanged, notes);
        }
    }

    private static ShortName name(ImportRequest request, Story story) {
        return request.name()
                .map(ShortName::new)
                .or(() -> ShortName.of(story.name()))
                .orElseThrow(() -> new RefusedException(
                        ErrorId.INVALID_NAME,
                        "`" + story.name() + "`, as the bundle calls the rig, is not a rig name",
                        "choose one with --as=NAME"));
    }

    /** Whoever imports what is there already wants nothing replaced; another rig may have taken the name all the same. */
    private List<String> claim(ShortName name, ImageId image, Optional<ImageId> current, ImportRequest request) {
        boolean same = current.equals(Optional.of(image));
        if (same && standing.isRegistered(name)) {
            return List.of();
        }
        Admission admission =
                claiming.claim(name.value(), RigKind.EXTENDED, request.force() || same, "--as=NAME chooses one");
        return same ? List.of() : AddRig.notes(admission);
    }

    /** What a thin bundle needs is known before anything large is read; it is fetched when all of that is right. */
    private Optional<ThinBase> foundation(String shown, BundleHead head, Story story, Optional<ImageId> current) {
        Optional<ThinBase> needed = head.manifest()
                .filter(manifest -> !current.equals(Optional.of(manifest.image())))
                .flatMap(BundleManifest::foundation);
        needed.ifPresent(base -> foundations.isFetched(shown, base, story));
        return needed;
    }

    /** What is expected is checked first of all, and once more of the bytes that were taken. */
    private Bundle.Verified verify(String shown, Bundle bundle, Story story, ImportRequest request) {
        request.expected().ifPresent(wanted -> judging.requireExpected(shown, wanted, bundle.digest()));
        Bundle.Verified verified = bundle.verify();
        request.expected().ifPresent(wanted -> judging.requireExpected(shown, wanted, verified.digest()));
        judging.requireOneStory(shown, bundle.head(), story, verified);
        return verified;
    }

    /** A bundle that was checked, and what is to become of it. */
    private final class Act {

        private final ShortName name;
        private final Story story;
        private final Bundle.Verified verified;
        private final Optional<ThinBase> foundation;
        private final ImportRequest request;
        private final boolean carryOut;

        Act(
                ShortName name,
                Story story,
                Bundle.Verified verified,
                Optional<ThinBase> foundation,
                ImportRequest request,
                boolean carryOut) {
            this.name = name;
            this.story = story;
            this.verified = verified;
            this.foundation = foundation;
            this.request = request;
            this.carryOut = carryOut;
        }

        Imported done(BundleHead head, boolean unchanged, List<String> notes) {
            notes.addAll(otherPlatform());
            List<List<String>> commands = unchanged ? List.of() : commands();
            if (carryOut && !unchanged) {
                foundation.ifPresent(base -> foundations.bring(shown(), base, story, platform()));
                placing.place(name, story, verified.image(), request.force())
                        .kept()
                        .ifPresent(kept -> notes.add("the image before it is kept as " + kept));
            }
            return new Imported(
                    name.value(),
                    request.file(),
                    verified.image().id(),
                    verified.digest(),
                    head.size(),
                    PlaceImported.source(story),
                    story.session().recipe().size(),
                    OwnedImages.latest(RigKind.EXTENDED, name),
                    notes,
                    unchanged ? Imported.Outcome.UNCHANGED : Imported.Outcome.IMPORTED,
                    commands);
        }

        private String shown() {
            return sources.shown(request.file());
        }

        private List<List<String>> commands() {
            Stream<List<String>> fetching = foundation.stream()
                    .filter(base -> foundations.isFetched(shown(), base, story))
                    .map(base -> foundations.command(base, story, platform()));
            return Stream.concat(fetching, placing.commands(name, verified.image()).stream())
                    .toList();
        }

        /** Empty where it is this machine's. */
        private Optional<Platform> platform() {
            return Optional.of(verified.image().platform()).filter(platform -> !platform.equals(host));
        }

        private List<String> otherPlatform() {
            return platform().map(platform -> "the image is for " + platform + ", and this machine is " + host).stream()
                    .toList();
        }
    }
}
