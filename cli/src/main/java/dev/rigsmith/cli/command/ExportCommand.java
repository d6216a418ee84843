package dev.rigsmith.cli.command;

import dev.rigsmith.application.ExportRequest;
import dev.rigsmith.application.ExportRig;
import dev.rigsmith.application.Exported;
import dev.rigsmith.cli.render.ExportedView;
import dev.rigsmith.domain.bundle.Packing;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig export NAME} */
@Command(
        name = "export",
        description = "Write an extended rig into one file, a bundle, that another machine can import.",
        footer = {
            "",
            "The bundle holds the image and the story of the rig. It is written to NAME.rig.tgz, or NAME.rig.tar.zst, in",
            "the current directory. Equal rigs give equal files. What is there is replaced with --force alone."
        })
public final class ExportCommand implements Callable<Integer> {

    private static final String OUTPUT = "-";

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig that was made by hand.")
    private String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it: a file, a directory, or - for standard output.")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--compress",
            paramLabel = "HOW",
            converter = Words.PackingConverter.class,
            defaultValue = "gzip",
            description = "How to compress it: gzip or zstd, which is much quicker (default: gzip).")
    private Packing packing;

    @Option(
            names = "--thin",
            description =
                    "Leave out the layers of the image that the rig was made from; the other side needs that image.")
    private boolean thin;

    @Option(
            names = "--sign",
            paramLabel = "KEYFILE",
            description =
                    "Sign it with an Ed25519 private key (PEM), as `openssl genpkey -algorithm ed25519` makes it.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--force", description = "Replace the file that is there.")
    private boolean force;

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the name of the file alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        refuseTerminal();
        ExportRig exporting = session.useCases().get().exportRig();
        ExportRequest request = new ExportRequest(name, place, packing, thin, key, force);
        Exported exported = dryRun ? exporting.plan(request) : exporting.export(request);
        ExportedView view = new ExportedView(session.screen());
        if (output.isJson()) {
            view.json(exported);
        } else if (quiet) {
            view.file(exported);
        } else {
            view.text(exported);
        }
        return ExitStatus.DONE;
    }

    private void refuseTerminal() {
        if (place.filter(OUTPUT::equals).isPresent() && session.screen().outTerminal() && !dryRun) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT,
                    "a bundle is no text, and standard output is a terminal",
                    "send it to a program or a file, as in: rig export " + name + " -o - | ssh HOST …");
        }
    }
}
