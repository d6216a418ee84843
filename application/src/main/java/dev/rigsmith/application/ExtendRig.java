package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.CommandLine;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.HandCommand;
import dev.rigsmith.ports.HandSession;
import dev.rigsmith.ports.HandSessions;
import dev.rigsmith.ports.HandTyped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Makes a rig by hand: starts from another one, lets somebody change it, and keeps the result with its story. */
public final class ExtendRig {

    private final OpenSession opening;
    private final PrepareRig preparing;
    private final PlanPreparation planning;
    private final TellStory telling;
    private final KeepSession keeping;
    private final HandSessions sessions;
    private final Clock clock;

    ExtendRig(
            OpenSession opening,
            PrepareRig preparing,
            PlanPreparation planning,
            TellStory telling,
            KeepSession keeping,
            HandSessions sessions,
            Clock clock) {
        this.opening = opening;
        this.preparing = preparing;
        this.planning = planning;
        this.telling = telling;
        this.keeping = keeping;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Does all of it.
     *
     * @param keeps whether the result of a session that ended with this status, which is not 0, is kept
     * @throws RigsmithException when it cannot be done; nothing is left of it then
     */
    public Extended extend(ExtendRequest request, IntPredicate keeps) {
        ShortName rig = opening.claim(request.name(), request.force());
        Prepared from = preparing.prepare(request.from(), PrepareOptions.usual());
        TellStory.Beginning beginning = telling.from(from);
        try (HandSession session = opening.open(rig, from)) {
            HandTyped done = run(request, session);
            Story story = beginning.after(session(request, session, beginning, done));
            boolean kept = done.status() == 0 || keeps.test(done.status());
            return new Extended(
                    story,
                    done.status(),
                    kept ? Optional.of(keeping.keep(session, story, request.force())) : Optional.empty());
        }
    }

    private static HandTyped run(ExtendRequest request, HandSession session) {
        if (request.command().isEmpty()) {
            return session.type(command(request));
        }
        CommandLine line = new CommandLine(request.command());
        int status = session.run(command(request)).status();
        return new HandTyped(status, line.shell(), List.of(new Step(line.text(), Optional.empty(), status)));
    }

    private static HandCommand command(ExtendRequest request) {
        return new HandCommand(request.command(), request.user(), request.network());
    }

    private Session session(ExtendRequest request, HandSession session, TellStory.Beginning beginning, HandTyped done) {
        return new Session(
                request.name(),
                Optional.of(beginning.parent()),
                Optional.of(Instant.ofEpochSecond(clock.instant().getEpochSecond())),
                request.message(),
                request.user(),
                session.imageUser(),
                done.shell(),
                done.steps());
    }

    /** The commands that {@link #extend} would run, in order; what refuses that refuses this as well. */
    public List<List<String>> plan(ExtendRequest request) {
        ShortName rig = opening.claim(request.name(), request.force());
        PlanPreparation.Plan before = planning.plan(request.from(), PrepareOptions.usual());
        ImageReference image = before.rig().image();
        List<List<String>> commands = new ArrayList<>(before.commands());
        commands.addAll(
                sessions.commands(rig, image, List.of(command(request)), OwnedImages.latest(RigKind.EXTENDED, rig)));
        return commands;
    }
}
