package dev.rigsmith.application;

import dev.rigsmith.domain.add.Admission;
import dev.rigsmith.domain.add.PulledName;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an extended rig of one that somebody pushed. Its story comes in its image. */
final class PullExtended {

    private final ReadStory stories;
    private final StandingExtended standing;
    private final ClaimName claiming;
    private final BringImage bringing;
    private final EnrolExtended enrolling;

    PullExtended(
            ReadStory stories,
            StandingExtended standing,
            ClaimName claiming,
            BringImage bringing,
            EnrolExtended enrolling) {
        this.stories = stories;
        this.standing = standing;
        this.claiming = claiming;
        this.bringing = bringing;
        this.enrolling = enrolling;
    }

    /**
     * Pulls it, or says what would be done.
     *
     * @throws RefusedException (invalid-story) when the image does not tell how it was made
     * @throws InvalidFileException (invalid-story) when what it tells makes no sense
     */
    Pulled pull(RegistryRig rig, PullRequest request, boolean carryOut) {
        return new Act(rig, request, new PulledName(rig.reference(), request.name()).ofExtended()).done(carryOut);
    }

    /** One rig, and what is to become of it. */
    private final class Act {

        private final RegistryRig rig;
        private final PullRequest request;
        private final ShortName name;
        private final List<String> warnings = new ArrayList<>();
        private Optional<Story> story;

        Act(RegistryRig rig, PullRequest request, ShortName name) {
            this.rig = rig;
            this.request = request;
            this.name = name;
        }

        Pulled done(boolean carryOut) {
            story = rig.label(RigLabels.STORY).map(text -> stories.ofLabel(text, "`" + rig.reference() + "`"));
            Optional<ImageId> current = standing.image(name);
            boolean same = current.equals(Optional.of(rig.image().image()));
            boolean unchanged = same && standing.isRegistered(name);
            if (!unchanged) {
                claim(same);
            }
            if (carryOut && !unchanged) {
                bringing.bring(rig, request, this::enrol);
            }
            story.filter(told -> !told.name().equals(name.value()))
                    .ifPresent(told -> warnings.add("its maker calls it `" + told.name() + "`"));
            return told(unchanged);
        }

        /** Nothing is replaced where the image is the same. */
        private void claim(boolean same) {
            Admission admission = claiming.claim(
                    name.value(), RigKind.EXTENDED, request.force() || same, "rig pull REF NAME chooses one");
            if (!same) {
                warnings.addAll(AddRig.notes(admission));
            }
        }

        private void enrol(LocalImage image) {
            Story told = stories.of(image).orElseThrow(this::silent);
            story = Optional.of(told);
            Optional<String> source = Optional.of(rig.reference().toString());
            enrolling
                    .enrol(name, image.id(), source, told.session().message(), request.force())
                    .kept()
                    .ifPresent(kept -> warnings.add("the image before it is kept as " + kept));
        }

        private RefusedException silent() {
            return new RefusedException(
                    ErrorId.INVALID_STORY,
                    "`" + rig.reference() + "` says that it was made by hand, and does not tell how",
                    "nothing was changed; as an image like any other it is added with: rig add " + rig.reference());
        }

        private Pulled told(boolean unchanged) {
            ImageReference latest = OwnedImages.latest(RigKind.EXTENDED, name);
            return new Pulled(
                    name.value(),
                    RigKind.EXTENDED,
                    rig.reference(),
                    rig.image().image(),
                    rig.image().digest(),
                    rig.image().size(),
                    latest,
                    story.map(told -> new Pulled.Making(
                            PlaceImported.source(told), told.session().recipe().size())),
                    warnings,
                    unchanged ? Pulled.Outcome.UNCHANGED : Pulled.Outcome.PULLED,
                    unchanged ? List.of() : bringing.commands(rig, request, latest));
        }
    }
}
