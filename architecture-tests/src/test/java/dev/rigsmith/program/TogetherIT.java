package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several processes at once. */
class TogetherIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    @Test
    void processes_that_want_the_same_build_it_once() {
        BENCH.template("same", "FROM " + Workbench.BASE + "\nRUN sleep 3\n");
        BENCH.calls().forget();
        List<Running> running = Stream.generate(() -> BENCH.start("prep", "--format=json", "same"))
                .limit(3)
                .toList();
        List<String> outcomes = running.stream()
                .map(Running::end)
                .map(ended -> ended.json().only().text("outcome"))
                .toList();
        assertThat(outcomes).containsExactlyInAnyOrder("built", "hit", "hit");
        assertThat(BENCH.calls().of("buildah build")).hasSize(1);
        assertThat(running).anyMatch(one -> one.errors().contains("waiting for"));
        assertThat(BENCH.tags("same")).hasSize(2);
    }

    @Test
    void processes_that_want_different_rigs_do_not_hinder_each_other() {
        List<String> names = List.of("one", "two", "three");
        names.forEach(name -> BENCH.template(name, "FROM " + Workbench.BASE + "\nRUN sleep 1 && echo " + name + "\n"));
        names.stream()
                .map(name -> BENCH.start("prep", name))
                .toList()
                .forEach(running -> running.end().expect(0));
        assertThat(names)
                .allSatisfy(name -> assertThat(BENCH.tags(name)).hasSize(2).contains("latest"));
    }
}
