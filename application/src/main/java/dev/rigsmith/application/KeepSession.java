package dev.rigsmith.application;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.HandSession;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.StoryTexts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a rig of what was done in a session. */
final class KeepSession {

    static final String FILE = "/etc/rigsmith/rig.yaml";

    /** One argument of a program is at most 128 KiB long. */
    private static final int LONGEST_LABEL = 96 * 1024;

    private final ImageStore store;
    private final StoryTexts texts;
    private final EnrolExtended enrolment;

    KeepSession(ImageStore store, StoryTexts texts, EnrolExtended enrolment) {
        this.store = store;
        this.texts = texts;
        this.enrolment = enrolment;
    }

    /**
     * Writes the story into the container, makes an image of it, and only then gives that the rig's name.
     *
     * @param replace whether it takes the place of the rig that has its name
     */
    @SuppressWarnings("try")
    Extended.Result keep(HandSession session, Story story, boolean replace) {
        ShortName rig = new ShortName(story.name());
        String text = texts.write(story);
        ImageReference waiting = OwnedImages.whileExtending(rig, session.unique());
        session.put(FILE, Octets.ofText(text));
        try (ImageStore.Temporary name = store.temporary(waiting)) {
            ImageId id = session.commit(waiting, labels(story, text));
            EnrolExtended.Enrolled enrolled = enrolment.enrol(
                    rig,
                    id,
                    story.session().parent().map(Origin::name),
                    story.session().message(),
                    replace);
            return new Extended.Result(enrolled.image(), id, enrolled.kept());
        }
    }

    /** What the image before it says of its own build is not true of this one. */
    private static Map<String, Optional<String>> labels(Story story, String text) {
        Optional<Origin> parent = story.session().parent();
        boolean isShort = text.getBytes(StandardCharsets.UTF_8).length < LONGEST_LABEL;
        return new TreeMap<>(Map.of(
                RigLabels.KEY, Optional.empty(),
                RigLabels.KEY_SCHEME, Optional.empty(),
                RigLabels.KIND, Optional.of(RigKind.EXTENDED.word()),
                RigLabels.NAME, Optional.of(story.name()),
                RigLabels.BASE_NAME, parent.flatMap(Origin::reference).map(ImageReference::toString),
                RigLabels.BASE_DIGEST, parent.flatMap(Origin::digest).map(Digest::toString),
                RigLabels.STORY, Optional.of(text).filter(any -> isShort)));
    }
}
