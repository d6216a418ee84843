package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.build.BuildInputs;
import dev.rigsmith.domain.build.BuildLabels;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.settings.Settings;
import dev.rigsmith.domain.template.Template;
import dev.rigsmith.domain.template.TemplateBuilds;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.CapturedContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever is edited, moved, forged or lost between them: preparations give the right image with the least work. */
class BuildHistoryTest {

    private static final ShortName NAME = new ShortName("jvm");
    private static final ImageReference LATEST = OwnedImages.latest(RigKind.TEMPLATE, NAME);
    private static final String BASE = "docker.io/library/debian:12";
    private static final PrepareOptions FORCE = new PrepareOptions(true, false);

    /** A machine with one template, and what a model of three sets and a key knows of it. */
    static final class History {

        private final Workbench bench = new Workbench();
        private final Set<BuildKey> built = new HashSet<>();
        private Optional<String> recordedBase = Optional.empty();
        private String base = "a";
        private boolean baseIsHere;
        private Optional<BuildKey> recorded = Optional.empty();
        private String text = "0";

        History() {
            template("0");
            file("0");
            base("a");
        }

        History template(String label) {
            text = label;
            bench.template(NAME.value(), Template.Origin.BUNDLED, containerfile(), directory());
            return this;
        }

        private String containerfile() {
            return "FROM debian:12\nCOPY . /\nLABEL text=" + text + "\n";
        }

        private static ContextSource directory() {
            return new ContextSource.Directory(Workbench.CONTEXT, Workbench.CONTEXT + "/Containerfile");
        }

        History file(String content) {
            bench.file("file", content);
            return this;
        }

        /** Also in the registry, so that a base that was lost can be had again. */
        History base(String digit) {
            base = digit;
            baseIsHere = true;
            bench.remote(BASE, digit).local(BASE, digit);
            return this;
        }

        /** The base goes from the store. The registry still has it, and so may the record. */
        History loseBase() {
            bench.store.remove(ImageReference.parse(BASE));
            baseIsHere = false;
            return this;
        }

        History forge() {
            BuildKey key = key(likelyBase());
            ImageReference keyName = OwnedImages.ofKey(RigKind.TEMPLATE, NAME, key);
            bench.store.add(Workbench.id("f"), Map.of(RigLabels.KEY, "0".repeat(64)), keyName, LATEST);
            built.remove(key);
            return this;
        }

        History dropRecord() {
            bench.records.forget(Workbench.templateId(NAME.value()));
            recorded = Optional.empty();
            recordedBase = Optional.empty();
            return this;
        }

        History remove() {
            bench.remove(NAME.value());
            assertThat(bench.owned()).isEmpty();
            built.clear();
            recorded = Optional.empty();
            recordedBase = Optional.empty();
            return this;
        }

        History prepare(PrepareOptions options) {
            String used = baseFor(options);
            BuildKey key = key(used);
            boolean hit = built.contains(key) && !options.force();
            int builds = bench.builds();
            Prepared rig = bench.prepare(NAME.value(), options);

            assertThat(rig.outcome()).isEqualTo(hit ? Outcome.HIT : Outcome.BUILT);
            assertThat(bench.builds()).isEqualTo(hit ? builds : builds + 1);
            assertThat(rig.key()).contains(key);
            assertThat(bench.keyOf(LATEST.toString())).contains(key);
            assertThat(bench.image(LATEST.toString())).isEqualTo(rig.imageId());
            assertThat(rig.changes().isEmpty())
                    .isEqualTo(hit || recorded.isEmpty() || recorded.get().equals(key));
            built.add(key);
            recorded = Optional.of(key);
            recordedBase = Optional.of(used);
            requireNothingLeftOver();
            return this;
        }

        private void requireNothingLeftOver() {
            assertThat(bench.locks.held()).isEmpty();
            assertThat(bench.owned()).noneMatch(name -> name.contains("building"));
            assertThat(bench.records.last(Workbench.templateId(NAME.value())))
                    .hasValueSatisfying(
                            last -> assertThat(Optional.of(last.inputs().key())).isEqualTo(recorded));
        }

        /** A base that is not here is fetched, unless what was built on the recorded one can still be used. */
        private String baseFor(PrepareOptions options) {
            String likely = likelyBase();
            if (!baseIsHere && !options.force() && built.contains(key(likely))) {
                return likely;
            }
            baseIsHere = true;
            return base;
        }

        private String likelyBase() {
            return baseIsHere ? base : recordedBase.orElse(base);
        }

        /** The key of the inputs as they are, on this base, reckoned from the domain alone. */
        private BuildKey key(String onBase) {
            Platform host = Platform.parse("linux/amd64");
            Template template = bench.templates.find(NAME).orElseThrow();
            BuildSpec spec = TemplateBuilds.of(template, Settings.none(), host);
            CapturedContext context = bench.contexts.capture(spec.context(), BuildContexts.Reading.CHANGED);
            return new BuildInputs(
                            spec,
                            new TreeMap<>(Map.of("debian:12", Workbench.id(onBase))),
                            BuildLabels.declared(spec),
                            context.ignoreFile(),
                            context.manifest().digest())
                    .key();
        }

        @Override
        public String toString() {
            return "text " + text + ", owned " + bench.owned() + ", " + bench.progress.steps();
        }
    }

    @Property(tries = 200)
    void latest_is_always_built_from_the_current_inputs_and_nothing_is_built_twice(
            @ForAll("histories") ActionChain<History> histories) {
        histories.run();
    }

    @Provide
    Arbitrary<ActionChain<History>> histories() {
        Arbitrary<String> few = Arbitraries.of("0", "1", "2");
        return ActionChain.startWith(History::new)
                .withAction(5, step("prepare", history -> history.prepare(PrepareOptions.usual())))
                .withAction(1, step("prepare --force", history -> history.prepare(FORCE)))
                .withAction(2, steps("edit template to", few, History::template))
                .withAction(2, steps("edit file to", few, History::file))
                .withAction(1, steps("move base to", Arbitraries.of("a", "b"), History::base))
                .withAction(1, step("lose base", History::loseBase))
                .withAction(1, step("forge", History::forge))
                .withAction(1, step("drop record", History::dropRecord))
                .withAction(1, step("remove", History::remove))
                .withMaxTransformations(20);
    }

    private static Action.Independent<History> step(String name, UnaryOperator<History> act) {
        return () -> Arbitraries.just(Transformer.transform(name, act::apply));
    }

    private static Action.Independent<History> steps(
            String name, Arbitrary<String> values, BiFunction<History, String, History> act) {
        return () ->
                values.map(value -> Transformer.transform(name + " " + value, history -> act.apply(history, value)));
    }
}
