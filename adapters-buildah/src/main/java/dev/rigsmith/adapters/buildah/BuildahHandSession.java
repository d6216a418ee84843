package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.TypedSession;
import dev.rigsmith.ports.HandCommand;
import dev.rigsmith.ports.HandEnd;
import dev.rigsmith.ports.HandReplay;
import dev.rigsmith.ports.HandSession;
import dev.rigsmith.ports.HandTyped;
import dev.rigsmith.process.Cleanup;
import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.TemporaryDirectory;
import dev.rigsmith.process.TerminalSettings;
import dev.rigsmith.process.WorkMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One working container. */
final class BuildahHandSession implements HandSession {

    private final Programs programs;
    private final ShortName rig;
    private final WorkMark mark;
    private final SessionCommands commands;
    private final Cleanup removal;

    BuildahHandSession(Programs programs, ShortName rig, WorkMark mark, SessionCommands commands, Cleanup removal) {
        this.programs = programs;
        this.rig = rig;
        this.mark = mark;
        this.commands = commands;
        this.removal = removal;
    }

    @Override
    public String unique() {
        return mark.toString();
    }

    @Override
    public Optional<String> imageUser() {
        return must(Invocation.query(commands.imageUser()), "look into").outputLines().stream()
                .findFirst()
                .map(String::strip);
    }

    @Override
    public HandEnd run(HandCommand command) {
        Finished finished = programs.run(shown(commands.run(command, List.of(), command.words())));
        return SessionEnd.of(finished, rig.value());
    }

    private Invocation shown(List<String> command) {
        return new Invocation(command, Map.of(), Invocation.Streams.SHOWN, Optional.of(rig.value()));
    }

    @Override
    @SuppressWarnings("try")
    public HandTyped type(HandCommand command) {
        try (TemporaryDirectory directory = TemporaryDirectory.create(programs.environment());
                Cleanup terminal = TerminalSettings.kept(programs)) {
            Recorder recorder = Recorder.in(directory);
            List<String> options = new ArrayList<>(List.of("--tty", "--env=TERM=xterm", "--hostname=" + rig));
            options.add(recorder.volume());
            Finished finished = programs.run(
                    new Invocation(commands.run(command, options, Recorder.SHELL), Map.of(), Invocation.Streams.TAIL),
                    Exchange.atTerminal());
            return typed(finished, recorder.read());
        }
    }

    private HandTyped typed(Finished finished, TypedSession session) {
        int status = SessionEnd.of(finished, rig.value()).status();
        String shell = session.shell()
                .orElseThrow(() -> finished.failure(
                        "no shell could be opened in the container for `" + rig + "`",
                        "give a command after `--` where the image has no sh"));
        return new HandTyped(status, shell, session.steps());
    }

    @Override
    public HandReplay replay(List<Step> steps, String shell, HandCommand command) {
        try (TemporaryDirectory directory = TemporaryDirectory.create(programs.environment())) {
            ReplayScript script = ReplayScript.in(directory, steps);
            List<String> words = List.of(shell, ReplayScript.SCRIPT);
            Finished finished = programs.run(shown(commands.run(command, List.of(script.volume()), words)));
            HandEnd end = SessionEnd.of(finished, rig.value());
            return new HandReplay(script.done(end), end);
        }
    }

    @Override
    public void put(String path, Octets content) {
        try (TemporaryDirectory directory = TemporaryDirectory.create(programs.environment())) {
            PlacedFile file = PlacedFile.in(directory, path, content);
            must(Invocation.query(commands.copy(file.tree().toString(), file.top())), "write " + path + " into");
        }
    }

    @Override
    public ImageId commit(ImageReference name, Map<String, Optional<String>> labels) {
        must(Invocation.query(commands.labels(labels)), "label");
        try (TemporaryDirectory directory = TemporaryDirectory.create(programs.environment())) {
            Path id = directory.path().resolve("image-id");
            return id(id, must(Invocation.query(commands.commit(List.of("--iidfile=" + id), name)), "commit"));
        }
    }

    private static ImageId id(Path file, Finished finished) {
        try {
            return ImageId.parse(Files.readString(file).strip());
        } catch (IOException | InvalidInputException unreadable) {
            throw finished.failure(
                    "buildah did not say which image it made", "check the version of buildah with `buildah --version`");
        }
    }

    private Finished must(Invocation invocation, String act) {
        Finished finished = programs.run(invocation);
        if (!finished.succeeded()) {
            throw finished.failure(
                    "buildah could not " + act + " the container for `" + rig + "`",
                    KnownFailure.remedy(finished.lastErrors(), "see what buildah says"));
        }
        return finished;
    }

    @Override
    public void close() {
        removal.close();
    }
}
