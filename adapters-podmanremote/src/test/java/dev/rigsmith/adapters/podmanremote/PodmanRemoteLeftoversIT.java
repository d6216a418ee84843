package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.LeftoversContract;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.WorkMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class PodmanRemoteLeftoversIT extends LeftoversContract {

    private static RemoteSandbox sandbox;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        sandbox = new RemoteSandbox();
    }

    @AfterAll
    static void stop() {
        try {
            sandbox.requireNothingHere();
        } finally {
            sandbox.close();
        }
    }

    @Override
    protected Leftovers leftovers() {
        return new PodmanRemoteLeftovers(
                sandbox.programs((program, line) -> {}, Map.of("TMPDIR", directory.toString())));
    }

    private static WorkMark killed() {
        WorkMark mine = WorkMark.next();
        return new WorkMark(mine.namespace(), mine.process(), mine.start() + 1, mine.piece());
    }

    private static String container(String name) {
        sandbox.far().run("podman", "create", "--name=" + name, "--", EngineSandbox.BUSYBOX, "true");
        return name;
    }

    private String directory(WorkMark mark) {
        try {
            return Files.createDirectory(directory.resolve(mark + "-1")).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected List<String> leave() {
        return List.of(container("rig-extend-mine-" + killed()), directory(killed()));
    }

    @Override
    protected void beBusy() {
        WorkMark gone = killed();
        container("rig-extend-mine-" + WorkMark.next());
        container("rig-extend-mine-"
                + new WorkMark(gone.namespace() + (1L << 32), gone.process(), gone.start(), gone.piece()));
        container("my-rig-extend-mine-" + gone);
        container("another");
        directory(WorkMark.next());
    }
}
