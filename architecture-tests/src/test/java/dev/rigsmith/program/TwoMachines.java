package dev.rigsmith.program;

import dev.rigsmith.process.LoopbackRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two machines, each with a store and a home of its own, that share the builds of one project in a registry.
 *
 * @param here the machine whose builds the other one gets
 * @param base an image of the registry that {@code dev} is built on
 * @param cache the repository
 */
record TwoMachines(Workbench here, Workbench there, String base, String cache) {

    /** Puts the base into the registry, and lets both machines reach it. */
    static TwoMachines sharing(Workbench here, Workbench there, LoopbackRegistry server) {
        there.engines().reach(server.address());
        String base = server.address() + "/corp/base:1";
        here.engines().run("buildah", "push", "--quiet", Workbench.BASE, "docker://" + base);
        return new TwoMachines(here, there, base, server.address() + "/team/cache");
    }

    /** Writes the project: the rig {@code dev} holds this, and {@code top} is built on it. The base is on neither machine. */
    void project(String content) {
        Stream.of(here, there).forEach(machine -> {
            file(machine, "rigsmith.yaml", """
                    default: dev
                    rigs:
                      dev: { build: dev }
                      top: { build: top }
                    cache: { registry: %s }
                    """.formatted(cache));
            file(machine, "dev/Containerfile", "FROM " + base + "\nCOPY f /dev-file\n");
            file(machine, "dev/f", content);
            file(machine, "top/Containerfile", "FROM rig:dev\nRUN cat /dev-file > /copied\n");
            machine.engines().run("podman", "rmi", "--ignore", "--force", base);
            machine.calls().forget();
        });
    }

    static void file(Workbench machine, String path, String text) {
        Workbench.write(machine.path("home").resolve(path), text);
    }

    /** Builds, which must succeed; gives what became of each rig, by name. */
    static Map<String, Json> build(Workbench machine, String... words) {
        Ended ended = machine.rig(Stream.concat(Stream.of("build", "--format=json"), Stream.of(words))
                .toArray(String[]::new));
        Map<String, Json> byName = new LinkedHashMap<>();
        ended.json().elements().forEach(rig -> byName.put(rig.text("name"), rig));
        return byName;
    }

    /** The names of an image by tag; one without any is told as {@code <none>:<none>}. */
    static List<String> names(Workbench machine, String id) {
        return machine.engines()
                .run("podman", "images", "--all", "--no-trunc", "--format={{.ID}} {{.Repository}}:{{.Tag}}")
                .lines()
                .filter(line -> line.startsWith(id))
                .map(line -> line.substring(id.length() + 1))
                .toList();
    }

    /** What was warned of. */
    static List<String> warnings(Ended ended) {
        return ended.err().lines().filter(line -> line.contains("warning:")).toList();
    }
}
