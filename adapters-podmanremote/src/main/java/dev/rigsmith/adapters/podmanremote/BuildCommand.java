package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.ports.BuildRequest;
import java.util.ArrayList;
import java.util.List;

/** A build as a command of podman's client, for people: the build itself asks the service. */
record BuildCommand(BuildRequest request) {

    List<String> arguments() {
        List<String> all =
                new ArrayList<>(List.of("podman", "build", "--layers", "--format=oci", "--force-rm", "--pull=never"));
        if (request.options().noCache()) {
            all.add("--no-cache");
        }
        boolean inDirectory = request.spec().context() instanceof ContextSource.Directory;
        ContextSource.Directory directory = inDirectory
                ? (ContextSource.Directory) request.spec().context()
                : new ContextSource.Directory(".", request.spec().containerfileName());
        all.add("--file=" + directory.containerfile());
        all.add("--tag=" + LocalImages.namesOf(request.name()).findFirst().orElse(request.name()));
        all.add("--platform=" + request.spec().platform());
        request.spec().target().ifPresent(target -> all.add("--target=" + target));
        request.replacements()
                .forEach((reference, image) -> request.spec()
                        .writtenFor(reference)
                        .forEach(text -> all.add("--build-context=" + text + "=container-image://" + image)));
        request.labels().forEach((name, value) -> all.add("--label=" + name + "=" + value));
        request.spec()
                .args()
                .forEach((name, arg) -> arg.value()
                        .ifPresent(value -> all.add("--build-arg=" + name + (arg.confidential() ? "" : "=" + value))));
        request.spec().secrets().forEach(secret -> all.add(secret(secret)));
        all.addAll(List.of("--", directory.path()));
        return all;
    }

    private static String secret(BuildSecret secret) {
        String source = secret.source() instanceof BuildSecret.Variable variable
                ? "env=" + variable.name()
                : "src=" + ((BuildSecret.File) secret.source()).path();
        return "--secret=id=" + secret.id() + "," + source;
    }
}
