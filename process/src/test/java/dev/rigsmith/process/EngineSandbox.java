package dev.rigsmith.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Real engines with a store and a configuration of their own, so that tests touch nothing of the machine's. Whether
 * the engines work here, and with which settings, is found out by running them; when nothing works the tests fail.
 */
public final class EngineSandbox implements AutoCloseable {

    /** An image with a shell, made from the machine's static busybox. */
    public static final String BUSYBOX = "localhost/sandbox/busybox:1";

    private static final List<Path> BUSYBOX_FILES = List.of(Path.of("/bin/busybox"), Path.of("/usr/bin/busybox"));
    private static final List<String> FOREIGN =
            List.of("CONTAINER", "_CONTAINER", "BUILDAH_", "STORAGE_", "REGISTRY_", "REGISTRIES_", "DOCKER_");

    private final Path directory;
    private final int registryPort;
    private final Map<String, String> environment;
    private final Queue<Runnable> servers = new ConcurrentLinkedQueue<>();
    private SandboxService service;
    private final Cleanup removal = Cleanup.of(() -> {
        servers.forEach(Runnable::run);
        SandboxRemoval.of(this).run();
    });

    private EngineSandbox(Path directory, int registryPort) {
        this.directory = directory;
        this.registryPort = registryPort;
        this.environment = Map.copyOf(environment(directory));
    }

    /** Makes one that holds {@link #BUSYBOX} and nothing else. */
    public static EngineSandbox create() {
        EngineSandbox sandbox = new EngineSandbox(temporary(), freePort());
        try {
            sandbox.prepare();
            return sandbox;
        } catch (RuntimeException | Error failure) {
            sandbox.close();
            throw failure;
        }
    }

    /** The environment in which engines use this sandbox. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Runs programs in this sandbox and shows nothing of them. */
    public Programs programs() {
        return programs(EngineOutput.SILENT);
    }

    /** Runs programs in this sandbox. */
    public Programs programs(EngineOutput output) {
        return new Programs(environment, output);
    }

    /** A directory for files of the test, gone with the sandbox. */
    public Path directory() {
        return directory;
    }

    /** The address of a registry that engines may reach without TLS, as soon as a {@link LoopbackRegistry} runs there. */
    public String registryAddress() {
        return "127.0.0.1:" + registryPort;
    }

    /** Lets engines reach a registry of somebody else without TLS. */
    public void reach(String address) {
        write("registries.conf", registriesConf(registryAddress(), address));
    }

    /** Starts a registry at {@link #registryAddress()}, which is there as long as the sandbox, or until it is closed. */
    public LoopbackRegistry startRegistry() {
        return started(LoopbackRegistry.start(directory.resolve("registry"), registryAddress()));
    }

    /** The same for one user alone, by a line as htpasswd writes it. */
    public LoopbackRegistry startGuardedRegistry(String user) {
        return started(LoopbackRegistry.guarded(
                directory.resolve("guarded-registry"), registryAddress(), write("htpasswd", user + "\n")));
    }

    private LoopbackRegistry started(LoopbackRegistry registry) {
        servers.add(registry::close);
        return registry;
    }

    /**
     * Runs programs on a machine with nothing of its own, where podman works with this sandbox through a service that is
     * there as long as the sandbox.
     */
    public synchronized Programs clientPrograms() {
        if (service == null) {
            service = startService();
        }
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("CONTAINER_HOST", service.address());
        variables.put(
                "CONTAINERS_STORAGE_CONF",
                write("storage-of-client.conf", """
                [storage]
                driver = "vfs"
                graphroot = "%1$s/graph-of-client"
                runroot = "%1$s/run-of-client"
                """.formatted(directory)).toString());
        return new Programs(variables, EngineOutput.SILENT);
    }

    /** Starts a service of podman that works in this sandbox as long as that is there, on a port of the loopback interface. */
    public SandboxService startService() {
        return started(SandboxService.start(this, "tcp://127.0.0.1:" + freePort()));
    }

    /** The same at a socket in its directory. */
    public SandboxService startServiceAtSocket() {
        return started(SandboxService.start(this, "unix://" + directory.resolve("podman.sock")));
    }

    private SandboxService started(SandboxService server) {
        servers.add(server::close);
        return server;
    }

