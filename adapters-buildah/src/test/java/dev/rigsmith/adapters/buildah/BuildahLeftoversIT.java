package dev.rigsmith.adapters.buildah;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.LeftoversContract;
import dev.rigsmith.process.EngineOutput;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class BuildahLeftoversIT extends LeftoversContract {

    private static EngineSandbox sandbox;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private Programs programs() {
        Map<String, String> environment = new HashMap<>(sandbox.environment());
        environment.put("TMPDIR", temporary.toString());
        return new Programs(environment, EngineOutput.SILENT);
    }

    @Override
    protected Leftovers leftovers() {
        return new BuildahLeftovers(programs());
    }

    private static WorkMark gone() {
        WorkMark mine = WorkMark.next();
        return new WorkMark(mine.namespace(), mine.process(), mine.start() + 1, mine.piece());
    }

    @Override
    protected List<String> leave() {
        List<String> before = containers();
        failedStep(gone());
        List<String> left = new ArrayList<>(containers());
        left.removeAll(before);
        left.add(directory(gone() + "-1").toString());
        return left;
    }

    @Override
    protected void beBusy() {
        failedStep(WorkMark.next());
        sandbox.run("buildah", "from", "--pull=never", EngineSandbox.BUSYBOX);
        directory(WorkMark.next() + "-1");
        directory("another");
        assertThat(containers()).hasSizeGreaterThanOrEqualTo(2);
    }

    private Path directory(String name) {
        try {
            return Files.createDirectory(temporary.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A step that fails leaves its container where the builder is not told to remove it. */
    private void failedStep(WorkMark mark) {
        Path file = sandbox.write("Failing", "FROM " + EngineSandbox.BUSYBOX + "\nRUN exit 7\n");
        List<String> command = List.of(
                "buildah",
                "build",
                "--pull=never",
                "--layers",
                "--secret=id=" + mark + ",src=" + file,
                "--file=" + file,
                "--",
                sandbox.directory().resolve("empty").toString());
        assertThat(programs().run(Invocation.query(command)).succeeded()).isFalse();
    }

    private static List<String> containers() {
        return sandbox.run("buildah", "containers", "--quiet", "--notruncate")
                .lines()
                .toList();
    }
}
