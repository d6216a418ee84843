package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.LeftoversContract;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.WorkMark;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PodmanNameLeftoversIT extends LeftoversContract {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final long DAY = 24 * 60 * 60L;

    static EngineSandbox sandbox;

    private final Leftovers leftovers = made();

    Leftovers made() {
        return new PodmanNameLeftovers(new PodmanImageStore(sandbox.programs()), Clock.fixed(NOW, ZoneOffset.UTC));
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

    private static String name(String rest) {
        String name = "localhost/rig/" + rest;
        sandbox.run("podman", "tag", EngineSandbox.BUSYBOX, name);
        return name;
    }

    private static String timed(long seconds) {
        return "adding-0123456789ab-" + seconds + "-5";
    }

    @Override
    protected List<String> leave() {
        WorkMark mine = WorkMark.next();
        WorkMark killed = new WorkMark(mine.namespace(), mine.process(), mine.start() + 1, mine.piece());
        long old = NOW.getEpochSecond() - DAY - 1;
        return List.of(
                name("extended/mine:extending-" + killed),
                name("extended/mine:" + timed(old)),
                name("prefab/tools:" + timed(old)));
    }

    @Override
    protected void beBusy() {
        name("extended/mine:extending-" + WorkMark.next());
        name("extended/mine:" + timed(NOW.getEpochSecond() - DAY + 60));
        name("extended/mine:latest");
        name("extended/mine:20260301T120000Z");
        name("extended/mine:adding-by-hand");
        sandbox.run(
                "podman",
                "tag",
                EngineSandbox.BUSYBOX,
                "localhost/other/extended/mine:" + timed(NOW.getEpochSecond() - 2 * DAY));
    }
}
