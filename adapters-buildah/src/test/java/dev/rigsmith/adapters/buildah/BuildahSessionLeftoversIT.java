package dev.rigsmith.adapters.buildah;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.LeftoversContract;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BuildahSessionLeftoversIT extends LeftoversContract {

    private static EngineSandbox sandbox;

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
        return new BuildahSessionLeftovers(sandbox.programs());
    }

    private static String container(String name) {
        sandbox.run("buildah", "from", "--pull-never", "--name=" + name, EngineSandbox.BUSYBOX);
        return name;
    }

    /** The rig's name looks like a mark of a process that runs. */
    @Override
    protected List<String> leave() {
        WorkMark mine = WorkMark.next();
        WorkMark gone = new WorkMark(mine.namespace(), mine.process(), mine.start() + 1, mine.piece());
        return List.of(
                container(SessionContainers.name(new ShortName("left"), gone)),
                container(SessionContainers.name(new ShortName(mine.toString()), gone)));
    }

    @Override
    protected void beBusy() {
        container(SessionContainers.name(new ShortName("busy"), WorkMark.next()));
        container("rig-extend-somebody");
        container("rig-extend-");
        container("another");
    }

    @Test
    void builds_that_clear_up_leave_them_alone() {
        List<String> left = leave();

        new StageContainers(sandbox.programs()).removeAbandoned();

        assertThat(new BuildahLeftovers(sandbox.programs()).abandoned())
                .noneMatch(found -> found.name().contains("rig-extend-"));
        assertThat(leftovers().abandoned()).hasSize(left.size());
        leftovers().abandoned().forEach(leftovers()::remove);
    }

    /** Where the program alone was killed, its engine goes on. */
    @Test
    void one_in_which_an_engine_still_works_is_in_use() {
        String name = leave().get(0);
        Programs.Running engine =
                sandbox.programs().start(Invocation.query(List.of("sh", "-c", "sleep 3; true", "run", name)));

        assertThat(leftovers().abandoned()).noneMatch(found -> found.name().equals(name));
        assertThat(new BuildahHandSessions(sandbox.programs()).of(new ShortName("left")))
                .singleElement()
                .satisfies(open -> assertThat(open.process()).isPresent());
        engine.finish();
        assertThat(leftovers().abandoned()).anyMatch(found -> found.name().equals(name));
        leftovers().abandoned().forEach(leftovers()::remove);
    }
}