    /** Runs a program that must succeed, and gives its standard output without the last line's end. */
    public String run(String... command) {
        Finished finished = programs().run(Invocation.query(List.of(command)));
        if (!finished.succeeded()) {
            throw new AssertionError(Arrays.toString(command) + " ended with " + finished.status() + ": "
                    + String.join("\n", finished.lastErrors()));
        }
        return new String(finished.output(), StandardCharsets.UTF_8).stripTrailing();
    }

    /** Builds an image from a Containerfile without a context, under these names, and gives its id. */
    public String build(String containerfile, String... names) {
        Path file = write("Containerfile-" + System.nanoTime(), containerfile);
        List<String> command = new ArrayList<>(List.of("buildah", "build", "--quiet", "--layers", "--pull=never"));
        Arrays.stream(names).forEach(name -> command.add("--tag=" + name));
        command.addAll(
                List.of("--file=" + file, "--", directory.resolve("empty").toString()));
        return run(command.toArray(String[]::new));
    }

    /** Builds an image that holds nothing but these labels, under these names, and gives its id. */
    public String image(Map<String, String> labels, String... names) {
        Path file = write("Containerfile-" + System.nanoTime(), "FROM scratch\n");
        List<String> command = new ArrayList<>(List.of("buildah", "build", "--quiet", "--layers=false"));
        labels.forEach((name, value) -> command.add("--label=" + name + "=" + value));
        Arrays.stream(names).forEach(name -> command.add("--tag=" + name));
        command.addAll(
                List.of("--file=" + file, "--", directory.resolve("empty").toString()));
        return run(command.toArray(String[]::new));
    }

    private void prepare() {
        mkdir("empty");
        mkdir("home");
        write("auth.json", "{}");
        write("registries.conf", registriesConf(registryAddress()));
        List<String> failures = new ArrayList<>();
        for (SandboxSettings settings : SandboxSettings.candidates()) {
            write("storage.conf", settings.storageConf(directory));
            write("containers.conf", settings.containersConf());
            if (tryOut(failures)) {
                settings.worked();
                return;
            }
        }
        throw new AssertionError("podman and buildah do not work here:\n" + String.join("\n", failures));
    }

    private static String registriesConf(String... addresses) {
        return Stream.concat(
                        Stream.of("unqualified-search-registries = []\n"),
                        Arrays.stream(addresses).map("""

                        [[registry]]
                        location = "%s"
                        insecure = true
                        """::formatted))
                .collect(Collectors.joining());
    }

    private boolean tryOut(List<String> failures) {
        try {
            makeBusybox();
            run("podman", "run", "--rm", "--network=none", BUSYBOX, "true");
            return true;
        } catch (AssertionError | RuntimeException failure) {
            failures.add(failure.getMessage());
            return false;
        }
    }

    /** The step that runs a program in the build is part of the trial. */
    private void makeBusybox() {
        Path context = mkdir("busybox");
        copyBusybox(context.resolve("busybox"));
        Path file = write("Containerfile-busybox", """
                FROM scratch
                COPY busybox /bin/busybox
                RUN ["/bin/busybox", "--install", "-s", "/bin"]
                CMD ["sh"]
                """);
        run(
                "buildah",
                "build",
                "--quiet",
                "--layers=false",
                "--force-rm",
                "--tag=" + BUSYBOX,
                "--file=" + file,
                "--",
                context.toString());
    }

    private static void copyBusybox(Path target) {
        Path busybox = BUSYBOX_FILES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("busybox is not installed: apt-get install busybox-static"));
        try {
            if (!Files.exists(target)) {
                Files.copy(busybox, target);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a file of the sandbox. */
    public Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path mkdir(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends all servers of the sandbox and removes its containers, mounts and files; tests that are stopped do so as well. */
    @Override
    public void close() {
        removal.close();
    }

    private static Map<String, String> environment(Path directory) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
        variables.put("HOME", directory.resolve("home").toString());
        variables.put("CONTAINERS_CONF", directory.resolve("containers.conf").toString());
        variables.put(
                "CONTAINERS_STORAGE_CONF", directory.resolve("storage.conf").toString());
        variables.put(
                "CONTAINERS_REGISTRIES_CONF",
                directory.resolve("registries.conf").toString());
        variables.put("REGISTRY_AUTH_FILE", directory.resolve("auth.json").toString());
        return variables;
    }

    /** Engines take only short paths for some of their files. */
    private static Path temporary() {
        try {
            return Files.createTempDirectory(Path.of("/tmp"), "rs-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
