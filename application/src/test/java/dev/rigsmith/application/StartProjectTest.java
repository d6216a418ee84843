package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.starter.Occupant;
import dev.rigsmith.domain.starter.Starter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartProjectTest {

    private final Workbench bench = new Workbench();

    private Starter start() {
        return bench.useCases().startProject().start(Optional.empty());
    }

    private RefusedException refusal() {
        return catchThrowableOfType(RefusedException.class, this::start);
    }

    @Test
    void what_is_planned_is_written() {
        bench.starter.file("go.mod", "module x\n");
        Starter plan = bench.useCases().startProject().plan(Optional.of(new ShortName("work")));
        assertThat(bench.starter.text("rigsmith.yaml")).isEmpty();

        assertThat(bench.useCases().startProject().start(Optional.of(new ShortName("work"))))
                .isEqualTo(plan);
        plan.files().forEach(file -> assertThat(bench.starter.text(file.path())).contains(file.text()));
    }

    @Test
    void a_second_time_is_refused_and_changes_nothing() {
        bench.starter.file("Dockerfile", "FROM scratch\n");
        start();
        Optional<String> first = bench.starter.text("rigsmith.yaml");
        bench.starter.file("pom.xml", "");

        assertThat(refusal().id()).isEqualTo(ErrorId.ALREADY_THERE);
        assertThat(bench.starter.text("rigsmith.yaml")).isEqualTo(first);
        assertThat(bench.starter.text("images/dev/Containerfile")).isEmpty();
    }

    @Test
    void what_is_in_the_way_is_named() {
        bench.starter.file("../rigsmith.yaml", "");
        assertThat(refusal()).hasMessage("../rigsmith.yaml is there already");
        assertThat(refusal().remedy()).startsWith("it holds here as well");

        bench.starter.other("rigsmith.yaml", Occupant.Kind.DANGLING_LINK);
        assertThat(refusal()).hasMessage("rigsmith.yaml is there already, as a link to nothing");
    }
}
