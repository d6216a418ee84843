package dev.rigsmith.cli.command;

import dev.rigsmith.application.ListRigs.Listing;
import dev.rigsmith.cli.render.ListView;
import dev.rigsmith.domain.resolve.Listed;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rig list} */
@Command(name = "list", aliases = "ls", description = "List every rig with its status and where it is from.")
public final class ListCommand implements PlainWords {

    private final Session session;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = FixedWord.Kind.class,
            description = "Only rigs of this kind: project, template, prefab or extended. May be given several times.")
    private List<RigKind> kinds = new ArrayList<>();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = FixedWord.Status.class,
            description = "Only rigs that stand so: ready, stale, unprepared, missing or unknown. May be given several"
                    + " times.")
    private List<RigStatus> statuses = new ArrayList<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print names alone.")
    private boolean quiet;

    @Mixin
    private Output output = new Output();

    public ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean take(List<String> words) {
        return words.isEmpty();
    }

    @Override
    public boolean takeOption(String option) {
        boolean asksForQuiet = option.equals("--quiet");
        quiet |= asksForQuiet;
        return asksForQuiet || output.take(option);
    }

    @Override
    public Integer call() {
        Listing listing = session.useCases().get().listRigs().list().only(this::isWanted);
        if (output.isJson()) {
            session.screen().print(ListView.json(listing));
        } else if (quiet) {
            ListView.names(session.screen(), listing);
        } else {
            ListView.text(session.screen(), listing);
        }
        return ExitStatus.DONE;
    }

    private boolean isWanted(Listed rig) {
        return (kinds.isEmpty() || kinds.contains(rig.kind()))
                && (statuses.isEmpty() || statuses.contains(rig.status()));
    }
}
