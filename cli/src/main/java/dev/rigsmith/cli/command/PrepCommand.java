package dev.rigsmith.cli.command;

import dev.rigsmith.application.PlanPreparation;
import dev.rigsmith.application.PrepareOptions;
import dev.rigsmith.application.PrepareRig;
import dev.rigsmith.application.UseCases;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig prep [NAME…]} */
@Command(
        name = "prep",
        description = "Make rigs ready with the least work: pull, build, or nothing.",
        footer = {"", "Without a name, the project's default rig is meant."})
public final class PrepCommand implements PlainWords {

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Rigs, or image references.")
    private List<String> names = List.of();

    @Option(
            names = {"-a", "--all"},
            description = "Prepare every rig that `rig list` shows.")
    private boolean all;

    @Option(names = "--force", description = "Build or pull even what is here and current.")
    private boolean force;

    @Option(names = "--pull", description = "Pull published images, and the bases of builds, again.")
    private boolean pull;

    @Option(names = "--push", description = "Share what the project builds, in the cache that rigsmith.yaml names.")
    private boolean push;

    @Mixin
    private RegistryAccess registries = new RegistryAccess();

    @Mixin
    private Locking locking = new Locking();

    @Mixin
    private Preparation preparation = new Preparation();

    public PrepCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean take(List<String> words) {
        names = words;
        return true;
    }

    @Override
    public boolean takeOption(String option) {
        return preparation.take(option);
    }

    @Override
    public Integer call() {
        UseCases useCases = preparation.of(session.useCases().get());
        List<String> words = words(useCases);
        locking.check(useCases.checkLock(), words, session.screen());
        PrepareOptions options = new PrepareOptions(force, pull).sharing(push).reaching(registries.access());
        return preparation.isDryRun()
                ? plan(useCases.planPreparation(), words, options)
                : prepare(useCases.prepareRig(), words, options);
    }

    private List<String> words(UseCases useCases) {
        if (all) {
            return useCases.listRigs().list().names();
        }
        return names.isEmpty() ? List.of(useCases.standardRig().name()) : names;
    }

    private int plan(PlanPreparation planning, List<String> words, PrepareOptions options) {
        List<PlanPreparation.Plan> plans =
                words.stream().map(word -> planning.plan(word, options)).toList();
        return preparation.tell(plans, session);
    }

    private int prepare(PrepareRig preparing, List<String> words, PrepareOptions options) {
        return PreparedReport.status(
                preparation.report(session).prepare(words, word -> preparing.attempt(word, options), session.millis()));
    }
}
