package dev.rigsmith.cli.command;

import dev.rigsmith.application.Finding;
import dev.rigsmith.cli.render.FindingsView;
import dev.rigsmith.domain.remote.Freshness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig outdated [NAME…]} */
@Command(
        name = "outdated",
        description = "Ask registries whether they have newer images of rigs, or of what rigs are built on.",
        footer = {
            "",
            "Exit status 1 says that something is outdated. What a registry did not answer is unknown, and never current.",
            "Answers are good for a day. Nothing is pulled."
        })
public final class OutdatedCommand implements Callable<Integer> {

    private static final Duration DAY = Duration.ofDays(1);

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Rigs of any kind; else all.")
    private List<String> names = List.of();

    @Option(names = "--fresh", description = "Ask even what was answered within the last day.")
    private boolean fresh;

    @Mixin
    private RegistryAccess registries;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the names of outdated rigs alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public OutdatedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Duration oldest = fresh ? Duration.ZERO : DAY;
        List<Finding> findings = session.useCases().get().findOutdated().find(names, oldest, registries.access());
        if (output.isJson()) {
            session.screen().print(FindingsView.json(findings));
        } else if (quiet) {
            FindingsView.names(session.screen(), findings);
        } else {
            FindingsView.text(session.screen(), findings);
        }
        boolean outdated = findings.stream().anyMatch(finding -> finding.freshness() == Freshness.OUTDATED);
        return outdated ? ExitStatus.FAILED : ExitStatus.DONE;
    }
}
