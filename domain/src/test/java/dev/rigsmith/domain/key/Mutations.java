package dev.rigsmith.domain.key;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSample;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.Change.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every way to change one input of a build. */
final class Mutations {

    private static final String NEW = "new-name";

    private final BuildSample sample;
    private final List<Mutated> all = new ArrayList<>();

    private Mutations(BuildSample sample) {
        this.sample = sample;
    }

    static List<Mutated> of(BuildSample sample) {
        Mutations mutations = new Mutations(sample);
        mutations.singles();
        mutations.args();
        mutations.named();
        mutations.ignoreFile();
        EntryMutations.of(sample).forEach(mutations.all::add);
        return mutations.all;
    }

    private void singles() {
        modified(InputKind.CONTAINERFILE, "", sample.withContainerfile(sample.containerfile() + "\n"));
        modified(InputKind.PLATFORM, "", sample.withPlatform("linux/" + otherArchitecture()));
        builder("of the builder");
        optional(InputKind.TARGET, sample.target(), sample::withTarget);
        optional(InputKind.REFRESH, sample.refresh(), sample::withRefresh);
    }

    private void builder(String name) {
        if (sample.builder().isEmpty()) {
            add(Type.ADDED, InputKind.PLATFORM, name, sample.withBuilder(Optional.of(sample.platform())));
            return;
        }
        Platform other = Platform.parse("linux/s390x");
        add(Type.REMOVED, InputKind.PLATFORM, name, sample.withBuilder(Optional.empty()));
        modified(InputKind.PLATFORM, name, sample.withBuilder(Optional.of(other)));
    }

    private String otherArchitecture() {
        return sample.platform().architecture().equals("amd64") ? "arm64" : "amd64";
    }

    private interface Setter {
        BuildSample set(Optional<String> value);
    }

    private void optional(InputKind kind, Optional<String> value, Setter setter) {
        if (value.isEmpty()) {
            add(Type.ADDED, kind, "", setter.set(Optional.of("")));
        } else {
            add(Type.REMOVED, kind, "", setter.set(Optional.empty()));
            modified(kind, "", setter.set(Optional.of(value.get() + "x")));
        }
    }

    private void args() {
        add(Type.ADDED, InputKind.ARG, NEW, sample.withArg(NEW, BuildArg.unset()));
        sample.args().forEach((name, arg) -> {
            add(Type.REMOVED, InputKind.ARG, name, sample.withArgs(args -> BuildSample.without(args, name)));
            String value = arg.value().orElse("");
            modified(InputKind.ARG, name, sample.withArg(name, BuildArg.of(value + "\n")));
            modified(InputKind.ARG, name, sample.withArg(name, unsetOrEmpty(arg)));
        });
    }

    private static BuildArg unsetOrEmpty(BuildArg arg) {
        return arg.value().isPresent() ? BuildArg.unset() : BuildArg.of("");
    }

    private void named() {
        add(Type.ADDED, InputKind.LABEL, NEW, sample.withLabel(NEW, ""));
        sample.labels().forEach((name, value) -> {
            add(Type.REMOVED, InputKind.LABEL, name, sample.withLabels(labels -> BuildSample.without(labels, name)));
            modified(InputKind.LABEL, name, sample.withLabel(name, value + "x"));
        });
        add(Type.ADDED, InputKind.BASE, NEW, sample.withBase(NEW, "0"));
        sample.bases().forEach((name, id) -> {
            add(Type.REMOVED, InputKind.BASE, name, sample.withBases(bases -> BuildSample.without(bases, name)));
            modified(InputKind.BASE, name, sample.withBases(bases -> BuildSample.with(bases, name, other(id))));
        });
        add(Type.ADDED, InputKind.SECRET, NEW, sample.withSecrets(withNewSecret()));
        sample.secrets()
                .forEach(secret -> add(
                        Type.REMOVED,
                        InputKind.SECRET,
                        secret.id(),
                        sample.withSecrets(sample.secrets().stream()
                                .filter(each -> !each.equals(secret))
                                .toList())));
    }

    private List<BuildSecret> withNewSecret() {
        BuildSecret secret = new BuildSecret(NEW, new BuildSecret.Variable("TOKEN"));
        return Stream.concat(Stream.of(secret), sample.secrets().stream()).toList();
    }

    private static ImageId other(ImageId id) {
        return new ImageId((id.hex().startsWith("0") ? "1" : "0") + id.hex().substring(1));
    }

    private void ignoreFile() {
        if (sample.ignoreFile().isEmpty()) {
            IgnoreFile none = new IgnoreFile(NEW, new byte[0]);
            add(Type.ADDED, InputKind.IGNORE_FILE, NEW, sample.withIgnoreFile(Optional.of(none)));
            return;
        }
        IgnoreFile file = sample.ignoreFile().get();
        byte[] longer = Arrays.copyOf(file.bytes(), file.bytes().length + 1);
        IgnoreFile changed = new IgnoreFile(file.name(), longer);
        add(Type.REMOVED, InputKind.IGNORE_FILE, file.name(), sample.withIgnoreFile(Optional.empty()));
        modified(InputKind.IGNORE_FILE, file.name(), sample.withIgnoreFile(Optional.of(changed)));
    }

    private void modified(InputKind kind, String name, BuildSample after) {
        add(Type.MODIFIED, kind, name, after);
    }

    private void add(Type type, InputKind kind, String name, BuildSample after) {
        all.add(new Mutated(sample, after, type, kind, name));
    }
}
