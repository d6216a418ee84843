package dev.rigsmith.cli.command;

import dev.rigsmith.application.BuildOptions;
import dev.rigsmith.application.BuildRigs;
import dev.rigsmith.application.Prepared;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.LockView;
import dev.rigsmith.domain.build.BuildOverrides;
import dev.rigsmith.domain.reference.ImageReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig build [NAME…]} */
@Command(
        name = "build",
        sortOptions = false,
        description = "Build rigs of the project, with the least work, and say why.",
        footer = {"", "Without a name, the project's default rig is meant. Rigs that it is built on are built first."})
public final class BuildCommand implements PlainWords {

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Rigs of rigsmith.yaml.")
    private List<String> names = List.of();

    @Option(
            names = {"-a", "--all"},
            description = "Build every rig of rigsmith.yaml.")
    private boolean all;

    @Option(names = "--file", paramLabel = "FILE", description = "Use this file in place of rigsmith.yaml.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--no-cache", description = "Build what is current as well, and run every step.")
    private boolean noCache;

    @Option(names = "--pull", description = "Pull the bases of builds, and published images, again.")
    private boolean pull;

    @Option(names = "--push", description = "Share what was built, in the cache that rigsmith.yaml names.")
    private boolean push;

    @Mixin
    private Overrides overrides = new Overrides();

    @Mixin
    private Locking locking = new Locking();

    @Option(names = "--keep-going", description = "Go on with other rigs after a failure.")
    private boolean keepGoing;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many rigs to build at once (default: ${DEFAULT-VALUE}).")
    private int jobs = BuildOptions.USUAL_JOBS;

    @Mixin
    private RegistryAccess registries = new RegistryAccess();

    @Mixin
    private Preparation preparation = new Preparation();

    public BuildCommand(Session session) {
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
        Overrides.requirePositive("--jobs", jobs);
        UseCases useCases = preparation.of(file.map(session.useCasesOfProject()).orElseGet(session.useCases()));
        BuildRigs building = useCases.buildRigs();
        BuildOverrides changed = overrides.read(session.surroundings());
        BuildOptions options = new BuildOptions(noCache, pull, keepGoing, jobs, changed, push, registries.access());
        List<String> words = words(building, useCases);
        locking.require(useCases.checkLock(), words, changed);
        return preparation.isDryRun()
                ? preparation.tell(building.plan(words, options), session)
                : build(building, words, options);
    }

    private List<String> words(BuildRigs building, UseCases useCases) {
        if (all) {
            return building.all();
        }
        return names.isEmpty() ? List.of(useCases.standardRig().name()) : names;
    }

    private int build(BuildRigs building, List<String> words, BuildOptions options) {
        PreparedReport report = preparation.report(session);
        BuildRigs.Built built = building.build(words, options, new Stopwatch(report));
        report.finish(built.rigs());
        return PreparedReport.status(built.failure());
    }

    /** Tells of rigs with the time that they took. */
    private final class Stopwatch implements BuildRigs.Watcher {

        private final PreparedReport report;
        private final Map<String, Long> starts = new HashMap<>();

        Stopwatch(PreparedReport report) {
            this.report = report;
        }

        @Override
        public void unlocked(List<ImageReference> images) {
            LockView.unlocked(session.screen(), images);
        }

        @Override
        public void started(String rig) {
            starts.put(rig, session.millis().getAsLong());
        }

        @Override
        public void ended(Prepared rig) {
            long now = session.millis().getAsLong();
            report.tell(rig, now - starts.getOrDefault(rig.name(), now));
        }
    }
}
