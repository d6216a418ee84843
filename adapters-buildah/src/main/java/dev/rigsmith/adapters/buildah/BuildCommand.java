package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.BuildRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The argument list of a build.
 *
 * @param files the options that name the Containerfile and its like
 * @param context the directory that the builder sees
 */
record BuildCommand(BuildRequest request, List<String> files, String context) {

    private static final String IMAGE = "container-image://";

    /**
     * Bases are here already, so nothing is fetched; a step that fails takes its container with it. The format is said
     * because it changes the image, and the user's BUILDAH_FORMAT is no part of the key.
     */
    private static final List<String> ALWAYS =
            List.of("buildah", "build", "--layers", "--format=oci", "--force-rm", "--pull=never");

    /**
     * The cache knows a step that mounts files by its text alone and would give an old result for new files, and likewise
     * for some steps that take arguments, so such builds go without it.
     */
    List<String> arguments() {
        List<String> all = new ArrayList<>(ALWAYS);
        if (request.options().noCache() || isUnsafeToCache(request.spec().facts())) {
            all.add("--no-cache");
        }
        all.addAll(files);
        all.add("--tag=" + LocalImages.namesOf(request.name()).findFirst().orElse(request.name()));
        all.add("--platform=" + request.spec().platform());
        request.spec().target().ifPresent(target -> all.add("--target=" + target));
        request.replacements().forEach((reference, image) -> all.addAll(contexts(reference, image)));
        request.labels().forEach((name, value) -> all.add("--label=" + name + "=" + value));
        request.spec().args().forEach((name, arg) -> argument(name, arg).ifPresent(all::add));
        request.spec().secrets().forEach(secret -> all.add(secret(secret)));
        all.addAll(List.of("--", context));
        return all;
    }

    private static boolean isUnsafeToCache(Containerfile facts) {
        return facts.mountsFiles() || facts.hidesArgsFromCache();
    }

    /** The builder compares a {@code FROM} before it fills in arguments, so it is told both forms. */
    private List<String> contexts(ImageReference reference, String image) {
        return request.spec().writtenFor(reference).stream()
                .map(text -> "--build-context=" + text + "=" + IMAGE + image)
                .toList();
    }

    /** A confidential value goes through the environment. An argument that is not set is not passed: that is the same. */
    private static Optional<String> argument(String name, BuildArg arg) {
        return arg.value().map(value -> "--build-arg=" + name + (arg.confidential() ? "" : "=" + value));
    }

    private static String secret(BuildSecret secret) {
        String source = secret.source() instanceof BuildSecret.Variable variable
                ? "env=" + variable.name()
                : "src=" + ((BuildSecret.File) secret.source()).path();
        return "--secret=id=" + secret.id() + "," + source;
    }

    /** The variables that carry the confidential values. */
    Map<String, String> variables() {
        return ConfidentialArgs.of(request.spec().args());
    }
}
