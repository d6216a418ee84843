package dev.rigsmith.application;

import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.Parent;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells the story of an extended rig: the one that its image carries, or else what else is known of it. */
final class StoryToSend {

    private final ReadStory reading;

    StoryToSend(ReadStory reading) {
        this.reading = reading;
    }

    /**
     * A story.
     *
     * @param notes what the user should know of it
     */
    record Told(Story story, List<String> notes) {}

    /** Every rig has a story, be it short. */
    Told of(String name, LocalImage image, Optional<RegisteredRig> row) {
        try {
            return new Told(reading.of(image).orElseGet(() -> known(name, image, row)), List.of());
        } catch (InvalidFileException wrong) {
            return new Told(
                    known(name, image, row),
                    List.of("the story in its image cannot be read, so the bundle has a short one: "
                            + wrong.getMessage()));
        }
    }

    private static Story known(String name, LocalImage image, Optional<RegisteredRig> row) {
        Optional<Origin> parent = Parent.of(RigKind.EXTENDED, name, image)
                .map(StoryToSend::origin)
                .or(() -> row.flatMap(RegisteredRig::source).map(Origin::named));
        Session session = new Session(
                name,
                parent,
                Optional.of(Instant.ofEpochSecond(image.created().getEpochSecond())),
                row.flatMap(RegisteredRig::description),
                Optional.empty(),
                Optional.empty(),
                Session.SHELL,
                List.of());
        return new Story(session, Optional.empty(), List.of());
    }

    private static Origin origin(Parent parent) {
        Optional<ImageReference> reference = parent.kind()
                .flatMap(kind -> ShortName.of(parent.name()).map(name -> OwnedImages.latest(kind, name)))
                .or(() -> ImageReference.tryParse(parent.name()));
        return new Origin(parent.name(), parent.kind(), reference, Optional.empty(), Optional.empty());
    }
}
