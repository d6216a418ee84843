package dev.rigsmith.ports;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds to try, put together step by step from a plain one: no context, no arguments, and one label. */
public final class BuildRequests {

    private final String text;
    private final TreeMap<String, BuildArg> args = new TreeMap<>();
    private final TreeMap<String, String> labels = new TreeMap<>(Map.of("test", "yes"));
    private final List<BuildSecret> secrets = new ArrayList<>();
    private final Map<ImageReference, ImageReference> standsFor =
            new TreeMap<>(Comparator.comparing(ImageReference::toString));
    private final Map<ImageReference, ImageId> pinned = new TreeMap<>(Comparator.comparing(ImageReference::toString));
    private ContextSource context = new ContextSource.None();
    private ContextManifest manifest = ContextManifest.empty();
    private Optional<String> target = Optional.empty();
    private Optional<Octets> ignoreFile = Optional.empty();
    private BuildRequest.Options options = BuildRequest.Options.usual();

    private BuildRequests(String text) {
        this.text = text;
    }

    /** Of this Containerfile. */
    public static BuildRequests of(String containerfile) {
        return new BuildRequests(containerfile);
    }

    /** With the value of an argument. */
    public BuildRequests arg(String name, BuildArg value) {
        args.put(name, value);
        return this;
    }

    /** With one more label. */
    public BuildRequests label(String name, String value) {
        labels.put(name, value);
        return this;
    }

    /** With another image in place of one that the Containerfile names. */
    public BuildRequests where(String reference, String image) {
        standsFor.put(ImageReference.parse(reference), ImageReference.parse(image));
        return this;
    }

    /** With one image of the store in place of one that the Containerfile names. */
    public BuildRequests pinned(String reference, ImageId image) {
        pinned.put(ImageReference.parse(reference), image);
        return this;
    }

    /** With a secret. */
    public BuildRequests secret(String id, BuildSecret.Source source) {
        secrets.add(new BuildSecret(id, source));
        return this;
    }

    /** In a directory, whose Containerfile has this path. */
    public BuildRequests in(String directory, String containerfile) {
        context = new ContextSource.Directory(directory, containerfile);
        return this;
    }

    /** With these paths of the directory. */
    public BuildRequests seeing(ContextManifest paths) {
        manifest = paths;
        return this;
    }

    /** Up to a stage. */
    public BuildRequests target(String stage) {
        target = Optional.of(stage);
        return this;
    }

    /** With an ignore file. */
    public BuildRequests ignoring(String rules) {
        ignoreFile = Optional.of(Octets.ofText(rules));
        return this;
    }

    /** Without what earlier builds left. */
    public BuildRequests noCache() {
        options = new BuildRequest.Options(true, false);
        return this;
    }

    /** The build of an image of this name. */
    public BuildRequest named(String name) {
        return new BuildRequest(
                spec(), manifest, ignoreFile, labels, standsFor, pinned, ImageReference.parse(name), options);
    }

    private BuildSpec spec() {
        Octets bytes = Octets.ofText(text);
        return new BuildSpec(
                RigId.template(new ShortName("tried")),
                "Containerfile",
                bytes,
                Containerfile.parse("Containerfile", bytes.bytes()),
                context,
                target,
                platform(),
                platform(),
                args,
                new TreeMap<>(),
                secrets,
                Optional.empty(),
                List.of());
    }

    /** The platform of this machine. */
    public static Platform platform() {
        return new Platform("linux", System.getProperty("os.arch"), Optional.empty());
    }
}
