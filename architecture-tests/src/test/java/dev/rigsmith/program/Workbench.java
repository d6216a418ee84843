package dev.rigsmith.program;

import dev.rigsmith.process.EngineSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The program with a home, settings, templates and an image store of its own, shared by the tests of one class. */
final class Workbench implements BeforeAllCallback, AfterAllCallback {

    /** A small image to build on. */
    static final String BASE = EngineSandbox.BUSYBOX;

    /** A template with a description, two checks, an argument and a context. */
    static final String SMALL = """
            # rigsmith: a small one
            # rigsmith-check: test -f /etc/hello
            # rigsmith-check: test "$(cat /etc/hello)" != ''
            ARG BASE_IMAGE=localhost/never-there:1
            FROM ${BASE_IMAGE}
            COPY hello /etc/hello
            """;

    private final AtomicInteger runs = new AtomicInteger();
    private EngineSandbox sandbox;
    private EngineCalls calls;

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox = EngineSandbox.create();
        calls = EngineCalls.watched(path("bin"), path("calls"));
        settings("templates: { args: { BASE_IMAGE: '" + BASE + "' } }");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Optional.ofNullable(sandbox).ifPresent(EngineSandbox::close);
    }

    /** What was asked of the engines. */
    EngineCalls calls() {
        return calls;
    }

    /** Engines, for what a test does behind the program's back; these calls are not counted. */
    EngineSandbox engines() {
        return sandbox;
    }

    /** Runs the program to its end. */
    Ended rig(String... words) {
        return start(words).end();
    }

    /** Runs the program to its end, with other variables. */
    Ended rig(Map<String, String> variables, String... words) {
        return start(variables, words).end();
    }

    Running start(String... words) {
        return start(Map.of(), words);
    }

    Running start(Map<String, String> variables, String... words) {
        return run(Checkout.rig().toString(), variables, words);
    }

    /** Starts the program on a terminal of its own, which gets what is written to the process, and shows all on one stream. */
    Running onTerminal(String... words) {
        return onTerminal(Map.of(), words);
    }

    Running onTerminal(Map<String, String> variables, String... words) {
        String command = Checkout.rig() + " " + String.join(" ", words);
        Map<String, String> all = new HashMap<>(variables);
        all.put("TERM", "dumb");
        return run(Redirect.PIPE, "script", all, "-qec", command, "/dev/null");
    }

    /** Runs any program where the program under test runs. */
    Running run(String program, Map<String, String> variables, String... words) {
        return run(Redirect.from(Path.of("/dev/null").toFile()), program, variables, words);
    }

    /**
     * Runs a program on Java to its end, which must be this status, and gives its classes, and where each came from. Java
     * reads this variable after all options that the program has.
     */
    List<String> classes(int status, String program, Map<String, String> variables, String... words) {
        Path list = path("classes");
        Map<String, String> all = new HashMap<>(variables);
        all.put("_JAVA_OPTIONS", "-Xlog:class+load:file=" + list);
        run(program, all, words).end().expect(status);
        try {
            return Files.readAllLines(list);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Running run(Redirect input, String program, Map<String, String> variables, String... words) {
        int number = runs.incrementAndGet();
        Path out = path("out-" + number);
        Path err = path("err-" + number);
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(sandbox.directory().resolve("home").toFile())
                .redirectInput(input)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment());
        builder.environment().putAll(variables);
        try {
            return new Running(command.subList(1, command.size()), builder.start(), out, err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(sandbox.environment());
        variables.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("LC_") || name.equals("TERM"));
        variables.put("PATH", path("bin") + ":" + System.getenv("PATH"));
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("XDG_CONFIG_HOME", path("config").toString());
        variables.put("XDG_DATA_HOME", path("data").toString());
        variables.put("XDG_STATE_HOME", path("state").toString());
        variables.put("XDG_CACHE_HOME", path("cache").toString());
        variables.put("RIGSMITH_BUILD", "never");
        variables.put("LANG", "C.UTF-8");
        return variables;
    }

    /** A path in the directory of this workbench. */
    Path path(String name) {
        return sandbox.directory().resolve(name);
    }

    /** A template that copies one file; gives its directory. */
    Path small(String name) {
        Path directory = template(name, SMALL);
        write(directory.resolve("hello"), "hello\n");
        return directory;
    }

    /** Prepares one rig, which must succeed. */
    Json prep(String name) {
        return rig("prep", "--format=json", name).json().only();
    }

    Json resolve(String name) {
        return rig("resolve", "--format=json", name).json();
    }

    /** A template of the user's; gives its directory, which is its context. */
    Path template(String name, String containerfile) {
        Path directory = path("data/rigsmith/templates").resolve(name);
        write(directory.resolve("Containerfile"), containerfile);
        return directory;
    }

    void settings(String yaml) {
        write(path("config/rigsmith/config.yaml"), yaml);
    }

    void registry(String yaml) {
        write(path("data/rigsmith/rigs.yaml"), yaml);
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names of all images of a template, without the repository. */
    List<String> tags(String template) {
        String repository = "localhost/rig/template/" + template;
        return sandbox.run("podman", "images", "--format={{.Repository}} {{.Tag}}", "--no-trunc")
                .lines()
                .filter(line -> line.startsWith(repository + " "))
                .map(line -> line.substring(repository.length() + 1))
                .sorted()
                .toList();
    }

    /** Every name in the store, with those that are digests, sorted. */
    List<String> names() {
        return sandbox.run("podman", "images", "--all", "--format={{range .Names}}{{println .}}{{end}}")
                .lines()
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
    }

    /** All that can be called by a name: {@link #names} and the registered rigs. */
    List<String> state() {
        Path rows = path("data/rigsmith/rigs.yaml");
        try {
            String registered = Files.exists(rows) ? Files.readString(rows) : "";
            return Stream.concat(names().stream(), Stream.of(registered)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The working containers of builds. */
    List<String> buildContainers() {
        return sandbox.run("buildah", "containers", "--quiet").lines().toList();
    }

    /** The id of an image. */
    String id(String image) {
        return "sha256:" + sandbox.run("podman", "image", "inspect", "--format={{.Id}}", "--", image);
    }

    /** A label of an image. */
    String label(String image, String label) {
        return sandbox.run("podman", "image", "inspect", "--format={{index .Labels \"" + label + "\"}}", "--", image);
    }

    static String latest(String template) {
        return "localhost/rig/template/" + template + ":latest";
    }

    static String extended(String rig) {
        return "localhost/rig/extended/" + rig + ":latest";
    }
}
