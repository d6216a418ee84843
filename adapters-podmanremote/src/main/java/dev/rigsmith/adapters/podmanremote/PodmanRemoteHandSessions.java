package dev.rigsmith.adapters.podmanremote;

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
import java.util.List;
import java.util.Optional;

/** Sessions by hand in running containers of podman's service. Images need a {@code sh} for them. */
public final class PodmanRemoteHandSessions implements HandSessions {

    private final Programs programs;

    public PodmanRemoteHandSessions(Programs programs) {
        this.programs = programs;
    }

    @Override
    public HandSession open(ShortName rig, ImageId image) {
        WorkMark mark = WorkMark.next();
        SessionCommands commands = new SessionCommands(SessionContainers.name(rig, mark));
        Cleanup removal =
                Cleanup.of(() -> programs.run(Invocation.query(SessionCommands.remove(commands.container()))));
        SessionContainer container = new SessionContainer(programs, rig, image, commands);
        Finished made = container.create(Optional.empty());
        if (!made.succeeded()) {
            removal.close();
            throw made.failure(
                    "podman could not make a container of image " + image.shortened() + " for `" + rig + "`",
                    KnownFailure.remedy(made.lastErrors(), "see what podman says"));
        }
        return new PodmanRemoteHandSession(container, mark, removal);
    }

    @Override
    public List<OpenHandSession> of(ShortName rig) {
        return new SessionContainers(programs)
                .of(rig).stream()
                        .map(found -> new OpenHandSession(found.name(), found.process()))
                        .toList();
    }

    @Override
    public List<String> lookCommand(OpenHandSession session) {
        return programs.command(new SessionCommands(session.container()).diff());
    }

    @Override
    public List<String> removeCommand(OpenHandSession session) {
        return programs.command(SessionCommands.remove(session.container()));
    }

    @Override
    public List<List<String>> commands(
            ShortName rig, ImageReference image, List<HandCommand> run, ImageReference result) {
        SessionCommands commands = new SessionCommands(rig.value());
        Optional<String> network =
                run.stream().flatMap(command -> command.network().stream()).findFirst();
        List<List<String>> all = new ArrayList<>();
        all.add(commands.run(image.toString(), rig.value(), network));
        run.forEach(command -> all.add(
                command.words().isEmpty()
                        ? commands.exec(command, List.of("--interactive", "--tty"), List.of("sh"))
                        : commands.exec(command, List.of(), command.words())));
        List<String> commit = new ArrayList<>(commands.commit());
        commit.add(result.toString());
        all.add(commit);
        all.add(SessionCommands.remove(commands.container()));
        return all.stream().map(programs::command).toList();
    }
}
