package dev.rigsmith.application;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.lock.Pin;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.McpServer;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.InMemoryBuildContexts;
import dev.rigsmith.ports.InMemoryBuildLocks;
import dev.rigsmith.ports.InMemoryBuildRecords;
import dev.rigsmith.ports.InMemoryBundleDrafts;
import dev.rigsmith.ports.InMemoryBundles;
import dev.rigsmith.ports.InMemoryCheckRunner;
import dev.rigsmith.ports.InMemoryContainers;
import dev.rigsmith.ports.InMemoryDownloads;
import dev.rigsmith.ports.InMemoryForeignKeys;
import dev.rigsmith.ports.InMemoryHandSessions;
import dev.rigsmith.ports.InMemoryImageArchives;
import dev.rigsmith.ports.InMemoryImageBuilder;
import dev.rigsmith.ports.InMemoryImageContents;
import dev.rigsmith.ports.InMemoryImageStore;
import dev.rigsmith.ports.InMemoryImageTransfers;
import dev.rigsmith.ports.InMemoryImageTree;
import dev.rigsmith.ports.InMemoryLayerListings;
import dev.rigsmith.ports.InMemoryLeftovers;
import dev.rigsmith.ports.InMemoryLocalSources;
import dev.rigsmith.ports.InMemoryMcpLabels;
import dev.rigsmith.ports.InMemoryProject;
import dev.rigsmith.ports.InMemoryProjectLocks;
import dev.rigsmith.ports.InMemoryProjectStarter;
import dev.rigsmith.ports.InMemoryQueryMemory;
import dev.rigsmith.ports.InMemoryRegistries;
import dev.rigsmith.ports.InMemoryRegistryMemory;
import dev.rigsmith.ports.InMemoryRigRegistry;
import dev.rigsmith.ports.InMemorySettings;
import dev.rigsmith.ports.InMemorySigningKeys;
import dev.rigsmith.ports.InMemoryStoryTexts;
import dev.rigsmith.ports.InMemoryTemplates;
import dev.rigsmith.ports.InMemoryUserTemplates;
import dev.rigsmith.ports.InMemoryVerifyKeys;
import dev.rigsmith.ports.InMemoryWorkers;
import dev.rigsmith.ports.RecordingProgress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A machine in memory, with everything that the use cases need, and short words to furnish it. */
final class Workbench {

    static final String CONTEXT = "/work";
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final InMemoryImageStore store = new InMemoryImageStore();
    final InMemoryImageBuilder builder = new InMemoryImageBuilder(store);
    final InMemoryCheckRunner checks = new InMemoryCheckRunner(store);
    final InMemoryBuildContexts contexts = new InMemoryBuildContexts();
    final InMemoryBuildRecords records = new InMemoryBuildRecords();
    final InMemoryBuildLocks locks = new InMemoryBuildLocks();
    final InMemoryTemplates templates = new InMemoryTemplates();
    final InMemoryContainers containers = new InMemoryContainers();
    final InMemoryLocalSources sources = new InMemoryLocalSources();
    final InMemoryDownloads downloads =
            new InMemoryDownloads((file, content) -> sources.file(file.toString(), content));
    final InMemoryImageArchives archives = new InMemoryImageArchives();
    final InMemoryBundles received = new InMemoryBundles();
    final InMemoryVerifyKeys verifyKeys = new InMemoryVerifyKeys();
    final InMemoryProject projects = new InMemoryProject(CONTEXT);
    final InMemoryProjectLocks projectLocks = new InMemoryProjectLocks();
    final InMemoryRigRegistry registry = new InMemoryRigRegistry();
    final InMemorySettings settings = new InMemorySettings();
    final InMemoryForeignKeys foreignKeys = new InMemoryForeignKeys();
    final InMemoryProjectStarter starter = new InMemoryProjectStarter();
    final InMemoryRegistries registries = new InMemoryRegistries();
    final InMemoryImageTransfers transfers = new InMemoryImageTransfers(store, registries);
    final InMemoryRegistryMemory registryMemory = new InMemoryRegistryMemory();
    final InMemoryStoryTexts stories = new InMemoryStoryTexts();
    final InMemoryBundleDrafts bundles = new InMemoryBundleDrafts();
    final InMemorySigningKeys keys = new InMemorySigningKeys();
    final InMemoryMcpLabels mcpLabels = new InMemoryMcpLabels();
    final RecordingProgress progress = new RecordingProgress();

