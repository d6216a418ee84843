package dev.rigsmith.domain.build;

import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Input;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.key.InputSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that can change what a build makes: the declaration, and what was found outside it.
 *
 * @param bases the image id behind every reference of an image that the build uses
 * @param labels every label that the image gets and that the other inputs do not decide
 * @param ignoreFile the ignore file that won, if there is one
 * @param context the digest of the manifest of what the builder can see of the context
 */
public record BuildInputs(
        BuildSpec spec,
        SortedMap<String, ImageId> bases,
        SortedMap<String, String> labels,
        Optional<IgnoreFile> ignoreFile,
        Sha256 context) {

    public BuildInputs {
        bases = Collections.unmodifiableSortedMap(new TreeMap<>(bases));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** The key of a build with these inputs. */
    public BuildKey key() {
        return BuildKey.of(InputSheet.of(others()).inputs(), context);
    }

    /**
     * The inputs as one list, from which the account of changes is made. Its key is the key of these inputs.
     *
     * @param manifest the one whose digest is among these inputs
     */
    public InputSheet sheet(ContextManifest manifest) {
        List<Input> all = others();
        manifest.entries().forEach(entry -> all.add(path(entry)));
        return InputSheet.of(all);
    }

    /** Everything but paths, in no order. */
    private List<Input> others() {
        List<Input> inputs = new ArrayList<>();
        addDeclared(inputs);
        addFound(inputs);
        return inputs;
    }

    private void addDeclared(List<Input> inputs) {
        inputs.add(digested(InputKind.CONTAINERFILE, "", spec.containerfile()));
        spec.target().ifPresent(target -> inputs.add(plain(InputKind.TARGET, "", target)));
        inputs.add(plain(InputKind.PLATFORM, "", spec.platform().toString()));
        if (spec.dependsOnBuilder()) {
            inputs.add(
                    plain(InputKind.PLATFORM, "of the builder", spec.builder().toString()));
        }
        spec.args().forEach((name, arg) -> inputs.add(arg(name, arg)));
        spec.secrets().forEach(secret -> inputs.add(plain(InputKind.SECRET, secret.id(), "")));
        spec.refresh().ifPresent(token -> inputs.add(plain(InputKind.REFRESH, "", token)));
    }

    private void addFound(List<Input> inputs) {
        bases.forEach((name, id) -> inputs.add(plain(InputKind.BASE, name, id.toString())));
        labels.forEach((name, value) -> inputs.add(plain(InputKind.LABEL, name, value)));
        ignoreFile.ifPresent(file -> inputs.add(digested(InputKind.IGNORE_FILE, file.name(), Octets.of(file.bytes()))));
    }

    private static Input plain(InputKind kind, String name, String value) {
        return new Input(kind, Octets.ofText(name), Octets.ofText(value), value);
    }

    private static Input digested(InputKind kind, String name, Octets bytes) {
        return plain(kind, name, Sha256.of(bytes.bytes()).toString());
    }

    /** A value is kept as a digest, so that a record never holds one that came from the environment. */
    private static Input arg(String name, BuildArg arg) {
        String identity = arg.value()
                .map(value -> Sha256.of(Octets.ofText(value).bytes()).toString())
                .orElse("unset");
        return new Input(InputKind.ARG, Octets.ofText(name), Octets.ofText(identity), arg.toString());
    }

    private static Input path(ContextEntry entry) {
        return new Input(InputKind.PATH, entry.path(), entry.identity(), "");
    }
}
