package dev.rigsmith.adapters.podmanremote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.HandCommand;
import dev.rigsmith.ports.HandSession;
import dev.rigsmith.ports.HandSessions;
import dev.rigsmith.ports.HandSessionsContract;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.WorkMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PodmanRemoteHandSessionsIT extends HandSessionsContract {

    private static final ShortName RIG = new ShortName("other");

    private static RemoteSandbox sandbox;
    private static ImageId image;

    private final HandSessions sessions = new PodmanRemoteHandSessions(sandbox.programs());

    @BeforeAll
    static void start() {
        sandbox = new RemoteSandbox();
        image = ImageId.parse(sandbox.far()
                .build(
                        "FROM " + EngineSandbox.BUSYBOX
                                + "\nRUN mkdir -p /etc /work && echo root:x:0:0::/:/bin/sh >/etc/passwd\nUSER 1000\nWORKDIR /work\n"
                                + "ENV KEPT=yes\nENTRYPOINT [\"/bin/false\"]\nCMD [\"one\"]\nEXPOSE 80\nLABEL old=1\n",
                        "localhost/contract/hand:1"));
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
    protected HandSessions sessions() {
        return sessions;
    }

    @Override
    protected ImageId image() {
        return image;
    }

    @Override
    protected Map<String, String> labels(ImageId made) {
        return sandbox.labels(made);
    }

    @Override
    protected String file(ImageId made, String path) {
        return sandbox.far().run("podman", "run", "--rm", "--network=none", "--entrypoint=cat", made.hex(), path)
                + "\n";
    }

    @Override
    protected String leave(ShortName rig) {
        WorkMark mine = WorkMark.next();
        String name = "rig-extend-" + rig + "-" + new WorkMark(mine.namespace(), mine.process(), mine.start() + 1, 1);
        sandbox.far().run("podman", "create", "--name=" + name, image.hex());
        return name;
    }

    private static String dangling() {
        return sandbox.far().run("podman", "images", "--quiet", "--filter=dangling=true");
    }

    private static String config(ImageId made) {
        return sandbox.far()
                .run(
                        "podman",
                        "image",
                        "inspect",
                        "--format={{.Config.User}} {{.Config.WorkingDir}} {{.Config.Entrypoint}} {{.Config.Cmd}} {{.Config.Env}}"
                                + " {{.Config.ExposedPorts}}",
                        made.hex());
    }

    @Test
    void the_image_says_of_itself_what_the_one_before_said() {
        String dangling = dangling();
        try (HandSession session = sessions.open(RIG, image)) {
            session.run(new HandCommand(
                    List.of("sh", "-c", "id -u >/made; rm /bin/vi"), Optional.of("0"), Optional.of("none")));
            session.put("/etc/rigsmith/rig.yaml", Octets.ofText("x"));
            ImageId made = session.commit(ImageReference.parse("localhost/rig/extended/other:1"), Map.of());

            assertThat(config(made)).isEqualTo(config(image));
            assertThat(file(made, "/made")).isEqualTo("0\n");
            assertThat(sandbox.find("localhost/rig/extended/other:1")).contains(made);
            assertThat(sandbox.far()
                            .run(
                                    "podman",
                                    "run",
                                    "--rm",
                                    "--network=none",
                                    "--entrypoint=sh",
                                    made.hex(),
                                    "-c",
                                    "ls /bin/vi /dev/rigsmith; pwd; id -u; echo $KEPT"))
                    .isEqualTo("/work\n1000\nyes");
        }
        assertThat(dangling()).isEqualTo(dangling);
        assertThat(sandbox.far()
                        .run(
                                "podman",
                                "ps",
                                "--all",
                                "--external",
                                "--format={{.Names}}",
                                "--filter=name=rig-extend-other"))
                .isEmpty();
    }

    @Test
    void an_image_without_a_shell_is_refused_in_plain_words() {
        ImageId bare = ImageId.parse(sandbox.far().image(Map.of("bare", "1"), "localhost/contract/bare:1"));
        try (HandSession session = sessions.open(RIG, bare)) {
            HandCommand command = new HandCommand(List.of("tool"), Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> session.run(command))
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            failure -> assertThat(failure.remedy()).contains("sh"));
        }
    }
}