    final InMemoryImageTree tree = new InMemoryImageTree(store);
    final InMemoryImageContents contents = new InMemoryImageContents(store);
    final InMemoryHandSessions sessions = new InMemoryHandSessions(store, contents);
    final InMemoryLayerListings layers = new InMemoryLayerListings();
    final InMemoryLeftovers leftovers = new InMemoryLeftovers();
    final InMemoryWorkers workers = new InMemoryWorkers();
    InMemoryQueryMemory queries = new InMemoryQueryMemory();
    Instant now = NOW;

    private final TreeMap<ShortName, DeclaredRig> declared = new TreeMap<>();
    private Optional<String> cache = Optional.empty();

    Workbench() {
        contexts.add(CONTEXT);
    }

    UseCases useCases() {
        return useCases(locks);
    }

    /** The use cases, with locks of the test's own. */
    UseCases useCases(BuildLocks otherLocks) {
        return new UseCases(new Ports(
                store,
                queries,
                transfers,
                builder,
                checks,
                sessions,
                mcpLabels,
                containers,
                tree,
                contents,
                layers,
                List.of(leftovers),
                contexts,
                records,
                otherLocks,
                templates,
                new InMemoryUserTemplates(templates),
                sources,
                downloads,
                archives,
                received,
                verifyKeys,
                projects,
                projectLocks,
                registry,
                settings,
                foreignKeys,
                starter,
                registries,
                registryMemory,
                stories,
                bundles,
                keys,
                progress,
                Platform.parse("linux/amd64"),
                Clock.fixed(now, ZoneOffset.UTC),
                workers));
    }

    /** Prepares one rig with the least work. */
    Prepared prepare(String word) {
        return useCases().prepareRig().prepare(word, PrepareOptions.usual());
    }

    Prepared prepare(String word, PrepareOptions options) {
        return useCases().prepareRig().prepare(word, options);
    }

    /** Removes rigs without a question; what was told to go, in order. */
    List<String> remove(String... words) {
        return remove(false, words);
    }

    List<String> remove(boolean keepImages, String... words) {
        RemoveRig removing = useCases().removeRig();
        List<String> gone = new ArrayList<>();
        RemoveRig.Outcome outcome =
                removing.remove(removing.plan(List.of(words), keepImages), false, (rig, item) -> gone.add(item.text()));
        outcome.failure().ifPresent(failure -> {
            throw failure;
        });
        return gone;
    }

    /** A template of the user's, or one that comes with Rigsmith. */
    Workbench template(String name, Template.Origin origin, String containerfile) {
        return template(name, origin, containerfile, new ContextSource.None());
    }

    Workbench template(String name, String containerfile) {
        return template(name, Template.Origin.USER, containerfile, new ContextSource.None());
    }

    Workbench template(String name, Template.Origin origin, String containerfile, ContextSource context) {
        templates.add(
                new Template(new ShortName(name), origin, "memory:" + name, Octets.ofText(containerfile), context));
        return this;
    }

    /** Declares a rig of the project that is built in {@link #CONTEXT}. */
    Workbench built(String name, String containerfile, String... smokeChecks) {
        return built(name, containerfile, List.of(smokeChecks), Map.of());
    }

    /** Declares a rig of the project that is built and offers MCP servers. */
    Workbench built(String name, String containerfile, Map<String, McpServer> mcp) {
        return built(name, containerfile, List.of(), mcp);
    }

    private Workbench built(String name, String containerfile, List<String> smokeChecks, Map<String, McpServer> mcp) {
        String path = CONTEXT + "/" + name + ".containerfile";
        projects.containerfile(path, Octets.ofText(containerfile));
        BuildDeclaration build = new BuildDeclaration(
                CONTEXT,
                path,
                name + ".containerfile",
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                new TreeMap<>());
        return declare(name, new DeclaredRig.Built(build, smokeChecks, new TreeMap<>(mcp)));
    }

