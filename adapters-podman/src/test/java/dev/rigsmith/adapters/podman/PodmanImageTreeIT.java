package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.ports.ImageTree;
import dev.rigsmith.ports.ImageTreeContract;
import dev.rigsmith.process.EngineSandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PodmanImageTreeIT extends ImageTreeContract {

    static EngineSandbox sandbox;

    private final ImageTree tree = made();

    ImageTree made() {
        return new PodmanImageTree(sandbox.programs());
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
    protected ImageTree tree() {
        return tree;
    }

    @Override
    protected ImageId rig(String name, BuildKey key) {
        String file = sandbox.write(
                        "Containerfile-" + key.tag(),
                        "FROM " + EngineSandbox.BUSYBOX + "\nRUN echo " + key.tag() + " > /key\n")
                .toString();
        return ImageId.parse(sandbox.run(
                "buildah",
                "build",
                "--quiet",
                "--layers",
                "--pull=never",
                "--label=" + RigLabels.KEY + "=" + key.hex(),
                "--label=" + RigLabels.KIND + "=template",
                "--tag=" + name,
                "--file=" + file,
                "--",
                sandbox.directory().resolve("empty").toString()));
    }

    @Override
    protected ImageId derived(String rig, String name, boolean labelsAlone) {
        String step = labelsAlone ? "LABEL own=" + name : "RUN echo " + name + " > /own";
        return ImageId.parse(sandbox.build("FROM " + rig + "\n" + step + "\n", name));
    }

    @Override
    protected void unname(String name) {
        sandbox.run("podman", "untag", name);
    }

    @Override
    protected void use(ImageId image) {
        sandbox.run("podman", "create", "--", image.hex(), "true");
    }
}
