package dev.rigsmith.application;

/** Puts the use cases of rigs together that are made by hand. */
final class ByHandUseCases {

    private final Ports ports;
    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final UseCases others;

    /** @param others for what these acts share with all rigs */
    ByHandUseCases(Ports ports, GatherFacts gather, Suggestions suggestions, UseCases others) {
        this.ports = ports;
        this.gather = gather;
        this.suggestions = suggestions;
        this.others = others;
    }

    ExtendRig extendRig() {
        return new ExtendRig(
                new OpenSession(others.claimName(), ports.sessions(), ports.images()),
                others.prepareRig(),
                others.planPreparation(),
                tellStory(),
                keepSession(),
                ports.sessions(),
                ports.clock());
    }

    RebaseRig rebaseRig() {
        return new RebaseRig(
                new FindReplay(others.preparables(), readStory()),
                new OpenSession(others.claimName(), ports.sessions(), ports.images()),
                others.prepareRig(),
                others.planPreparation(),
                tellStory(),
                keepSession(),
                ports.clock());
    }

    RollBackRig rollBackRig() {
        return new RollBackRig(gather, suggestions, ports.images());
    }

    TellRecipe tellRecipe() {
        return new TellRecipe(extendedRigs());
    }

    CompareWithFoundation compareWithFoundation() {
        return new CompareWithFoundation(
                extendedRigs(), ports.images(), ports.contents(), ports.layers(), ports.progress());
    }

    ExportRig exportRig() {
        PlanExport planning = new PlanExport(
                new FindExportable(locating()),
                new StoryToSend(readStory()),
                ports.stories(),
                new FindFoundation(ports.images(), ports.contents()),
                ports.bundles(),
                ports.keys());
        return new ExportRig(planning, ports.bundles(), ports.contents(), ports.progress());
    }

    ReadStory readStory() {
        return new ReadStory(ports.stories(), ports.contents());
    }

    private TellStory tellStory() {
        return new TellStory(ports.images(), ports.contents(), ports.registry(), readStory());
    }

    private KeepSession keepSession() {
        return new KeepSession(ports.images(), ports.stories(), new EnrolExtended(ports.images(), ports.registry()));
    }

    private FindExtended extendedRigs() {
        return new FindExtended(locating(), readStory());
    }

    private LocateExtended locating() {
        return new LocateExtended(gather, suggestions);
    }
}
