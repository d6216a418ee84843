package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.HandCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The argument lists of a session by hand.
 *
 * @param container its name
 */
record SessionCommands(String container) {

    /** A shell that waits for a line which never comes keeps the container running, and needs no other program. */
    private static final String WAITING = "--entrypoint=[\"sh\",\"-c\",\"read -r never\"]";

    static List<String> list(String name) {
        return List.of("podman", "ps", "--all", "--filter=name=" + name, "--format={{.Names}}");
    }

    List<String> create(String image, String rig, Optional<String> network) {
        return container(List.of("podman", "create"), image, rig, network);
    }

    /** Creates and starts it at once. */
    List<String> run(String image, String rig, Optional<String> network) {
        return container(List.of("podman", "run", "--detach"), image, rig, network);
    }

    private List<String> container(List<String> act, String image, String rig, Optional<String> network) {
        List<String> all = new ArrayList<>(act);
        all.addAll(List.of("--pull=never", "--interactive", WAITING));
        all.add("--hostname=" + rig);
        network.ifPresent(kind -> all.add("--network=" + kind));
        all.addAll(List.of("--name=" + container, "--", image));
        return all;
    }

    List<String> start() {
        return List.of("podman", "start", "--", container);
    }

    /** @param options for the terminal and the like */
    List<String> exec(HandCommand command, List<String> options, List<String> words) {
        List<String> all = new ArrayList<>(List.of("podman", "exec"));
        all.addAll(options);
        command.user().ifPresent(user -> all.add("--user=" + user));
        all.addAll(List.of("--", container));
        all.addAll(words);
        return all;
    }

    /** Runs as root, whoever the image runs as. */
    List<String> execAsRoot(String... words) {
        List<String> all = new ArrayList<>(List.of("podman", "exec", "--user=0", "--", container));
        all.addAll(List.of(words));
        return all;
    }

    List<String> copyIn(String directory) {
        return List.of("podman", "cp", "--", "-", container + ":" + directory);
    }

    /** Without pausing, which not every machine can do; nothing but the waiting shell runs by then. */
    List<String> commit() {
        return List.of("podman", "commit", "--quiet", "--format=oci", "--pause=false", "--", container);
    }

    static List<String> inspect(ImageId image) {
        return List.of("podman", "image", "inspect", "--", image.hex());
    }

    static List<String> imageUser(ImageId image) {
        return List.of("podman", "image", "inspect", "--format={{.Config.User}}", "--", image.hex());
    }

    static List<String> drop(ImageId image) {
        return List.of("podman", "rmi", "--no-prune", "--ignore", "--", image.hex());
    }

    List<String> diff() {
        return List.of("podman", "diff", "--", container);
    }

    /** With the volumes that its image asked for. */
    static List<String> remove(String container) {
        return List.of("podman", "rm", "--force", "--ignore", "--volumes", "--time=0", "--", container);
    }
}
