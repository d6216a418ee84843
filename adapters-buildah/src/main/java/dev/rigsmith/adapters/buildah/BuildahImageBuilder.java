package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.BuildRequest;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.process.Cleanup;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.TemporaryDirectory;
import dev.rigsmith.process.WorkMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Builds with buildah, which shares podman's store. */
public final class BuildahImageBuilder implements ImageBuilder {

    private final Programs programs;

    public BuildahImageBuilder(Programs programs) {
        this.programs = programs;
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidInputException (invalid-argument) when a label, an argument or a secret cannot be given to buildah
     */
    @Override
    public ImageId build(BuildRequest request) {
        new RequestCheck(programs.environment()).check(request);
        StageContainers containers = new StageContainers(programs);
        containers.removeAbandoned();
        WorkMark mark = WorkMark.next();
        try (TemporaryDirectory directory = TemporaryDirectory.create(programs.environment());
                Cleanup leftovers = Cleanup.of(() -> containers.removeOf(mark))) {
            ImageId built = build(request, directory, mark);
            leftovers.cancel();
            return built;
        }
    }

    /** The builder gets the bytes that were hashed, whatever the files hold by now. */
    private ImageId build(BuildRequest request, TemporaryDirectory directory, WorkMark mark) {
        byte[] ignored = request.ignoreFile().map(Octets::bytes).orElse(new byte[0]);
        Path containerfile =
                directory.write("Containerfile", request.spec().containerfile().bytes());
        Path ignorefile = directory.write("ignore", ignored);
        Path id = directory.path().resolve("image-id");
        BuildCommand command = new BuildCommand(
                request,
                List.of(
                        "--file=" + containerfile,
                        "--ignorefile=" + ignorefile,
                        "--iidfile=" + id,
                        "--secret=id=" + mark + ",src=" + ignorefile),
                context(request, directory));
        Finished finished = programs.run(
                new Invocation(command.arguments(), command.variables(), Invocation.Streams.SHOWN, title(request)));
        if (!finished.succeeded()) {
            throw failure(request, finished);
        }
        return id(id, finished);
    }

    /** Among others, output stands behind the name of the rig. */
    private static Optional<String> title(BuildRequest request) {
        return request.options().amongOthers()
                ? Optional.of(request.spec().rig().name().value())
                : Optional.empty();
    }

    private static String context(BuildRequest request, TemporaryDirectory directory) {
        return request.spec().context() instanceof ContextSource.Directory context
                ? context.path()
                : directory.directory("context").toString();
    }

    private static ImageId id(Path file, Finished finished) {
        try {
            return ImageId.parse(Files.readString(file).strip());
        } catch (IOException | InvalidInputException unreadable) {
            throw finished.failure(
                    "buildah did not say which image it built",
                    "check the version of buildah with `buildah --version`");
        }
    }

    private static EngineException failure(BuildRequest request, Finished finished) {
        return finished.failure(
                "buildah could not build `" + request.spec().rig().name() + "` from "
                        + request.spec().containerfileName(),
                KnownFailure.remedy(finished.lastErrors(), "see what buildah says; steps that succeeded are kept"));
    }

    /** Names the files as the user knows them; the build itself uses copies of what was hashed. */
    @Override
    public List<String> buildCommand(BuildRequest request) {
        List<String> files = request.spec().context() instanceof ContextSource.Directory directory
                ? List.of("--file=" + directory.containerfile())
                : List.of("--file=" + request.spec().containerfileName());
        String context = request.spec().context() instanceof ContextSource.Directory directory ? directory.path() : ".";
        return new BuildCommand(request, files, context).arguments();
    }
}
