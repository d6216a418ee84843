package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.process.EngineOutput;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The podman service elsewhere that all work goes to. Nothing is ever done by an engine here instead. */
public final class PodmanService implements Route {

    private static final String HOST = "CONTAINER_HOST";
    private static final String CONNECTION = "CONTAINER_CONNECTION";

    private final String place;
    private final Optional<String> connection;
    private final Optional<ServiceAddress> address;
    private final Map<String, String> environment;
    private final AtomicBoolean found = new AtomicBoolean();

    private PodmanService(
            String place,
            Optional<String> connection,
            Optional<ServiceAddress> address,
            Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.place = place;
        this.connection = connection;
        this.address = address;
    }

    /**
     * The service that is to be used, as podman would choose it: a named connection first, then {@code CONTAINER_HOST},
     * then {@code CONTAINER_CONNECTION}, then its settings. Empty for the engine of this machine.
     *
     * @param connection the connection that the user names on the command line
     * @throws dev.rigsmith.domain.error.RigsmithException when the address is none, or the settings cannot be read
     */
    public static Optional<PodmanService> chosen(Map<String, String> environment, Optional<String> connection) {
        if (connection.isPresent()) {
            return connection.map(name -> named(name, environment));
        }
        if (environment.containsKey(HOST)) {
            ServiceAddress address = ServiceAddress.parse(HOST, environment.get(HOST));
            return Optional.of(new PodmanService(address.shown(), Optional.empty(), Optional.of(address), environment));
        }
        if (environment.containsKey(CONNECTION)) {
            return Optional.of(named(environment.get(CONNECTION), environment));
        }
        return ContainersConf.isRemote(environment)
                ? Optional.of(new PodmanService(
                        "podman's default connection", Optional.empty(), Optional.empty(), environment))
                : Optional.empty();
    }

    private static PodmanService named(String connection, Map<String, String> environment) {
        return new PodmanService(
                "connection `" + connection + "`", Optional.of(connection), Optional.empty(), environment);
    }

    /** What the user would call it. */
    public String place() {
        return place;
    }

    /** podman takes an address from its environment before the name of a connection. */
    @Override
    public Map<String, String> environment(Map<String, String> inherited) {
        if (connection.isEmpty()) {
            return inherited;
        }
        Map<String, String> rest = new TreeMap<>(inherited);
        rest.remove(HOST);
        rest.remove(CONNECTION);
        return rest;
    }

    @Override
    public List<String> command(List<String> command) {
        if (!isPodman(command)) {
            return command;
        }
        List<String> all = new ArrayList<>(command);
        all.add(1, connection.map(name -> "--connection=" + name).orElse("--remote"));
        return all;
    }

    @Override
    public void before(Invocation invocation) {
        if (isForThisMachine(invocation.command())) {
            throw EngineException.failed(
                    invocation.program() + " works on this machine only, and " + place + " was asked for",
                    "this is a fault of Rigsmith: please tell its authors",
                    invocation.command(),
                    1,
                    List.of());
        }
        if (isPodman(invocation.command()) && !found.get()) {
            address.ifPresent(there -> there.requireAnswer(invocation.command()));
            found.set(true);
        }
    }

    @Override
    public void after(Finished finished) {
        if (!finished.succeeded() && isPodman(finished.command())) {
            ConnectionFailure.in(finished, place, connection, this::known).ifPresent(failure -> {
                throw failure;
            });
        }
    }

    private static boolean isForThisMachine(List<String> command) {
        return command.get(0).equals("buildah")
                || command.stream().anyMatch(word -> word.startsWith("containers-storage:"));
    }

    private List<String> known() {
        List<String> question = List.of("podman", "system", "connection", "list", "--format={{.Name}}");
        return new Programs(environment, EngineOutput.SILENT)
                .run(Invocation.query(question)).outputLines().stream()
                        .map(String::strip)
                        .filter(name -> !name.equals("Name"))
                        .toList();
    }

    private static boolean isPodman(List<String> command) {
        return command.get(0).equals("podman");
    }
}
