package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of facts and of words to ask about them. */
public class ResolveDomain extends DomainContextBase {

    @Provide
    public Arbitrary<Word> words() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.of(Words.SHORT)), Tuple.of(4, Arbitraries.of(Words.all())))
                .map(Word::new);
    }

    @Provide
    public Arbitrary<Facts> facts() {
        return Combinators.combine(
                        images(Words.stored(), "0123456789").optional(0.9),
                        project(Words.SHORT).optional(0.7),
                        registered(Words.registrable()),
                        templates(Words.SHORT),
                        settings(List.of("jvm", "dev", "base", "base:3.20")))
                .as(Facts::new);
    }

    @Provide
    public Arbitrary<UnrelatedFacts> unrelatedFacts() {
        List<String> names = List.of("other", "jv", "jvm2", "my-jvm");
        return Combinators.combine(
                        images(Words.storedElsewhere(), "abcdef").map(Optional::of),
                        project(names).map(Optional::of),
                        registered(List.of("other", "jvm2", "jvm:22", "other/jvm", "corp/base", "base:3.2")),
                        templates(names),
                        settings(List.of("other", "jvm2", "jvm:latest")))
                .as(Facts::new)
                .map(UnrelatedFacts::new);
    }

    @Provide
    public Arbitrary<RegisteredRig> registeredRigs() {
        return Arbitraries.of(Words.registrable()).flatMap(ResolveDomain::row);
    }

    /** A store in which each image has one or more of these names; ids begin with one of these digits. */
    private static Arbitrary<LocalImages> images(List<ImageReference> names, String digits) {
        Arbitrary<ImageId> ids = ids(digits);
        return Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(names), ids).ofMaxSize(names.size() / 2),
                        Arbitraries.maps(Arbitraries.of(pins(names)), ids),
                        Arbitraries.maps(ids, Arbitraries.of(Labelling.class)))
                .as(StoredImages::of);
    }

    private static List<ImageReference> pins(List<ImageReference> names) {
        return names.stream()
                .map(ImageReference::withoutTagAndDigest)
                .filter(name -> !name.toString().contains("/rig/"))
                .distinct()
                .flatMap(name -> Words.DIGESTS.stream().map(name::withDigest))
                .toList();
    }

    private static Arbitrary<ImageId> ids(String digits) {
        return Arbitraries.chars().with(digits).map(digit -> new ImageId((digit + "0").repeat(32)));
    }

    private static Arbitrary<ProjectFacts> project(List<String> names) {
        Arbitrary<ProjectRig> built = currencies().map(currency -> new ProjectRig.Built("Containerfile", currency));
        Arbitrary<ProjectRig> published = references().map(ProjectRig.Published::new);
        return Arbitraries.maps(
                        Arbitraries.of(names), Arbitraries.frequencyOf(Tuple.of(3, built), Tuple.of(1, published)))
                .ofMaxSize(2)
                .map(rigs -> new ProjectFacts("rigsmith.yaml", rigs));
    }

    private static Arbitrary<Map<ShortName, TemplateFacts>> templates(List<String> names) {
        return Arbitraries.maps(
                Arbitraries.of(names).map(ShortName::new),
                currencies().map(currency -> new TemplateFacts("templates/Containerfile", currency)));
    }

    private static Arbitrary<Settings> settings(List<String> names) {
        return Arbitraries.maps(Arbitraries.of(names), references()).map(prefabs -> new Settings(prefabs, Map.of()));
    }

    private static Arbitrary<Map<String, RegisteredRig>> registered(List<String> names) {
        return Arbitraries.of(names)
                .flatMap(ResolveDomain::row)
                .list()
                .uniqueElements(RegisteredRig::name)
                .ofMaxSize(names.size() - 1)
                .map(ResolveDomain::byName);
    }

    private static Map<String, RegisteredRig> byName(List<RegisteredRig> rows) {
        Map<String, RegisteredRig> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.put(row.name(), row));
        return byName;
    }

    private static Arbitrary<RegisteredRig> row(String name) {
        return Combinators.combine(
                        Arbitraries.of(RigKind.class),
                        references().optional(0.5),
                        sources().optional(0.7))
                .as((kind, image, source) -> new RegisteredRig(name, kind, image, source, Optional.empty()));
    }

    /** What stands in a row's source: most often a reference, but archives and other files have been seen there. */
    private static Arbitrary<String> sources() {
        return Arbitraries.oneOf(references().map(ImageReference::toString), Arbitraries.of("/home/me/a.tar", ""));
    }

    private static Arbitrary<ImageReference> references() {
        return Arbitraries.of(Words.all()).map(ImageReference::parse);
    }

    private static Arbitrary<Currency> currencies() {
        Arbitrary<Currency> known = Combinators.combine(
                        Arbitraries.of(Words.KEYS), ids("0123456789").optional(0.6), changes())
                .as(Currency.Known::new);
        return Arbitraries.frequencyOf(
                Tuple.of(5, known), Tuple.of(1, Arbitraries.just(new Currency.Unknown("a base is not here"))));
    }

    private static Arbitrary<List<Change>> changes() {
        return Arbitraries.of(
                        new Change(Change.Type.MODIFIED, InputKind.ARG, "NODE", "20", "22"),
                        new Change(Change.Type.ADDED, InputKind.PATH, "src/app.py", "", ""))
                .list()
                .ofMaxSize(2);
    }
}
