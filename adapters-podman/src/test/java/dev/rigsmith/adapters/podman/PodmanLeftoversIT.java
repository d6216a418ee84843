package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.LeftoversContract;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.WorkMark;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PodmanLeftoversIT extends LeftoversContract {

    static EngineSandbox sandbox;

    private final Leftovers leftovers = made();

    Leftovers made() {
        return new PodmanLeftovers(sandbox.programs());
    }

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Override
    protected Leftovers leftovers() {
        return leftovers;
    }

    private static String abandoned() {
        WorkMark mine = WorkMark.next();
        return new WorkMark(mine.namespace(), mine.process(), mine.start() + 1, mine.piece()).toString();
    }

    @Override
    protected List<String> leave() {
        String name = abandoned();
        sandbox.run(
                "podman",
                "run",
                "--detach",
                "--network=none",
                "--name=" + name,
                "--",
                EngineSandbox.BUSYBOX,
                "sleep",
                "600");
        return List.of(name);
    }

    @Override
    protected void beBusy() {
        create(WorkMark.next().toString());
        create("my-" + abandoned());
        create("another");
    }

    private static void create(String name) {
        sandbox.run("podman", "create", "--name=" + name, "--", EngineSandbox.BUSYBOX, "true");
    }
}
