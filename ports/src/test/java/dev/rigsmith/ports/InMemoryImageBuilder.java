package dev.rigsmith.ports;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.containerfile.ImageUse;
import dev.rigsmith.domain.containerfile.PlatformArgs;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A builder without an engine. It runs no step, but it is as strict as one: bases must be in the store, a build that
 * fails names nothing, and what is built depends on everything that is given.
 */
public final class InMemoryImageBuilder implements ImageBuilder {

    private final InMemoryImageStore store;
    private final List<BuildRequest> requests = new ArrayList<>();
    private Runnable during = () -> {};
    private Optional<String> failure = Optional.empty();

    /** @param store where bases are found and images are put */
    public InMemoryImageBuilder(InMemoryImageStore store) {
        this.store = store;
    }

    /** Does this in the middle of every build from now on, such as changing a file of the context. */
    public void during(Runnable action) {
        during = action;
    }

    /** Lets every build from now on fail in a step, with this last line. */
    public void fail(String lastLine) {
        failure = Optional.of(lastLine);
    }

    /** Ends what {@link #fail} began. */
    public void mend() {
        failure = Optional.empty();
    }

    /** Every build that was asked for, failed ones as well, in order. */
    public List<BuildRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public ImageId build(BuildRequest request) {
        requests.add(request);
        requireBases(request);
        during.run();
        failure.ifPresent(line -> {
            throw failed(request, line);
        });
        ImageId id = ImageId.parse(Sha256.of(Octets.ofText(request.spec() + "|"
                                + request.spec().args().values().stream()
                                        .map(BuildArg::value)
                                        .toList() + "|" + request.labels() + "|" + request.ignoreFile())
                        .bytes())
                .toString());
        store.built(id, request.labels(), request.name());
        return id;
    }

    private void requireBases(BuildRequest request) {
        BuildSpec spec = request.spec();
        Map<String, Optional<String>> args = new TreeMap<>();
        spec.args().forEach((name, arg) -> args.put(name, arg.value()));
        spec
                .facts()
                .externalImages(
                        spec.target(), args, PlatformArgs.on(spec.platform().toString()))
                .stream()
                .filter(ImageUse::certain)
                .map(ImageUse::reference)
                .map(ImageReference::parse)
                .filter(base -> isMissing(base, request))
                .map(base -> request.standsFor().getOrDefault(base, base))
                .findFirst()
                .ifPresent(base -> {
                    throw failed(request, "Error: creating build container: " + base + ": image not known");
                });
    }

    private boolean isMissing(ImageReference base, BuildRequest request) {
        ImageId pinned = request.pinned().get(base);
        return pinned == null
                ? store.base(request.standsFor().getOrDefault(base, base)).isEmpty()
                : !store.content().holds(pinned);
    }

    private EngineException failed(BuildRequest request, String lastLine) {
        return EngineException.failed(
                "buildah could not build `" + request.spec().rig().name() + "`",
                "see what buildah says",
                buildCommand(request),
                125,
                List.of(lastLine));
    }

    @Override
    public List<String> buildCommand(BuildRequest request) {
        BuildSpec spec = request.spec();
        List<String> command = new ArrayList<>(List.of("buildah", "build", "--layers"));
        if (request.options().noCache()) {
            command.add("--no-cache");
        }
        ContextSource context = spec.context();
        command.add("--file="
                + (context instanceof ContextSource.Directory directory
                        ? directory.containerfile()
                        : spec.containerfileName()));
        command.add("--tag=" + LocalImages.namesOf(request.name()).findFirst().orElseThrow());
        command.add("--platform=" + spec.platform());
        spec.target().ifPresent(target -> command.add("--target=" + target));
        request.standsFor()
                .forEach((name, image) -> command.add("--build-context=" + name + "=container-image://" + image));
        request.pinned()
                .forEach((name, image) -> command.add("--build-context=" + name + "=container-image://" + image.hex()));
        request.labels().forEach((name, value) -> command.add("--label=" + name + "=" + value));
        spec.args()
                .forEach((name, arg) -> arg.value()
                        .ifPresent(
                                value -> command.add("--build-arg=" + name + (arg.confidential() ? "" : "=" + value))));
        command.addAll(List.of("--", context instanceof ContextSource.Directory directory ? directory.path() : "."));
        return command;
    }
}
