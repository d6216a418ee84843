package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.Registries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever a stranger's image says of itself: what is here keeps its name and its image. */
class PullPropertiesTest {

    private static final List<String> NAMES = List.of("mine", "tools", "dev");
    private static final List<String> HOSTILE = List.of(
            "\u001b[2J\u001b]0;pwned\u0007",
            "\u202egnp.exe",
            "../../etc",
            "--force",
            "localhost/rig/template/jvm",
            "",
            "mine\nrig: ok",
            "docker.io/library/debian");

    /** A rig that is here. Every one has an image of its own. */
    private record Here(RigKind kind, String name) {}

    /**
     * An image in a registry.
     *
     * @param story the name that its story tells, {@code ?} for a story that is none
     */
    private record Stranger(String tag, Optional<String> kind, String name, Optional<String> story) {

        Map<String, String> labels(Workbench bench) {
            Map<String, String> labels = new HashMap<>(Map.of(RigLabels.NAME, name, RigLabels.KEY, name));
            kind.ifPresent(word -> labels.put(RigLabels.KIND, word));
            story.map(told -> told.equals("?") ? "no story" : bench.stories.write(Shelf.story(told)))
                    .ifPresent(text -> labels.put(RigLabels.STORY, text));
            return labels;
        }
    }

    @Provide
    Arbitrary<Set<Here>> machines() {
        return Combinators.combine(
                        Arbitraries.of(RigKind.EXTENDED, RigKind.PREFAB, RigKind.TEMPLATE, RigKind.PROJECT),
                        Arbitraries.of(NAMES))
                .as(Here::new)
                .set()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Stranger> strangers() {
        Arbitrary<String> words = Arbitraries.oneOf(Arbitraries.of(NAMES), Arbitraries.of(HOSTILE));
        return Combinators.combine(
                        Arbitraries.of(NAMES),
                        Arbitraries.of("extended", "extended", "template", "EXTENDED", "\u001b[1m")
                                .optional(0.8),
                        words,
                        Arbitraries.oneOf(words, Arbitraries.just("?")).optional(0.8))
                .as(Stranger::new);
    }

    @Provide
    Arbitrary<Optional<String>> typed() {
        return Arbitraries.of(NAMES).optional(0.5);
    }

    private static Workbench machine(Set<Here> rigs) {
        Workbench bench = new Workbench().local("registry.example.com/other/mine:1", "f");
        int digit = 1;
        for (Here rig : rigs) {
            String id = Integer.toHexString(digit++);
            ShortName name = new ShortName(rig.name());
            switch (rig.kind()) {
                case EXTENDED -> {
                    String image = OwnedImages.latest(RigKind.EXTENDED, name).toString();
                    bench.local(image, id);
                    bench.registry.add(
                            new RegisteredRig(
                                    rig.name(),
                                    RigKind.EXTENDED,
                                    Optional.of(ImageReference.parse(image)),
                                    Optional.of("jvm"),
                                    Optional.empty()),
                            true);
                }
                case PREFAB -> {
                    bench.local("quay.io/corp/" + rig.name() + ":1", id);
                    bench.registry.add(
                            new RegisteredRig(
                                    rig.name(),
                                    RigKind.PREFAB,
                                    Optional.empty(),
                                    Optional.of("quay.io/corp/" + rig.name() + ":1"),
                                    Optional.empty()),
                            true);
                }
                case TEMPLATE ->
                    bench.template(rig.name(), "FROM localhost/base:1\n")
                            .local(OwnedImages.latest(RigKind.TEMPLATE, name).toString(), id);
                case PROJECT -> bench.built(rig.name(), "FROM localhost/base:1\n");
            }
        }
        return bench;
    }

    private static Map<ImageReference, ImageId> names(Workbench bench) {
        Map<ImageReference, ImageId> names = new HashMap<>();
        bench.store.content().all().forEach(image -> image.names().forEach(name -> names.put(name, image.id())));
        return names;
    }

    private static Optional<Pulled> pull(Workbench bench, PullRequest request) {
        try {
            return Optional.of(bench.useCases().pullRig().pull(request));
        } catch (RigsmithException refused) {
            assertThat(refused.remedy()).isNotBlank();
            return Optional.empty();
        }
    }

    @Property
    void without_force_nothing_that_is_here_changes(
            @ForAll("machines") Set<Here> rigs,
            @ForAll("strangers") Stranger stranger,
            @ForAll("typed") Optional<String> typed) {
        Workbench bench = machine(rigs);
        String reference = "registry.example.com/team/" + stranger.tag();
        new Shelf(bench).put(reference, "e", stranger.labels(bench));
        Map<ImageReference, ImageId> names = names(bench);
        SortedMap<String, RegisteredRig> rows = bench.registry.rigs();

        Optional<Pulled> pulled =
                pull(bench, new PullRequest(reference, typed, false, Optional.empty(), Registries.Access.CONFIGURED));

        assertThat(names(bench)).containsAllEntriesOf(names);
        assertThat(bench.registry.rigs()).containsAllEntriesOf(rows);
        if (pulled.isEmpty()) {
            assertThat(names(bench)).isEqualTo(names);
            assertThat(bench.registry.rigs()).isEqualTo(rows);
        } else {
            String name = pulled.get().name();
            boolean byHand = pulled.get().kind() == RigKind.EXTENDED;
            assertThat(name).isEqualTo(typed.orElse(byHand ? stranger.tag() : "team/" + stranger.tag()));
            assertThat(bench.registry.rigs()).hasSize(rows.size() + 1).containsKey(name);
            assertThat(names(bench))
                    .hasSize(names.size() + 1)
                    .containsKey(pulled.get().image().canonical());
        }
        Statistics.label("outcome")
                .collect(pulled.map(rig -> rig.kind().word()).orElse("refused"))
                .coverage(checker -> {
                    checker.check("extended").percentage(found -> found > 5);
                    checker.check("prefab").percentage(found -> found > 5);
                    checker.check("refused").percentage(found -> found > 5);
                });
    }

    @Property
    void force_replaces_one_rig_of_the_same_kind_and_keeps_what_was_made_by_hand(
            @ForAll("machines") Set<Here> rigs,
            @ForAll("strangers") Stranger stranger,
            @ForAll("typed") Optional<String> typed) {
        Workbench bench = machine(rigs);
        String reference = "registry.example.com/team/" + stranger.tag();
        new Shelf(bench).put(reference, "e", stranger.labels(bench));
        Map<ImageReference, ImageId> names = names(bench);
        SortedMap<String, RegisteredRig> rows = bench.registry.rigs();

        Optional<Pulled> pulled =
                pull(bench, new PullRequest(reference, typed, true, Optional.empty(), Registries.Access.CONFIGURED));

        assertThat(names(bench).values()).containsAll(names.values());
        bench.registry.rigs().forEach((name, row) -> {
            if (!row.equals(rows.get(name))) {
                assertThat(pulled.map(Pulled::name)).contains(name);
                assertThat(Optional.ofNullable(rows.get(name))
                                .map(RegisteredRig::kind)
                                .orElse(row.kind()))
                        .isEqualTo(row.kind());
            }
        });
        assertThat(bench.registry.rigs().keySet()).containsAll(rows.keySet());
    }
}
