package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.InMemoryQueryMemory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class AskAheadPropertiesTest {

    /** Whatever changed since, and whatever is remembered: what is told is what a first question would tell. */
    @Property
    void what_is_remembered_changes_no_answer(@ForAll("steps") List<Step> steps) {
        Workbench machine = machine();
        InMemoryQueryMemory kept = machine.queries;
        for (Step step : steps) {
            boolean known = step.words().stream()
                    .anyMatch(word -> kept.recall(Step.topic(word)).isPresent());
            long before = machine.calls("images");
            List<Object> answers = step.on(machine);
            long asked = machine.calls("images") - before;
            machine.queries = new InMemoryQueryMemory();
            assertThat(answers).isEqualTo(step.answers(machine));
            machine.queries = kept;
            if (!answers.isEmpty()) {
                Statistics.collect(known ? asked > 1 ? "ahead, and again" : "ahead" : "first");
            }
        }
    }

    /** Something that happens on a machine, or a question about it. */
    private record Step(String what, Consumer<Workbench> change, List<String> words) {

        static Step change(String what, Consumer<Workbench> change) {
            return new Step(what, change, List.of());
        }

        static Step question(String word) {
            return new Step("resolve " + word, bench -> {}, List.of(word));
        }

        List<Object> on(Workbench bench) {
            change.accept(bench);
            return answers(bench);
        }

        List<Object> answers(Workbench bench) {
            return words.stream().map(word -> answer(bench.useCases(), word)).toList();
        }

        static String topic(String word) {
            return word.equals("*") ? "* " : word;
        }

        private static Object answer(UseCases useCases, String word) {
            return word.equals("*")
                    ? useCases.listRigs().list()
                    : useCases.resolveRig().resolve(word);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static void register(Workbench bench, String source) {
        bench.registry.remove("mine");
        bench.register("mine", RigKind.PREFAB, Optional.empty(), Optional.of(source));
    }

    private static Workbench machine() {
        return new Workbench()
                .local("docker.io/library/debian:12", "a")
                .template("jvm", "FROM debian:12\n")
                .built("dev", "FROM debian:12\n")
                .published("tools", "docker.io/library/debian:12");
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> images = Arbitraries.of("docker.io/library/debian:12", "docker.io/library/alpine:3", "mine");
        Arbitrary<String> words = Arbitraries.of("jvm", "dev", "tools", "mine", "debian:12", "*", "*", "nobody");
        Arbitrary<Step> ask = words.map(Step::question);
        Arbitrary<Step> template = images.map(
                base -> Step.change("jvm from " + base, bench -> bench.template("jvm", "FROM " + base + "\n")));
        Arbitrary<Step> build =
                images.map(base -> Step.change("dev from " + base, bench -> bench.built("dev", "FROM " + base + "\n")));
        Arbitrary<Step> publish =
                images.map(image -> Step.change("tools is " + image, bench -> bench.published("tools", image)));
        Arbitrary<Step> local = images.flatMap(image -> Arbitraries.of("a", "b", "c")
                .map(id -> Step.change(image + " is " + id, bench -> bench.local(image, id))));
        Arbitrary<Step> row =
                images.map(image -> Step.change("mine is a prefab of " + image, bench -> register(bench, image)));
        Arbitrary<Step> prepare = Arbitraries.of("jvm", "dev")
                .map(word -> Step.change(
                        "prepare " + word,
                        bench -> bench.remote("docker.io/library/alpine:3", "d")
                                .remote("mine", "e")
                                .prepare(word)));
        Arbitrary<Step> forged = words.flatMap(word -> images.map(image -> Step.change(
                "what was asked about " + word + " is said to be " + image,
                bench -> bench.queries.remember(
                        Step.topic(word), new ImageQuery(Set.of(ImageReference.parse(image)), Set.of())))));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, ask),
                        Tuple.of(1, template),
                        Tuple.of(1, build),
                        Tuple.of(1, publish),
                        Tuple.of(1, local),
                        Tuple.of(1, row),
                        Tuple.of(1, prepare),
                        Tuple.of(1, forged))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }
}
