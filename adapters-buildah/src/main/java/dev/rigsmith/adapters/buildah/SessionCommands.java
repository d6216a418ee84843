package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.HandCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The argument lists of a session by hand.
 *
 * @param container its name
 */
record SessionCommands(String container) {

    List<String> from(String image) {
        return List.of("buildah", "from", "--quiet", "--pull-never", "--name=" + container, "--", image);
    }

    /** @param options for the terminal and the like */
    List<String> run(HandCommand command, List<String> options, List<String> words) {
        List<String> all = new ArrayList<>(List.of("buildah", "run"));
        all.addAll(options);
        command.user().ifPresent(user -> all.add("--user=" + user));
        command.network().ifPresent(network -> all.add("--network=" + network));
        all.addAll(List.of("--", container));
        all.addAll(words);
        return all;
    }

    /** Copied as a tree onto a directory at the top, since a single file would be written through links. */
    List<String> copy(String tree, String top) {
        return List.of("buildah", "copy", "--quiet", "--", container, tree, top);
    }

    List<String> labels(Map<String, Optional<String>> labels) {
        List<String> all = new ArrayList<>(List.of("buildah", "config"));
        labels.forEach((name, value) ->
                all.add("--label=" + name + value.map(text -> "=" + text).orElse("-")));
        all.addAll(List.of("--", container));
        return all;
    }

    /** @param options where the id is written */
    List<String> commit(List<String> options, ImageReference name) {
        List<String> all = new ArrayList<>(List.of("buildah", "commit", "--quiet", "--format=oci"));
        all.addAll(options);
        all.addAll(List.of("--", container, name.toString()));
        return all;
    }

    List<String> imageUser() {
        return List.of("buildah", "inspect", "--type=container", "--format={{.OCIv1.Config.User}}", "--", container);
    }

    List<String> diff() {
        return List.of("podman", "diff", "--", container);
    }

    List<String> remove() {
        return List.of("buildah", "rm", "--", container);
    }
}
