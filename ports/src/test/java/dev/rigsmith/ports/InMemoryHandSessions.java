package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Sessions without an engine. {@code true}, {@code false} and the commands that were taught are there; others are not
 * found, as in an image that does not have them.
 */
public final class InMemoryHandSessions implements HandSessions {

    private static final int NOT_FOUND = 127;

    private final InMemoryImageStore store;
    private final InMemoryImageContents contents;
    private final Map<List<String>, HandEnd> ends = new HashMap<>();
    private final Map<ImageId, String> users = new HashMap<>();
    private final List<OpenHandSession> left = new ArrayList<>();
    private final Map<String, ShortName> open = new TreeMap<>();
    private final List<HandCommand> commands = new ArrayList<>();
    private Optional<String> failing = Optional.empty();
    private HandTyped typed = new HandTyped(0, "sh", List.of());
    private int made;

    /**
     * @param store where the images are
     * @param contents where files of images that are made are told
     */
    public InMemoryHandSessions(InMemoryImageStore store, InMemoryImageContents contents) {
        this.store = store;
        this.contents = contents;
        teach(new HandEnd(0, List.of()), "true");
        teach(new HandEnd(1, List.of()), "false");
    }

    /** Says how a command ends. */
    public void teach(HandEnd end, String... words) {
        ends.put(List.of(words), end);
    }

    /** Says what is typed in shells from now on. */
    public void typed(HandTyped session) {
        typed = session;
    }

    /** Says whom an image runs as. */
    public void runsAs(ImageId image, String user) {
        users.put(image, user);
    }

    /** Leaves a container of an earlier session. */
    public void leave(OpenHandSession session, ShortName rig) {
        left.add(session);
        open.put(session.container(), rig);
    }

    /** Takes a container away, as somebody does who looked at it. */
    public void forget(String container) {
        open.remove(container);
    }

    /** Lets one act fail from now on: {@code open}, {@code run}, {@code type}, {@code replay}, {@code put} or {@code commit}. */
    public void breakDown(String act) {
        failing = Optional.of(act);
    }

    /** The commands that were run, in order. */
    public List<HandCommand> commands() {
        return List.copyOf(commands);
    }

    /** The containers that are there. */
    public List<String> containers() {
        return List.copyOf(open.keySet());
    }

    @Override
    public HandSession open(ShortName rig, ImageId image) {
        attempt("open");
        LocalImage base = store.content().all().stream()
                .filter(found -> found.id().equals(image))
                .findFirst()
                .orElseThrow(() -> failure("make a container of image " + image.shortened() + " for `" + rig + "`"));
        return new InMemorySession(rig, base, "session-" + ++made);
    }

    @Override
    public List<OpenHandSession> of(ShortName rig) {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue().equals(rig))
                .map(entry -> left.stream()
                        .filter(session -> session.container().equals(entry.getKey()))
                        .findFirst()
                        .orElseGet(() -> new OpenHandSession(entry.getKey(), OptionalLong.of(1))))
                .toList();
    }

    @Override
    public List<String> lookCommand(OpenHandSession session) {
        return List.of("podman", "diff", "--", session.container());
    }

    @Override
    public List<String> removeCommand(OpenHandSession session) {
        return List.of("buildah", "rm", "--", session.container());
    }

    @Override
    public List<List<String>> commands(
            ShortName rig, ImageReference image, List<HandCommand> run, ImageReference result) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("buildah", "from", "--", image.toString()));
        run.forEach(command -> all.add(List.of("buildah", "run", "--", String.join(" ", command.words()))));
        all.add(List.of("buildah", "commit", "--", rig.value(), result.toString()));
        return all;
    }

    private void attempt(String act) {
        if (failing.filter(act::equals).isPresent()) {
            throw failure(act);
        }
    }

    private static EngineException failure(String act) {
        return EngineException.failed(
                "buildah could not " + act, "see what buildah says", List.of("buildah"), 125, List.of());
    }

    /** One container. */
    private final class InMemorySession implements HandSession {

        private final LocalImage base;
        private final String container;
        private final Map<String, Octets> files = new TreeMap<>();

        InMemorySession(ShortName rig, LocalImage base, String container) {
            this.base = base;
            this.container = container;
            open.put(container, rig);
        }

        @Override
        public String unique() {
            return container;
        }

        @Override
        public Optional<String> imageUser() {
            return Optional.ofNullable(users.get(base.id()));
        }

        @Override
        public HandEnd run(HandCommand command) {
            attempt("run");
            commands.add(command);
            return ends.getOrDefault(
                    command.words(),
                    new HandEnd(NOT_FOUND, List.of(command.words().get(0) + ": not found")));
        }

        @Override
        public HandTyped type(HandCommand command) {
            attempt("type");
            commands.add(command);
            return typed;
        }

        @Override
        public HandReplay replay(List<Step> steps, String shell, HandCommand command) {
            attempt("replay");
            HandEnd end = new HandEnd(0, List.of());
            for (int done = 0; done < steps.size(); done++) {
                end = run(new HandCommand(
                        List.of(shell, "-c", steps.get(done).command()), command.user(), command.network()));
                if (!end.succeeded()) {
                    return new HandReplay(done, end);
                }
            }
            return new HandReplay(steps.size(), end);
        }

        @Override
        public void put(String path, Octets content) {
            attempt("put");
            files.put(path, content);
        }

        @Override
        public ImageId commit(ImageReference name, Map<String, Optional<String>> labels) {
            attempt("commit");
            Map<String, String> all = new TreeMap<>(base.labels());
            labels.forEach(
                    (label, value) -> value.ifPresentOrElse(text -> all.put(label, text), () -> all.remove(label)));
            ImageId id = new ImageId(
                    Sha256.of(Octets.ofText(container + files + all).bytes()).hex());
            store.built(id, all, name);
            files.forEach(
                    (path, content) -> contents.file(id, path, new String(content.bytes(), StandardCharsets.UTF_8)));
            return id;
        }

        @Override
        public void close() {
            open.remove(container);
        }
    }
}
