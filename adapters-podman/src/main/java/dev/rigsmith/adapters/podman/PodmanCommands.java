package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.Registries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The argument lists. Options are {@code --name=value}, and what is no option comes after {@code --}. */
final class PodmanCommands {

    private static final List<String> IMAGES = List.of("podman", "images", "--format=json");
    private static final List<String> ALL_IMAGES = List.of("podman", "images", "--all", "--format=json");

    private PodmanCommands() {}

    static List<String> images() {
        return IMAGES;
    }

    /** Steps of builds have no name that fits, but without {@code --all} podman would first find out which these are. */
    static List<String> images(Collection<ImageReference> names, Collection<String> patterns) {
        return Stream.concat(ALL_IMAGES.stream(), filters(names, patterns)).toList();
    }

    /** The same as one command for each filter: podman's client sends its service only the last of several. */
    static List<List<String>> imagesOneByOne(Collection<ImageReference> names, Collection<String> patterns) {
        return filters(names, patterns)
                .map(filter ->
                        Stream.concat(ALL_IMAGES.stream(), Stream.of(filter)).toList())
                .toList();
    }

    private static Stream<String> filters(Collection<ImageReference> names, Collection<String> patterns) {
        Stream<String> wanted = names.stream().flatMap(LocalImages::namesOf).map(PodmanCommands::filter);
        return Stream.concat(wanted, patterns.stream()).distinct().map(value -> "--filter=reference=" + value);
    }

    /** The engine's filter finds tags, but no digests of tagged images: for these it is asked for the repository. */
    private static String filter(ImageReference name) {
        return name.digest().isEmpty() ? name.toString() : name.repository().toString();
    }

    static List<String> pull(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
        List<String> command = new ArrayList<>(List.of("podman", "pull"));
        platform.ifPresent(value -> command.add("--platform=" + value));
        command.addAll(options(access));
        command.addAll(List.of("--", reference.toString()));
        return command;
    }

    static List<String> push(String image, ImageReference destination, Registries.Access access) {
        List<String> command = new ArrayList<>(List.of("podman", "push"));
        command.addAll(options(access));
        command.addAll(List.of("--", image, "docker://" + destination));
        return command;
    }

    /** How registries are reached, as podman and skopeo alike have it. */
    static List<String> options(Registries.Access access) {
        return Stream.concat(
                        access.authfile().map(file -> "--authfile=" + file).stream(),
                        access.tlsVerify().map(verify -> "--tls-verify=" + verify).stream())
                .toList();
    }

    static List<String> tag(String image, ImageReference name) {
        return List.of("podman", "tag", "--", image, exact(name));
    }

    /** By skopeo, since podman itself names what it loads after the directory, or by what stands in it. */
    static List<String> load(Path layout, ImageReference name) {
        return List.of("skopeo", "copy", "--", "oci:" + layout, "containers-storage:" + exact(name));
    }

    /** Without pruning, so that the steps which the next build reuses stay. */
    static List<String> remove(ImageReference name) {
        return List.of("podman", "rmi", "--no-prune", "--ignore", "--", exact(name));
    }

    /** Every image, down to the steps of builds. */
    static List<String> allImages() {
        return ALL_IMAGES;
    }

    /** What was done to make each of these images: its id and an array, one image a line. */
    static List<String> histories(List<ImageId> images) {
        return Stream.concat(
                        Stream.of("podman", "image", "inspect", "--format={{.Id}} {{json .History}}", "--"),
                        images.stream().map(ImageId::hex))
                .toList();
    }

    static List<String> drop(ImageId image) {
        return List.of("podman", "rmi", "--no-prune", "--ignore", "--", image.hex());
    }

    static List<String> run(ImageReference image, String command, List<String> moreOptions) {
        List<String> all = new ArrayList<>(List.of("podman", "run", "--rm", "--pull=never", "--network=none"));
        all.addAll(List.of("--log-driver=none", "--entrypoint=sh"));
        all.addAll(moreOptions);
        all.addAll(List.of("--", image.toString(), "-c", command));
        return all;
    }

    /** Every container, running or not, with those of other tools. */
    static List<String> containers() {
        return List.of("podman", "ps", "--all", "--external", "--no-trunc", "--format=json");
    }

    /** Every container with this in its name, running or not; one name a line. */
    static List<String> containers(String name) {
        return List.of("podman", "ps", "--all", "--filter=name=" + name, "--format={{.Names}}");
    }

    /** The digests of layers, one a line. */
    static List<String> layers(ImageId image) {
        return List.of(
                "podman",
                "image",
                "inspect",
                "--format={{range .RootFS.Layers}}{{println .}}{{end}}",
                "--",
                image.hex());
    }

    /** By its id, so that the archive holds no name. */
    static List<String> save(ImageId image, Path to) {
        return List.of("podman", "save", "--quiet", "--format=docker-archive", "--output=" + to, "--", image.hex());
    }

    /** A container that is never started; the command only has to be there where the image has none. */
    static List<String> create(ImageId image, String name) {
        return List.of(
                "podman", "create", "--pull=never", "--network=none", "--name=" + name, "--", image.hex(), "true");
    }

    /** A tar of a file of a container. */
    static List<String> copyOut(String container, String path) {
        return List.of("podman", "cp", "--", container + ":" + path, "-");
    }

    static List<String> removeContainer(String name) {
        return List.of("podman", "rm", "--force", "--ignore", "--time=0", "--", name);
    }

    /** The one name that is meant. The engine would take a short name for any image whose name ends alike. */
    static String exact(ImageReference name) {
        return LocalImages.namesOf(name).findFirst().orElse(name).toString();
    }
}
