package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.BuildRequest;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds by the service of podman. The paths that were hashed go there with everything of them that counts, so that the
 * image is the one that a build here would give.
 */
public final class PodmanRemoteImageBuilder implements ImageBuilder {

    private static final int OK = 200;

    private final Programs programs;

    public PodmanRemoteImageBuilder(Programs programs) {
        this.programs = programs;
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidInputException (invalid-argument) when a label, an argument or a secret cannot be given to podman
     */
    @Override
    public ImageId build(BuildRequest request) {
        new RequestCheck(programs.environment()).check(request);
        HandedFiles handed = HandedFiles.of(request, programs.environment());
        BuildReport report = new BuildReport(line -> show(request, line));
        HttpAnswer answer = new HttpAnswer(report);
        Finished connection = new ServiceCall(programs)
                .post(new BuildQuery(request, handed).target(), out -> send(request, handed, out), answer);
        report.finish();
        if (answer.status() != OK || !answer.isComplete() || report.failed()) {
            throw failure(request, connection, answer, report);
        }
        return report.image()
                .orElseThrow(() -> connection.failure(
                        "podman's service did not say which image it built",
                        "check its version with `podman version`"));
    }

    private void send(BuildRequest request, HandedFiles handed, OutputStream out) throws IOException {
        handed.to(out);
        if (request.spec().context() instanceof ContextSource.Directory directory) {
            new ContextTar(programs, request.context()).to(directory, out);
        } else {
            out.write(new byte[1024]);
        }
    }

    private void show(BuildRequest request, String line) {
        String heading =
                request.options().amongOthers() ? request.spec().rig().name().value() : "podman";
        programs.show(heading, line.getBytes(StandardCharsets.UTF_8));
    }

    private static EngineException failure(
            BuildRequest request, Finished connection, HttpAnswer answer, BuildReport report) {
        List<String> lines = new ArrayList<>(connection.lastErrors());
        lines.addAll(report.lastLines());
        String cut = report.failed() || answer.status() != OK ? "" : ": the connection was cut";
        return EngineException.failed(
                "podman could not build `" + request.spec().rig().name() + "` from "
                        + request.spec().containerfileName() + cut,
                KnownFailure.remedy(lines, "see what podman says; steps that succeeded are kept"),
                connection.command(),
                Math.max(1, connection.status()),
                lines);
    }

    @Override
    public List<String> buildCommand(BuildRequest request) {
        return programs.command(new BuildCommand(request).arguments());
    }
}
