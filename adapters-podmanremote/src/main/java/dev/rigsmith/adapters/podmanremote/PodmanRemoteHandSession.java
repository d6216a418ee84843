package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
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
import dev.rigsmith.process.SessionScripts;
import dev.rigsmith.process.TerminalSettings;
import dev.rigsmith.process.WorkMark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One container that is worked in. */
final class PodmanRemoteHandSession implements HandSession {

    private static final int ENGINE_FAILED = 125;

    private final SessionContainer container;
    private final WorkMark mark;
    private final Cleanup removal;

    PodmanRemoteHandSession(SessionContainer container, WorkMark mark, Cleanup removal) {
        this.container = container;
        this.mark = mark;
        this.removal = removal;
    }

    @Override
    public String unique() {
        return mark.toString();
    }

    @Override
    public Optional<String> imageUser() {
        return container
                .must(Invocation.query(SessionCommands.imageUser(container.image())), "look into the image of")
                .outputLines()
                .stream()
                .findFirst()
                .map(String::strip);
    }

    @Override
    public HandEnd run(HandCommand command) {
        container.start(command.network());
        return end(shown(command, command.words()));
    }

    private Finished shown(HandCommand command, List<String> words) {
        return container
                .programs()
                .run(new Invocation(
                        container.commands().exec(command, List.of(), words),
                        Map.of(),
                        Invocation.Streams.SHOWN,
                        Optional.of(container.rig().value())));
    }

    /** podman's own failures and those of commands may have the same status; its last words tell them apart. */
    private HandEnd end(Finished finished) {
        List<String> errors = finished.lastErrors();
        boolean failed = finished.status() == ENGINE_FAILED
                && !errors.isEmpty()
                && errors.get(errors.size() - 1).startsWith("Error: ");
        if (failed) {
            throw container.failed(finished, "run anything in");
        }
        return new HandEnd(finished.status(), finished.lastLines());
    }

    @Override
    @SuppressWarnings("try")
    public HandTyped type(HandCommand command) {
        container.start(command.network());
        SessionScripts.recording().forEach(container::provide);
        container.open(SessionScripts.RECORD);
        List<String> words = container
                .commands()
                .exec(command, List.of("--interactive", "--tty", "--env=TERM=xterm"), SessionScripts.recordedShell());
        try (Cleanup terminal = TerminalSettings.kept(container.programs())) {
            Finished finished = container
                    .programs()
                    .run(new Invocation(words, Map.of(), Invocation.Streams.TAIL), Exchange.atTerminal());
            return typed(finished, TypedSession.read(container.read(SessionScripts.RECORD)));
        }
    }

    private HandTyped typed(Finished finished, TypedSession session) {
        int status = end(finished).status();
        String shell = session.shell()
                .orElseThrow(() -> finished.failure(
                        "no shell could be opened in the container for `" + container.rig() + "`",
                        "give a command after `--` where the image has no sh"));
        return new HandTyped(status, shell, session.steps());
    }

    @Override
    public HandReplay replay(List<Step> steps, String shell, HandCommand command) {
        container.start(command.network());
        container.provide(SessionScripts.REPLAY, SessionScripts.replaying(steps).getBytes(StandardCharsets.UTF_8));
        container.open(SessionScripts.AT);
        HandEnd end = end(shown(command, List.of(shell, SessionScripts.DIRECTORY + "/" + SessionScripts.REPLAY)));
        String at = container.read(SessionScripts.AT).latin1();
        return new HandReplay(SessionScripts.done(at, steps.size(), end.succeeded()), end);
    }

    @Override
    public void put(String path, Octets content) {
        PlacedFile file = new PlacedFile(path, content);
        Finished put = container.unpack("/" + file.top(), file.below());
        if (!put.succeeded()) {
            put = container.unpack("/", file.whole());
        }
        if (!put.succeeded()) {
            throw container.failed(put, "write " + path + " into");
        }
    }

    @Override
    public ImageId commit(ImageReference name, Map<String, Optional<String>> labels) {
        Finished committed =
                container.must(Invocation.query(container.commands().commit()), "commit");
        ImageId changed = committed.outputLines().stream()
                .reduce((first, second) -> second)
                .flatMap(line -> ImageId.read(line.strip()))
                .orElseThrow(() -> noId(committed));
        try {
            return new CommittedImage(container.programs(), container.image(), changed).named(name, labels);
        } finally {
            container.programs().run(Invocation.query(SessionCommands.drop(changed)));
        }
    }

    private static EngineException noId(Finished committed) {
        return committed.failure(
                "podman did not say which image it made", "check the version of podman with `podman version`");
    }

    @Override
    public void close() {
        removal.close();
    }
}
