package dev.rigsmith.cli.command;

import dev.rigsmith.application.AddRequest;
import dev.rigsmith.application.AddRig;
import dev.rigsmith.application.Added;
import dev.rigsmith.cli.render.AddedView;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.ports.Downloads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig add SOURCE} */
@Command(
        name = "add",
        description = "Add a rig of your own: a template from a Containerfile, or a prefab from an image.",
        footer = {
            "",
            "SOURCE is an image reference, an image archive (docker-archive or OCI, plain, gzip or zstd), an OCI layout,",
            "a Containerfile, a directory with one, or the https:// address of a file. A file or directory that is there",
            "comes before an image of its name. An image that is only referred to is pulled by `rig prep NAME`."
        })
public final class AddCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SOURCE", description = "An image reference, a path, or an address.")
    private String source;

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it; else it is named after SOURCE.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            converter = Words.KindConverter.class,
            description = "Take SOURCE for an image, a template, or a rootfs: a tar of files.")
    private Optional<AddRequest.As> as = Optional.empty();

    @Option(
            names = "--image",
            paramLabel = "SELECTOR",
            description = "Which image of an archive with several is meant.")
    private Optional<String> image = Optional.empty();

    @Option(
            names = "--sha256",
            paramLabel = "HEX",
            converter = Words.DigestConverter.class,
            description = "The digest that a download must have.")
    private Optional<Sha256> sha256 = Optional.empty();

    @Option(names = "--description", paramLabel = "TEXT", description = "What a prefab is good for, for `rig list`.")
    private Optional<String> description = Optional.empty();

    @Option(names = "--force", description = "Replace the rig of the same kind and name.")
    private boolean force;

    @Option(
            names = "--max-time",
            paramLabel = "SECONDS",
            converter = Words.SecondsConverter.class,
            defaultValue = "3600",
            description = "How long a download may take (default: 3600).")
    private Duration time;

    @Option(
            names = "--max-size",
            paramLabel = "BYTES",
            converter = Words.BytesConverter.class,
            defaultValue = "20G",
            description = "How large a download may be; k, M and G may follow (default: 20G).")
    private long size;

    @Option(names = "--dry-run", description = "Fetch and check SOURCE, say what would be added, and keep nothing.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the name alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public AddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        AddRig adding = session.useCases().get().addRig();
        AddRequest request =
                new AddRequest(source, name, as, image, sha256, force, description, new Downloads.Limits(time, size));
        Added added = dryRun ? adding.plan(request) : adding.add(request);
        AddedView view = new AddedView(session.screen(), session.surroundings().home(), dryRun);
        if (output.isJson()) {
            view.json(added);
        } else if (quiet) {
            session.screen().print(added.name());
        } else {
            view.text(added);
        }
        return ExitStatus.DONE;
    }
}
