package dev.rigsmith.application;

import dev.rigsmith.ports.BuildContexts;

/** Puts the use cases together from ports. */
public final class UseCases {

    private final Ports ports;
    private final Candidates candidates;
    private final InheritedKeys inherited;
    private final ProjectDrafts projects;
    private final FindProject finding;
    private final GatherFacts gather;
    private final Suggestions suggestions;

    /** Nothing is asked or read before a use case runs. */
    public UseCases(Ports ports) {
        this(ports, BuildContexts.Reading.CHANGED);
    }

    private UseCases(Ports ports, BuildContexts.Reading reading) {
        this.ports = ports;
        this.candidates = new Candidates(ports.contexts(), ports.records(), ports.labels(), reading);
        this.inherited = new InheritedKeys(ports.tree());
        this.projects = new ProjectDrafts(ports.projects(), ports.host(), ports.clock());
        this.finding = new FindProject(ports.projects(), ports.projectLocks());
        this.gather = new GatherFacts(
                ports.settings(),
                finding,
                ports.registry(),
                new Drafts(ports.templates(), projects, ports.host()),
                new AskAhead(ports.images(), ports.queryMemory()),
                candidates,
                inherited,
                ports.host());
        this.suggestions = new Suggestions(
                ports.settings(), ports.projects(), ports.registry(), ports.templates(), ports.images());
    }

    /** The same acts, believing nothing that is remembered of files. */
    public UseCases readingEverything() {
        return new UseCases(ports, BuildContexts.Reading.EVERYTHING);
    }

    public ResolveRig resolveRig() {
        return new ResolveRig(gather);
    }

    public ListRigs listRigs() {
        return new ListRigs(gather, byHand().readStory(), ports.clock());
    }

    public DescribeRig describeRig() {
        return new DescribeRig(
                gather,
                suggestions,
                new Ancestors(ports.images()),
                new TellExtended(ports.images(), byHand().readStory()),
                ports.labels(),
                ports.containers());
    }

    public PrepareRig prepareRig() {
        FinishBuild finish = new FinishBuild(ports.images(), ports.records(), ports.clock(), ports.progress());
        BuildImage build = new BuildImage(
                ports.images(), ports.builder(), ports.locks(), ports.checks(), finish, ports.progress());
        ClearAbandoned abandoned = new ClearAbandoned(ports.images(), ports.locks(), ports.progress());
        FetchImage fetching = registries().fetchImage();
        PrepareBuild builds = new PrepareBuild(
                ports.images(),
                new FetchBases(ports.images(), fetching),
                candidates,
                inherited,
                ports.locks(),
                build,
                finish,
                registries().sharedBuilds(candidates, inherited),
                abandoned,
                ports.progress());
        return new PrepareRig(preparables(), fetching, builds);
    }

    public PlanPreparation planPreparation() {
        return new PlanPreparation(
                preparables(),
                registries().fetchImage(),
                ports.images(),
                ports.builder(),
                ports.locks(),
                ports.checks(),
                new PlanSharing(registries().fetchImage(), registries().sendImage()));
    }

    public ExplainKey explainKey() {
        return new ExplainKey(gather, suggestions);
    }

    public ExplainOutrigKey explainOutrigKey() {
        return new ExplainOutrigKey(ports.projects(), ports.foreignKeys());
    }

    public StartProject startProject() {
        return new StartProject(ports.starter());
    }

    public BuildRigs buildRigs() {
        return new BuildRigs(finding, projects, lockNeeds(), prepareRig(), planPreparation(), ports.workers());
    }

    public CheckRig checkRig() {
        return new CheckRig(gather, suggestions, ports.checks());
    }

    public RemoveRig removeRig() {
        return new RemoveRig(
                new GatherRemovalFacts(
                        gather, byHand().readStory(), ports.templates(), ports.records(), ports.containers()),
                suggestions,
                new BuildsAtRest(ports.locks()),
                new TakeAway(ports.images(), ports.records(), ports.ownTemplates(), ports.registry()));
    }

    public AddRig addRig() {
        return new AddRig(
                new FindSource(ports.sources(), ports.downloads(), ports.progress()),
                new RecogniseSource(ports.host(), ports.clock()),
                ports.archives(),
                claimName(),
                new AddPrefab(ports.images(), ports.registry(), ports.clock()),
                new AddTemplate(ports.ownTemplates()),
                ports.progress());
    }

    public ImportRig importRig() {
        return new ImportRig(
                bundleSources(),
                judgeBundle(),
                claimName(),
                new PlaceImported(ports.images(), new EnrolExtended(ports.images(), ports.registry()), ports.clock()),
                new RequireFoundation(ports.images(), ports.transfers(), ports.contents(), ports.progress()),
                standingExtended(),
                ports.host());
    }

    public DescribeBundle describeBundle() {
        return new DescribeBundle(ports.sources(), bundleSources(), judgeBundle());
    }

    private JudgeBundle judgeBundle() {
        return new JudgeBundle(ports.verifyKeys(), ports.stories());
    }

    private BundleSources bundleSources() {
        return new BundleSources(ports.sources(), ports.received(), ports.progress());
    }

    public LockProject lockProject() {
        return new LockProject(finding, lockNeeds(), registries().askRegistry(), ports.projectLocks(), ports.workers());
    }

    public CheckLock checkLock() {
        return new CheckLock(finding, lockNeeds());
    }

    private ReadLockNeeds lockNeeds() {
        return new ReadLockNeeds(projects, ports.host());
    }

    StandingExtended standingExtended() {
        return new StandingExtended(ports.images(), ports.registry());
    }

    public DescribeRemote describeRemote() {
        return registries().describeRemote();
    }

    public FindOutdated findOutdated() {
        return registries().findOutdated();
    }

    public PushRig pushRig() {
        return registries().pushRig();
    }

    public PullRig pullRig() {
        return registries().pullRig();
    }

    private RegistryUseCases registries() {
        return new RegistryUseCases(ports, gather, suggestions, this);
    }

    public UpdateRigs updateRigs() {
        return new UpdateRigs(findOutdated(), prepareRig());
    }

    public ExtendRig extendRig() {
        return byHand().extendRig();
    }

    public RebaseRig rebaseRig() {
        return byHand().rebaseRig();
    }

    public RollBackRig rollBackRig() {
        return byHand().rollBackRig();
    }

    public TellRecipe tellRecipe() {
        return byHand().tellRecipe();
    }

    public CompareWithFoundation compareWithFoundation() {
        return byHand().compareWithFoundation();
    }

    public ExportRig exportRig() {
        return byHand().exportRig();
    }

    ByHandUseCases byHand() {
        return new ByHandUseCases(ports, gather, suggestions, this);
    }

    public StandardRig standardRig() {
        return new StandardRig(ports.projects());
    }

    public CollectGarbage collectGarbage() {
        return new CollectGarbage(
                new GatherGarbage(
                        gather,
                        ports.templates(),
                        ports.tree(),
                        ports.containers(),
                        ports.leftovers(),
                        ports.records(),
                        ports.locks()),
                new DiscardItem(ports.images(), ports.tree(), ports.leftovers(), ports.records()),
                ports.locks(),
                ports.clock());
    }

    ClaimName claimName() {
        return new ClaimName(ports.settings(), ports.projects(), ports.registry(), ports.templates(), ports.images());
    }

    Preparables preparables() {
        return new Preparables(gather, suggestions);
    }
}
