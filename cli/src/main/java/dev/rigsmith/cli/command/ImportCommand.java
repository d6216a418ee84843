package dev.rigsmith.cli.command;

import dev.rigsmith.application.ImportRequest;
import dev.rigsmith.application.ImportRig;
import dev.rigsmith.application.Imported;
import dev.rigsmith.cli.render.ImportedView;
import dev.rigsmith.domain.context.Sha256;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig import FILE} */
@Command(
        name = "import",
        description = "Bring in a rig that somebody exported.",
        footer = {
            "",
            "FILE is a bundle as `rig export` writes it; `-` reads standard input. All of it is checked before the engine",
            "is told of it, and nothing in it decides what anything here is called. `rig info FILE` tells what it says."
        })
public final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "A bundle (NAME.rig.tgz), or - for standard input.")
    private String file;

    @Option(names = "--as", paramLabel = "NAME", description = "What to call it; else it is called what its maker did.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--force",
            description = "Replace the extended rig of that name; the image that it has now is kept under another tag.")
    private boolean force;

    @Option(
            names = "--expect",
            paramLabel = "DIGEST",
            converter = Words.DigestConverter.class,
            description = "The SHA-256 digest that the whole file must have, as sha256sum tells it.")
    private Optional<Sha256> expected = Optional.empty();

    @Option(
            names = "--verify-key",
            paramLabel = "KEY",
            description = "The public Ed25519 key (PEM) of the one who must have signed it.")
    private Optional<String> verifyKey = Optional.empty();

    @Option(names = "--dry-run", description = "Check all of it, say what would be imported, and keep nothing.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the name alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ImportRig importing = session.useCases().get().importRig();
        ImportRequest request = new ImportRequest(file, name, force, expected, verifyKey);
        Imported imported = dryRun ? importing.plan(request) : importing.bring(request);
        ImportedView view = new ImportedView(session.screen(), dryRun);
        if (output.isJson()) {
            view.json(imported);
        } else if (quiet) {
            session.screen().print(imported.name());
        } else {
            view.text(imported);
        }
        return ExitStatus.DONE;
    }
}
