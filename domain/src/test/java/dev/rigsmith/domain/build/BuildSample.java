package dev.rigsmith.domain.build;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The inputs of a build, one field for each kind of input, in no order; each {@code with} changes one of them.
 *
 * @param builder the platform of the machine that builds; empty when the Containerfile does not ask
 */
public record BuildSample(
        String containerfile,
        Optional<String> target,
        Platform platform,
        Optional<Platform> builder,
        Map<String, ImageId> bases,
        Map<String, BuildArg> args,
        Map<String, String> labels,
        List<BuildSecret> secrets,
        Optional<String> refresh,
        Optional<IgnoreFile> ignoreFile,
        List<ContextEntry> entries) {

    private static final byte[] ASKING = "FROM scratch\nARG BUILDARCH\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLAIN = "FROM scratch\n".getBytes(StandardCharsets.US_ASCII);

    /** A build without anything that can be left out. */
    public static BuildSample minimal() {
        return new BuildSample(
                "FROM scratch\n",
                Optional.empty(),
                Platform.parse("linux/amd64"),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The inputs as the domain has them. */
    public BuildInputs inputs() {
        return inputs(RigId.template(new ShortName("jvm")), new ContextSource.None());
    }

    /** The inputs as a build of this rig, with its files there, would have them. */
    public BuildInputs inputs(RigId rig, ContextSource context) {
        BuildSpec spec = new BuildSpec(
                rig,
                "Containerfile",
                Octets.ofText(containerfile),
                Containerfile.parse("Containerfile", builder.isPresent() ? ASKING : PLAIN),
                context,
                target,
                platform,
                builder.orElse(platform),
                new TreeMap<>(args),
                new TreeMap<>(labels),
                secrets,
                refresh,
                List.of());
        return new BuildInputs(
                spec,
                new TreeMap<>(bases),
                new TreeMap<>(labels),
                ignoreFile,
                manifest().digest());
    }

    /** The inputs as one list. */
    public InputSheet sheet() {
        return inputs().sheet(manifest());
    }

    private ContextManifest manifest() {
        return ContextManifest.of(entries);
    }

    /** The key of this build. */
    public BuildKey key() {
        return inputs().key();
    }

    public BuildSample withContainerfile(String value) {
        return new BuildSample(
                value, target, platform, builder, bases, args, labels, secrets, refresh, ignoreFile, entries);
    }

    public BuildSample withTarget(Optional<String> value) {
        return new BuildSample(
                containerfile, value, platform, builder, bases, args, labels, secrets, refresh, ignoreFile, entries);
    }

    public BuildSample withPlatform(String value) {
        Platform parsed = Platform.parse(value);
        return new BuildSample(
                containerfile, target, parsed, builder, bases, args, labels, secrets, refresh, ignoreFile, entries);
    }

    public BuildSample withBuilder(Optional<Platform> value) {
        return new BuildSample(
                containerfile, target, platform, value, bases, args, labels, secrets, refresh, ignoreFile, entries);
    }

    public BuildSample withBases(UnaryOperator<Map<String, ImageId>> edit) {
        return new BuildSample(
                containerfile,
                target,
                platform,
                builder,
                edited(bases, edit),
                args,
                labels,
                secrets,
                refresh,
                ignoreFile,
                entries);
    }

    public BuildSample withArgs(UnaryOperator<Map<String, BuildArg>> edit) {
        return new BuildSample(
                containerfile,
                target,
                platform,
                builder,
                bases,
                edited(args, edit),
                labels,
                secrets,
                refresh,
                ignoreFile,
                entries);
    }

    public BuildSample withLabels(UnaryOperator<Map<String, String>> edit) {
        return new BuildSample(
                containerfile,
                target,
                platform,
                builder,
                bases,
                args,
                edited(labels, edit),
                secrets,
                refresh,
                ignoreFile,
                entries);
    }

    public BuildSample withSecrets(List<BuildSecret> value) {
        return new BuildSample(
                containerfile, target, platform, builder, bases, args, labels, value, refresh, ignoreFile, entries);
    }

    public BuildSample withRefresh(Optional<String> value) {
        return new BuildSample(
                containerfile, target, platform, builder, bases, args, labels, secrets, value, ignoreFile, entries);
    }

    public BuildSample withIgnoreFile(Optional<IgnoreFile> value) {
        return new BuildSample(
                containerfile, target, platform, builder, bases, args, labels, secrets, refresh, value, entries);
    }

    public BuildSample withEntries(ContextEntry... value) {
        return withEntries(List.of(value));
    }

    public BuildSample withEntries(List<ContextEntry> value) {
        return new BuildSample(
                containerfile, target, platform, builder, bases, args, labels, secrets, refresh, ignoreFile, value);
    }

    public BuildSample withArg(String name, BuildArg value) {
        return withArgs(edited -> with(edited, name, value));
    }

    public BuildSample withLabel(String name, String value) {
        return withLabels(edited -> with(edited, name, value));
    }

    public BuildSample withBase(String reference, String digit) {
        return withBases(edited -> with(edited, reference, new ImageId(digit.repeat(64))));
    }

    /** The same with this entry in place of the one of its path, if there is one. */
    public BuildSample withEntry(ContextEntry entry) {
        List<ContextEntry> changed = new ArrayList<>(withoutEntry(entry.path()).entries());
        changed.add(entry);
        return withEntries(changed);
    }

    public BuildSample withoutEntry(Octets path) {
        return withEntries(
                entries.stream().filter(entry -> !entry.path().equals(path)).toList());
    }

    private static <V> Map<String, V> edited(Map<String, V> map, UnaryOperator<Map<String, V>> edit) {
        return edit.apply(new HashMap<>(map));
    }

    public static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
        map.put(name, value);
        return map;
    }

    public static <V> Map<String, V> without(Map<String, V> map, String name) {
        map.remove(name);
        return map;
    }
}
