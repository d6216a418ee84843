package dev.rigsmith.adapters.buildah;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.ports.HandCommand;
import dev.rigsmith.ports.HandReplay;
import dev.rigsmith.ports.HandSession;
import dev.rigsmith.ports.HandSessions;
import dev.rigsmith.ports.HandSessionsContract;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.WorkMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BuildahHandSessionsIT extends HandSessionsContract {

    private static final ShortName RIG = new ShortName("placed");
    private static final ImageReference NAME = ImageReference.parse("localhost/rig/extended/placed:making");
    private static final String FILE = "/etc/rigsmith/rig.yaml";

    private static EngineSandbox sandbox;
    private static ImageId image;

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
        image = ImageId.parse(sandbox.build("FROM " + EngineSandbox.BUSYBOX
                + "\nRUN touch /etc/passwd\nENTRYPOINT [\"/bin/false\"]\nUSER 1000\nLABEL old=1\n"));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void no_container_is_left_for_other_tests() {
        sandbox.run("buildah", "rm", "--all");
    }

    @Override
    protected HandSessions sessions() {
        return new BuildahHandSessions(sandbox.programs());
    }

    @Override
    protected ImageId image() {
        return image;
    }

    @Override
    protected Map<String, String> labels(ImageId made) {
        return Stream.of("new", "old", "none")
                .filter(name -> inspect(made, "{{if index .Labels \"" + name + "\"}}yes{{end}}")
                        .equals("yes"))
                .collect(Collectors.toMap(
                        name -> name,
                        name -> inspect(made, "{{index .Labels \"" + name + "\"}}END")
                                .replaceFirst("END$", "")));
    }

    private static String inspect(ImageId made, String format) {
        return sandbox.run("podman", "image", "inspect", "--format=" + format, made.hex());
    }

    @Override
    protected String file(ImageId made, String path) {
        return sandbox.run("podman", "run", "--rm", "--entrypoint=sh", made.hex(), "-c", "cat " + path + "; echo END")
                .replaceFirst("END$", "");
    }

    @Override
    protected String leave(ShortName rig) {
        WorkMark mine = WorkMark.next();
        WorkMark gone = new WorkMark(mine.namespace(), mine.process(), mine.start() + 1, mine.piece());
        String container = SessionContainers.name(rig, gone);
        sandbox.run("buildah", "from", "--pull-never", "--name=" + container, image.hex());
        return container;
    }

    /** Makes an image in which something is in the way, and puts the file into it. */
    private static ImageId placedAfter(String... script) {
        String container = sandbox.run("buildah", "from", "--pull-never", EngineSandbox.BUSYBOX);
        String root = sandbox.run("buildah", "mount", container);
        for (String command : script) {
            sandbox.run("sh", "-ec", "cd '" + root + "' && " + command);
        }
        sandbox.run("buildah", "umount", container);
        ImageId before = ImageId.parse(sandbox.run("buildah", "commit", "--quiet", "--rm", container));
        try (HandSession session = new BuildahHandSessions(sandbox.programs()).open(RIG, before)) {
            session.put(FILE, Octets.ofText("mine"));
            return session.commit(NAME, Map.of("x", Optional.of("1")));
        }
    }

    private static String in(ImageId made, String script) {
        return sandbox.run("podman", "run", "--rm", made.hex(), "sh", "-c", script);
    }

    @Test
    void a_file_gets_there_whatever_is_in_the_way() {
        assertThat(in(placedAfter("rm -rf etc"), "cat " + FILE)).isEqualTo("mine");
        assertThat(in(placedAfter("rm -rf etc && mkdir -m 711 etc && chown 5:6 etc"), "stat -c '%a %u' /etc"))
                .isEqualTo("711 5");
        assertThat(in(placedAfter("mkdir -p etc/rigsmith/rig.yaml/x"), "cat " + FILE))
                .isEqualTo("mine");
        assertThat(in(
                        placedAfter("mkdir -p etc/rigsmith; echo old > etc/old; ln -s /etc/old etc/rigsmith/rig.yaml"),
                        "cat " + FILE + " /etc/old"))
                .isEqualTo("mineold");
        assertThat(in(
                        placedAfter("mkdir other; echo old > other/rig.yaml; ln -s /other etc/rigsmith"),
                        "cat " + FILE + " /other/rig.yaml"))
                .isEqualTo("mineold");
    }

    @Test
    void a_file_never_gets_out_of_the_container() {
        String host = sandbox.run("mktemp", "-d");

        String inside = in(placedAfter("rm -rf etc && ln -s " + host + " etc"), "cat " + host + "/rigsmith/rig.yaml");

        assertThat(inside).isEqualTo("mine");
        assertThat(sandbox.run("ls", "-A", host)).isEmpty();
    }

    @Test
    void a_command_runs_as_whom_it_is_told_with_the_network_it_is_told() {
        try (HandSession session = sessions().open(RIG, image)) {
            HandCommand command = new HandCommand(
                    List.of("sh", "-c", "id -u; ls /sys/class/net"), Optional.of("0"), Optional.of("none"));
            assertThat(session.run(command).lastLines()).containsExactly("0", "lo");
        }
    }

    @Test
    void commands_that_run_again_have_what_those_before_them_set() {
        List<Step> steps = List.of(
                Step.of("x='a b'; f() { echo \"f $1\"; }; alias say=echo"),
                new Step("cd /etc", Optional.of("/bin"), 0),
                new Step("f \"$x\"; say \"$(pwd)\" 'it''s'", Optional.of("/bin"), 0),
                Step.of("cat <<E\n$PWD\nE"));
        try (HandSession session = sessions().open(RIG, image)) {
            HandReplay done =
                    session.replay(steps, "sh", new HandCommand(List.of(), Optional.of("0"), Optional.empty()));
            assertThat(done.done()).isEqualTo(4);
            assertThat(done.end().lastLines()).contains("f a b", "/bin its", "/");
        }
    }

    @Test
    void commands_that_run_again_fail_where_they_fail() {
        HandCommand root = new HandCommand(List.of(), Optional.of("0"), Optional.empty());
        Step fine = Step.of("true");
        try (HandSession session = sessions().open(RIG, image)) {
            assertThat(session.replay(List.of(fine, new Step("true", Optional.of("/no/such"), 0)), "sh", root)
                            .done())
                    .isEqualTo(1);
            assertThat(session.replay(List.of(fine, Step.of("set -e; false; true")), "sh", root)
                            .done())
                    .isEqualTo(1);
            assertThat(session.replay(List.of(fine, fine, Step.of("fi")), "sh", root)
                            .done())
                    .isEqualTo(2);
            assertThat(session.replay(List.of(fine, Step.of("exit 0"), fine), "sh", root)
                            .done())
                    .isEqualTo(1);
            HandReplay none = session.replay(List.of(fine), "bash", root);
            assertThat(none.done()).isZero();
            assertThat(none.end().status()).isEqualTo(127);
        }
    }
}
