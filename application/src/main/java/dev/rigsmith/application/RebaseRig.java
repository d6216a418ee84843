package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Replay;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.HandCommand;
import dev.rigsmith.ports.HandReplay;
import dev.rigsmith.ports.HandSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a rig that was made by hand again on another rig, by running its commands again. */
public final class RebaseRig {

    private final FindReplay finding;
    private final OpenSession opening;
    private final PrepareRig preparing;
    private final PlanPreparation planning;
    private final TellStory telling;
    private final KeepSession keeping;
    private final Clock clock;

    RebaseRig(
            FindReplay finding,
            OpenSession opening,
            PrepareRig preparing,
            PlanPreparation planning,
            TellStory telling,
            KeepSession keeping,
            Clock clock) {
        this.finding = finding;
        this.opening = opening;
        this.preparing = preparing;
        this.planning = planning;
        this.telling = telling;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** What came of it, and the commands that were not run since they had failed. */
    public record Rebased(Extended extended, List<Step> skipped) {}

    /** What would be run: the engine's commands before it, and the commands of the rig. */
    public record Plan(List<List<String>> before, Replay replay) {}

    /**
     * Does all of it.
     *
     * @throws RigsmithException when it cannot be done, also because a command failed; nothing is left of it then
     */
    public Rebased rebase(RebaseRequest request) {
        FindReplay.Found found = finding.find(request);
        ShortName rig = opening.claim(request.target(), request.replaces());
        Prepared onto = preparing.prepare(request.onto(), PrepareOptions.usual());
        TellStory.Beginning beginning = telling.from(onto);
        try (HandSession session = opening.open(rig, onto)) {
            found.replay().parts().forEach(part -> replay(part, session, request));
            Story story = story(found, beginning, session, request);
            Extended.Result result = keeping.keep(session, story, request.replaces());
            return new Rebased(
                    new Extended(story, 0, Optional.of(result)), found.replay().skipped());
        }
    }

    private static void replay(Replay.Part part, HandSession session, RebaseRequest request) {
        HandReplay done =
                session.replay(part.steps(), part.shell(), new HandCommand(List.of(), part.user(), request.network()));
        if (done.done() < part.steps().size()) {
            Step failed = part.steps().get(done.done());
            throw new RefusedException(
                    ErrorId.NOT_REPLAYABLE,
                    "command " + (done.done() + 1) + " of the session `" + part.session() + "` failed on `"
                            + request.onto() + "` with status " + done.end().status() + ": " + failed.command(),
                    "nothing was kept; see what it says above, or make the rig anew with: rig extend NAME --from "
                            + request.onto());
        }
    }

    private Story story(
            FindReplay.Found found, TellStory.Beginning beginning, HandSession session, RebaseRequest request) {
        List<Session> sessions = found.replay()
                .told(
                        request.target(),
                        beginning.parent(),
                        Instant.ofEpochSecond(clock.instant().getEpochSecond()),
                        request.message().or(() -> found.story().session().message()),
                        session.imageUser());
        Story first = beginning.after(sessions.get(0));
        return sessions.stream().skip(1).reduce(first, Story::continued, (one, other) -> other);
    }

    /** Tells what {@link #rebase} would run; what refuses that refuses this as well. */
    public Plan plan(RebaseRequest request) {
        FindReplay.Found found = finding.find(request);
        opening.claim(request.target(), request.replaces());
        return new Plan(planning.plan(request.onto(), PrepareOptions.usual()).commands(), found.replay());
    }
}
