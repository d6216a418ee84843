package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.HandCommand;
import dev.rigsmith.ports.HandSession;
import dev.rigsmith.ports.HandSessions;
import dev.rigsmith.ports.OpenHandSession;
import dev.rigsmith.process.Cleanup;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sessions by hand in working containers of buildah, which shares podman's store. */
public final class BuildahHandSessions implements HandSessions {

    private final Programs programs;

    public BuildahHandSessions(Programs programs) {
        this.programs = programs;
    }

    @Override
    public HandSession open(ShortName rig, ImageId image) {
        WorkMark mark = WorkMark.next();
        SessionCommands commands = new SessionCommands(SessionContainers.name(rig, mark));
        Cleanup removal = Cleanup.of(() -> programs.run(Invocation.query(commands.remove())));
        Finished made = programs.run(Invocation.query(commands.from(image.hex())));
        if (!made.succeeded()) {
            removal.close();
            throw made.failure(
                    "buildah could not make a container of image " + image.shortened() + " for `" + rig + "`",
                    KnownFailure.remedy(made.lastErrors(), "see what buildah says"));
        }
        return new BuildahHandSession(programs, rig, mark, commands, removal);
    }

    @Override
    public List<OpenHandSession> of(ShortName rig) {
        return new SessionContainers(programs)
                .of(rig).stream()
                        .map(found -> new OpenHandSession(found.name(), found.process()))
                        .sorted(Comparator.comparing(OpenHandSession::container))
                        .toList();
    }

    @Override
    public List<String> lookCommand(OpenHandSession session) {
        return new SessionCommands(session.container()).diff();
    }

    @Override
    public List<String> removeCommand(OpenHandSession session) {
        return new SessionCommands(session.container()).remove();
    }

    @Override
    public List<List<String>> commands(
            ShortName rig, ImageReference image, List<HandCommand> run, ImageReference result) {
        SessionCommands commands = new SessionCommands(rig.value());
        List<List<String>> all = new ArrayList<>();
        all.add(commands.from(image.toString()));
        run.forEach(command -> all.add(
                command.words().isEmpty()
                        ? commands.run(command, List.of("--tty"), List.of("sh"))
                        : commands.run(command, List.of(), command.words())));
        all.add(commands.commit(List.of(), result));
        all.add(commands.remove());
        return all;
    }
}
