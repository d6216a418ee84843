package dev.rigsmith.application;

import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.bundle.ForeignStory;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.Bundle;
import dev.rigsmith.ports.StoryTexts;
import dev.rigsmith.ports.VerifyKey;
import dev.rigsmith.ports.VerifyKeys;
import java.util.List;
import java.util.Optional;

/** Judges what a bundle says of itself: whom it is from, and whether it tells one story. */
final class JudgeBundle {

    private static final String REMEDY = "nothing was changed; ask the sender to export it again";

    private final VerifyKeys keys;
    private final StoryTexts stories;

    JudgeBundle(VerifyKeys keys, StoryTexts stories) {
        this.keys = keys;
        this.stories = stories;
    }

    /** @throws InvalidFileException (invalid-story) when it tells none */
    Story story(String shown, BundleHead head) {
        Story story = stories.read(shown + ": rig.yaml", head.story());
        if (head.statement().isEmpty() && !ForeignStory.isPlausible(story)) {
            throw refused(ErrorId.INVALID_ARCHIVE, shown, "its manifest.json is missing", REMEDY);
        }
        return story;
    }

    /** @throws RefusedException (invalid-signature) when the owner of a key did not sign it */
    void requireSigned(String shown, BundleHead head, String keyFile) {
        VerifyKey key = keys.read(keyFile);
        Octets signature = head.statement()
                .flatMap(BundleHead.Statement::signature)
                .orElseThrow(() -> refused(
                        ErrorId.INVALID_SIGNATURE,
                        shown,
                        "it is not signed",
                        "nothing was changed; ask the sender for a signed one, or leave --verify-key out"));
        if (!key.verifies(head.statement().orElseThrow().bytes(), signature)) {
            throw refused(
                    ErrorId.INVALID_SIGNATURE,
                    shown,
                    "its signature is not one of " + keyFile,
                    "nothing was changed; check where the bundle and the key come from");
        }
    }

    /** @throws RefusedException (digest-mismatch) when the file is another one than the user expects */
    void requireExpected(String shown, Sha256 wanted, Sha256 found) {
        if (!found.equals(wanted)) {
            throw refused(
                    ErrorId.DIGEST_MISMATCH,
                    shown,
                    "it has another digest than expected (wanted " + wanted + ", found " + found + ")",
                    "nothing was changed; check the digest, and where the file comes from");
        }
    }

    /** @throws RefusedException (invalid-archive) when the image tells another story than the bundle */
    void requireOneStory(String shown, BundleHead head, Story story, Bundle.Verified verified) {
        Optional<String> inImage = Optional.ofNullable(verified.image().labels().get(RigLabels.STORY));
        if (inImage.isEmpty()) {
            return;
        }
        if (head.statement().isEmpty()) {
            throw refused(ErrorId.INVALID_ARCHIVE, shown, "its manifest.json is missing", REMEDY);
        }
        if (!inImage.get().equals(head.story()) && !isSame(shown, inImage.get(), story)) {
            throw refused(ErrorId.INVALID_ARCHIVE, shown, "its image tells another story than its rig.yaml", REMEDY);
        }
    }

    private boolean isSame(String shown, String text, Story story) {
        try {
            return stories.read(shown + ": label " + RigLabels.STORY, text).equals(story);
        } catch (InvalidFileException none) {
            return false;
        }
    }

    /** What the user should know of whom the bundle is from. */
    List<String> notes(BundleHead head, boolean checked) {
        if (head.statement().isEmpty()) {
            return List.of("nothing vouches for the content: the bundle has no manifest, as kanibako makes them");
        }
        return head.signed() && !checked
                ? List.of("it is signed, and the signature was not checked; --verify-key=FILE does that")
                : List.of();
    }

    private static RefusedException refused(ErrorId id, String shown, String why, String remedy) {
        return new RefusedException(id, shown + " was refused: " + why, remedy);
    }
}
