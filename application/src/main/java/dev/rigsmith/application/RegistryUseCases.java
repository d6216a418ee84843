package dev.rigsmith.application;

import dev.rigsmith.ports.Registries;

/** Puts the use cases together that ask registries or move images, and what those of other kinds need of that. */
final class RegistryUseCases {

    private final Ports ports;
    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final UseCases others;

    /** @param others for what these acts share with all rigs */
    RegistryUseCases(Ports ports, GatherFacts gather, Suggestions suggestions, UseCases others) {
        this.ports = ports;
        this.gather = gather;
        this.suggestions = suggestions;
        this.others = others;
    }

    DescribeRemote describeRemote() {
        return new DescribeRemote(
                gather,
                suggestions,
                new ReadRemote(ports.registries(), closeTags(), ports.labels()),
                new CompareWithStore(ports.images(), ports.host()),
                ports.host());
    }

    FindOutdated findOutdated() {
        return new FindOutdated(
                gather,
                suggestions,
                new WatchExtended(ports.images(), others.byHand().readStory()),
                new CompareWithRegistry(askRegistry(), ports.host()),
                ports.workers());
    }

    PushRig pushRig() {
        return new PushRig(
                new FindSendable(gather, suggestions), sendImage(), askRegistry(), ports.transfers(), ports.host());
    }

    PullRig pullRig() {
        BringImage bringing = new BringImage(ports.images(), ports.transfers(), ports.progress());
        return new PullRig(
                new FindInRegistry(askRegistry(), ports.registries(), closeTags(), ports.host()),
                new PullExtended(
                        others.byHand().readStory(),
                        others.standingExtended(),
                        others.claimName(),
                        bringing,
                        new EnrolExtended(ports.images(), ports.registry())),
                new PullPrefab(
                        ports.images(),
                        ports.registry(),
                        others.claimName(),
                        bringing,
                        new AddPrefab(ports.images(), ports.registry(), ports.clock())),
                ports.locks(),
                ports.progress(),
                ports.host());
    }

    /** Remembers what a registry did not answer, for one run. */
    SharedBuilds sharedBuilds(Candidates candidates, InheritedKeys inherited) {
        Registries hasty = ports.registries().inHaste();
        return new SharedBuilds(
                new AskBases(askRegistry(hasty), hasty),
                candidates,
                new FetchShared(new AskCache(hasty), ports.transfers(), ports.images(), inherited, ports.progress()),
                new ShareBuild(new AskCache(ports.registries()), sendImage(), ports.progress()));
    }

    SendImage sendImage() {
        return new SendImage(ports.transfers(), ports.registries(), ports.progress());
    }

    FetchImage fetchImage() {
        return new FetchImage(new ExplainedTransfers(ports.transfers(), closeTags()), ports.progress());
    }

    AskRegistry askRegistry() {
        return askRegistry(new SpareSilentHosts(ports.registries()));
    }

    private AskRegistry askRegistry(Registries registries) {
        return new AskRegistry(registries, ports.registryMemory(), ports.clock());
    }

    private CloseTags closeTags() {
        return new CloseTags(ports.registries().inHaste());
    }
}