    /** Declares a rig of the project that is a published image. */
    Workbench published(String name, String image, String... smokeChecks) {
        return declare(
                name, new DeclaredRig.Published(ImageReference.parse(image), List.of(smokeChecks), new TreeMap<>()));
    }

    private Workbench declare(String name, DeclaredRig rig) {
        declared.put(new ShortName(name), rig);
        projects.add(new ProjectFile(CONTEXT + "/rigsmith.yaml", "rigsmith.yaml", Optional.empty(), declared, cache));
        return this;
    }

    /** Lets the rigs that are declared from now on share their builds. */
    Workbench cache(String repository) {
        cache = Optional.of(repository);
        return this;
    }

    /** Makes a rig the one that is meant when none is named. */
    void standard(String name) {
        projects.add(new ProjectFile(
                CONTEXT + "/rigsmith.yaml",
                "rigsmith.yaml",
                Optional.of(new ShortName(name)),
                declared,
                Optional.empty()));
    }

    Workbench register(String name, RigKind kind, Optional<String> image, Optional<String> source) {
        registry.add(new RegisteredRig(
                name, kind, image.map(ImageReference::parse), source, Optional.of("registered " + name)));
        return this;
    }

    /** Puts a file into the context. */
    void file(String path, String content) {
        contexts.put(
                CONTEXT,
                ContextEntry.file(path, 0644, Sha256.of(Octets.ofText(content).bytes())));
    }

    /** Puts an image into the store. */
    Workbench local(String name, String digit) {
        store.add(id(digit), Map.of(), ImageReference.parse(name));
        return this;
    }

    /** Puts an image into its registry. */
    Workbench remote(String name, String digit) {
        store.publish(ImageReference.parse(name), id(digit), Map.of());
        return this;
    }

    /** Holds a name to an image that its registry has, which need not have that name there any more. */
    Workbench pin(String name, String digit) {
        remote(name + "-pinned", digit);
        return pin(name, new Pin.Single(digest(digit), id(digit)));
    }

    Workbench pin(String name, Pin pin) {
        ProjectFile project = projects.find().orElseThrow();
        Optional<LockFile> before = projectLocks.find(project);
        TreeMap<ImageReference, Pin> pins = new TreeMap<>(Comparator.comparing(ImageReference::toString));
        before.ifPresent(lock -> pins.putAll(lock.pins()));
        pins.put(ImageReference.parse(name), pin);
        projectLocks.write(project, before, new LockFile(pins));
        return this;
    }

    /** The digest by which a registry knows an image. */
    static Digest digest(String digit) {
        return Digest.parse(Sha256.of(Octets.ofText(id(digit).hex()).bytes()).toString());
    }

    static ImageId id(String digit) {
        return new ImageId(digit.repeat(64));
    }

    /** The image behind a name, without asking the engine. */
    Optional<ImageId> image(String name) {
        return store.content().find(ImageReference.parse(name)).map(LocalImage::id);
    }

    /** The key that the image behind a name is labelled with. */
    Optional<BuildKey> keyOf(String name) {
        return store.content().find(ImageReference.parse(name)).flatMap(LocalImage::key);
    }

    /** Every name in the store that Rigsmith owns, sorted. */
    List<String> owned() {
        return store.content().all().stream()
                .flatMap(image -> image.names().stream())
                .map(ImageReference::toString)
                .filter(name -> name.startsWith("localhost/rig/"))
                .sorted()
                .toList();
    }

    /** How many times the engine was asked or told this. */
    long calls(String verb) {
        return store.calls().stream()
                .filter(call -> call.equals(verb) || call.startsWith(verb + " "))
                .count();
    }

    int builds() {
        return builder.requests().size();
    }

    static RigId templateId(String name) {
        return RigId.template(new ShortName(name));
    }

    static RigId projectId(String name) {
        return RigId.project(new ShortName(name), CONTEXT + "/rigsmith.yaml");
    }
}
