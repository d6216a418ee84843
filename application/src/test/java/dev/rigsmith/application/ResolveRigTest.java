package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.settings.Settings;
import dev.rigsmith.domain.template.Template;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveRigTest {

    private final Workbench bench = new Workbench();

    /** One rig of every kind: those in the first half have their image here. */
    private void furnish() {
        bench.settings.set(new Settings(Map.of("py", ImageReference.parse("docker.io/library/python:3")), Map.of()));
        bench.local("docker.io/library/debian:12", "a")
                .built("dev", "FROM debian:12\n")
                .built("late", "FROM debian:12\nRUN late\n")
                .published("tools", "docker.io/library/debian:12")
                .published("away", "quay.io/team/away:1")
                .template("jvm", "FROM debian:12\n")
                .template("go", "FROM debian:12\n")
                .template("rust", Template.Origin.BUNDLED, "FROM debian:12\n", new ContextSource.None())
                .register("corp/base:1.0", RigKind.PREFAB, Optional.of("docker.io/library/debian:12"), Optional.empty())
                .register("far", RigKind.PREFAB, Optional.empty(), Optional.of("quay.io/far/far:2"))
                .local("localhost/rig/extended/mine:latest", "e")
                .register("gone", RigKind.EXTENDED, Optional.empty(), Optional.of("jvm"));
        bench.prepare("dev");
        bench.prepare("jvm");
        bench.prepare("go");
        bench.template("go", "FROM debian:12\nRUN changed\n");
    }

    @ParameterizedTest
    @CsvSource({
        "dev,           PROJECT,  READY,      NONE",
        "late,          PROJECT,  UNPREPARED, BUILD",
        "tools,         PROJECT,  READY,      NONE",
        "away,          PROJECT,  UNPREPARED, PULL",
        "jvm,           TEMPLATE, READY,      NONE",
        "go,            TEMPLATE, STALE,      BUILD",
        "rust,          TEMPLATE, UNPREPARED, BUILD",
        "corp/base:1.0, PREFAB,   READY,      NONE",
        "far,           PREFAB,   UNPREPARED, PULL",
        "mine,          EXTENDED, READY,      NONE",
        "gone,          EXTENDED, MISSING,    MISSING",
        "debian:12,     PREFAB,   READY,      NONE",
        "quay.io/a/b:1, PREFAB,   UNPREPARED, PULL",
        "py,            PREFAB,   UNPREPARED, PULL"
    })
    void every_kind_has_its_status(String word, RigKind kind, RigStatus status, RigAction action) {
        furnish();
        Resolution rig = bench.useCases().resolveRig().resolve(word);
        assertThat(rig.kind()).isEqualTo(kind);
        assertThat(rig.status()).isEqualTo(status);
        assertThat(rig.action()).isEqualTo(action);
        assertThat(rig.image().equals(ImageReference.parse("docker.io/library/python:3")))
                .isEqualTo(word.equals("py"));
    }

    @ParameterizedTest
    @CsvSource({"dev", "away", "jvm", "corp/base:1.0", "mine", "gone", "debian:12", "py"})
    void one_question_to_the_engine_is_enough(String word) {
        furnish();
        int before = bench.store.calls().size();
        bench.useCases().resolveRig().resolve(word);
        assertThat(bench.store.calls()).hasSize(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "dev,       BUILD",
        "tools,     PULL",
        "jvm,       BUILD",
        "rust,      BUILD",
        "far,       PULL",
        "gone,      MISSING",
        "debian:12, PULL"
    })
    void without_an_engine_the_status_is_unknown(String word, RigAction action) {
        furnish();
        bench.store.uninstall();
        Resolution rig = bench.useCases().resolveRig().resolve(word);
        assertThat(rig.status()).isEqualTo(RigStatus.UNKNOWN);
        assertThat(rig.action()).isEqualTo(action);
    }

    @Test
    void an_engine_that_fails_is_an_error_and_no_miss() {
        furnish();
        bench.store.breakDown("Error: database is locked");
        assertThatThrownBy(() -> bench.useCases().resolveRig().resolve("jvm"))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.lastLines()).containsExactly("Error: database is locked"));
    }

    @Test
    void a_word_that_is_neither_name_nor_reference_is_refused() {
        assertThatThrownBy(() -> bench.useCases().resolveRig().resolve("Not A Name"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void the_users_template_comes_before_the_bundled_one() {
        bench.template("jvm", Template.Origin.BUNDLED, "FROM scratch\n# theirs\n", new ContextSource.None())
                .template("jvm", "FROM scratch\n# mine\n");
        bench.prepare("jvm");
        assertThat(bench.builder.requests().get(0).spec().containerfile()).hasToString("FROM scratch\n# mine\n");
    }

    @Test
    void a_broken_template_is_stale_or_unprepared_and_hides_nothing() {
        bench.template("good", "FROM scratch\n").template("bad", "FORM scratch\n");
        assertThat(bench.useCases().resolveRig().resolve("bad").status()).isEqualTo(RigStatus.UNPREPARED);
        assertThatThrownBy(() -> bench.prepare("bad"))
                .isInstanceOfSatisfying(
                        RigsmithException.class, why -> assertThat(why.id()).isEqualTo(ErrorId.INVALID_CONTAINERFILE));
        assertThat(bench.useCases().listRigs().list().names()).containsExactly("bad", "good");
    }

    @Test
    void a_prefab_of_the_settings_gives_way_to_a_local_image_of_its_bare_name() {
        bench.settings.set(new Settings(Map.of("py", ImageReference.parse("docker.io/library/python:3")), Map.of()));
        bench.local("localhost/py:latest", "c");
        Resolution rig = bench.useCases().resolveRig().resolve("py");
        assertThat(rig.image()).hasToString("py");
        assertThat(rig.status()).isEqualTo(RigStatus.READY);
        assertThat(bench.useCases().listRigs().list().catalogue().prefab())
                .singleElement()
                .satisfies(listed -> assertThat(listed.status()).isEqualTo(RigStatus.READY));
    }

    @Test
    void a_broken_template_is_listed_with_what_is_wrong_and_hides_no_other() {
        Workbench machine = new Workbench().template("broken", "FORM x\n").template("whole", "FROM scratch\n");
        ListRigs.Listing listing = machine.useCases().listRigs().list();
        assertThat(listing.names()).containsExactly("broken", "whole");
        assertThat(listing.of(listing.catalogue().template().get(0)).text().orElseThrow())
                .contains("`FORM` is not an instruction");
        assertThat(machine.useCases().resolveRig().resolve("broken").trail())
                .last()
                .satisfies(step -> assertThat(step.saw()).contains("`FORM` is not an instruction"));
    }
}
