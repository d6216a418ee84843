package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.stream.Stream;

/** The few words that generated facts are made of: few, so that they collide across all kinds. */
public final class Words {

    /** Names that every kind may have. */
    public static final List<String> SHORT = List.of("jvm", "dev", "base");

    /** Names that only registered rigs and references may have. */
    public static final List<String> LONG = List.of("jvm:21", "base:3.20", "corp/base:1.0", "corp/jvm");

    /** References that no rig may shadow. */
    public static final List<String> FULLY_QUALIFIED = List.of(
            "quay.io/jvm",
            "docker.io/library/jvm",
            "docker.io/base:3.20",
            "localhost/dev:latest",
            "reg.example.com:5000/corp/jvm:21",
            "localhost:5000/dev",
            "localhost/rig/template/jvm:latest",
            "localhost/rig/extended/dev",
            "quay.io/jvm@sha256:" + "a".repeat(64),
            "quay.io/jvm:21@sha256:" + "a".repeat(64));

    /** Short references that a digest pins. */
    public static final List<String> PINNED =
            List.of("jvm@sha256:" + "a".repeat(64), "corp/base:1.0@sha256:" + "b".repeat(64));

    /** The build keys that inputs and labels may have. */
    public static final List<BuildKey> KEYS = List.of(new BuildKey("1".repeat(64)), new BuildKey("2".repeat(64)));

    /** The manifest digests that pulled images may have. */
    public static final List<Digest> DIGESTS = Stream.of("a", "b")
            .map(digit -> Digest.parse("sha256:" + digit.repeat(64)))
            .toList();

    private Words() {}

    /** Every word. */
    public static List<String> all() {
        return Stream.of(SHORT, LONG, FULLY_QUALIFIED, PINNED)
                .flatMap(List::stream)
                .toList();
    }

    /** The words that a registered rig may have for a name. */
    public static List<String> registrable() {
        return Stream.concat(SHORT.stream(), LONG.stream()).toList();
    }

    /** The names of local images that some word means, under some facts. */
    public static List<ImageReference> stored() {
        Stream<ImageReference> owned = SHORT.stream().map(ShortName::new).flatMap(Words::owned);
        Stream<ImageReference> typed = all().stream()
                .filter(word -> word.indexOf('@') < 0)
                .map(ImageReference::parse)
                .flatMap(Words::spelledOut);
        return Stream.concat(owned, typed).distinct().toList();
    }

    private static Stream<ImageReference> owned(ShortName name) {
        Stream<ImageReference> latest = Stream.of(RigKind.TEMPLATE, RigKind.EXTENDED, RigKind.PROJECT)
                .map(kind -> OwnedImages.latest(kind, name));
        return Stream.concat(latest, KEYS.stream().map(key -> OwnedImages.ofKey(RigKind.PROJECT, name, key)));
    }

    private static Stream<ImageReference> spelledOut(ImageReference typed) {
        ImageReference canonical = typed.canonical();
        return typed.isFullyQualified()
                ? Stream.of(canonical)
                : Stream.of(
                        canonical, ImageReference.parse("localhost/" + typed).canonical());
    }

    /** The names of local images that no word means, however alike they look. */
    public static List<ImageReference> storedElsewhere() {
        return SHORT.stream()
                .flatMap(word -> Stream.of(
                        "ghcr.io/" + word + ":latest",
                        "ghcr.io/rig/template/" + word + ":latest",
                        "docker.io/rig/template/" + word + ":latest",
                        "docker.io/other/" + word + ":latest",
                        "localhost/other/" + word + ":latest",
                        "localhost/x/rig/extended/" + word + ":latest",
                        "localhost/rig/template/" + word + ":old",
                        "localhost/rig/template/my" + word + ":latest",
                        "localhost:5001/" + word + ":latest"))
                .map(ImageReference::parse)
                .toList();
    }
}
