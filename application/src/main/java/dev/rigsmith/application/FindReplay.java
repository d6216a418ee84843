package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Replay;
import dev.rigsmith.domain.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds out what is to be done again to bring a rig that was made by hand onto another one. */
final class FindReplay {

    private final Preparables preparables;
    private final ReadStory stories;

    FindReplay(Preparables preparables, ReadStory stories) {
        this.preparables = preparables;
        this.stories = stories;
    }

    /** The commands, and the story that they are from. */
    record Found(Story story, Replay replay) {}

    /**
     * Finds them.
     *
     * @throws UnknownRigException when there is no such rig
     * @throws RefusedException (not-replayable) when the rig was not made by hand, or does not say how
     */
    Found find(RebaseRequest request) {
        if (request.onto().equals(request.name())) {
            throw refusal("`" + request.name() + "` cannot be rebased onto itself", "name another rig after --onto");
        }
        Preparable rig = preparables.find(request.name(), UnaryOperator.identity());
        if (rig.rig().guessed()) {
            throw new UnknownRigException(request.name(), List.of());
        }
        if (rig.rig().kind() != RigKind.EXTENDED) {
            throw refusal(
                    "`" + request.name() + "` is a " + rig.rig().kind().word()
                            + " rig, and only what was made by hand is rebased",
                    "change its Containerfile, or make a rig on it with: rig extend NAME --from " + request.name());
        }
        Optional<Story> story = rig.image().flatMap(stories::of);
        Optional<Replay> replay =
                story.map(told -> Replay.of(told, request.user())).filter(found -> found.size() > 0);
        return new Found(story.orElseThrow(() -> untold(request)), replay.orElseThrow(() -> untold(request)));
    }

    private static RefusedException untold(RebaseRequest request) {
        return refusal(
                "the image of `" + request.name() + "` does not tell of any command that could be run again",
                "make it again with: rig extend NAME --from " + request.onto());
    }

    private static RefusedException refusal(String message, String remedy) {
        return new RefusedException(ErrorId.NOT_REPLAYABLE, message, remedy);
    }
}
