package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.ports.ContainersContract;
import dev.rigsmith.process.EngineSandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PodmanContainersIT extends ContainersContract {

    static EngineSandbox sandbox;
    private static ImageId image;

    private final Containers containers = made();

    Containers made() {
        return new PodmanContainers(sandbox.programs());
    }

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
        String busybox = sandbox.run("podman", "image", "inspect", "--format={{.Id}}", "--", EngineSandbox.BUSYBOX);
        image = ImageId.parse(busybox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Override
    protected Containers containers() {
        return containers;
    }

    @Override
    protected ImageId image() {
        return image;
    }

    @Override
    protected void create(String name) {
        sandbox.run("podman", "create", "--name=" + name, "--", EngineSandbox.BUSYBOX, "true");
    }

    @Override
    protected void start(String name) {
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
    }

    @Override
    protected void work(String name) {
        sandbox.run("buildah", "from", "--pull=never", "--name=" + name, "--", EngineSandbox.BUSYBOX);
    }

    @Override
    protected void workFromNothing(String name) {
        sandbox.run("buildah", "from", "--name=" + name, "--", "scratch");
    }
}
