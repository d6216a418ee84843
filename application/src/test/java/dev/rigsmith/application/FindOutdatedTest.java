package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.Registries;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindOutdatedTest {

    private static final String BASE = "docker.io/library/debian:12";
    private static final Duration DAY = Duration.ofDays(1);

    private final Workbench bench = new Workbench();

    private List<Finding> find(String... words) {
        return find(DAY, words);
    }

    private List<Finding> find(Duration oldest, String... words) {
        return bench.useCases().findOutdated().find(List.of(words), oldest, Registries.Access.CONFIGURED);
    }

    private static RemoteImage.Single image(String id) {
        return new RemoteImage.Single(Digest.parse("sha256:" + id.repeat(64)), Workbench.id(id), 1);
    }

    private void published(String reference, String id) {
        bench.registries.publish(ImageReference.parse(reference), image(id));
    }

    private Freshness freshness(String word) {
        List<Finding> findings = find(word);
        assertThat(findings).hasSize(1);
        return findings.get(0).freshness();
    }

    @Test
    void a_template_is_outdated_when_its_base_is() {
        bench.local(BASE, "a").template("jvm", "FROM debian:12\n");
        published(BASE, "b");

        assertThat(find("jvm"))
                .containsExactly(new Finding(
                        "jvm",
                        RigKind.TEMPLATE,
                        ImageReference.parse(BASE),
                        Freshness.OUTDATED,
                        Optional.of(Workbench.id("a")),
                        Optional.of(image("b").digest()),
                        Optional.empty(),
                        false));
    }

    @Test
    void the_same_image_is_current_whatever_its_manifest_is() {
        bench.local(BASE, "a").template("jvm", "FROM debian:12\n");
        published(BASE, "a");

        assertThat(freshness("jvm")).isEqualTo(Freshness.CURRENT);
    }

    @Test
    void no_answer_and_nothing_here_are_unknown_and_say_why() {
        bench.local(BASE, "a").template("jvm", "FROM debian:12\n").template("go", "FROM golang:1\n");
        published("docker.io/library/golang:1", "a");

        assertThat(find("jvm", "go"))
                .extracting(Finding::freshness)
                .containsExactly(Freshness.UNKNOWN, Freshness.UNKNOWN);
        assertThat(find("jvm").get(0).why())
                .hasValueSatisfying(why -> assertThat(why).contains("does not exist"));
        assertThat(find("go").get(0).why()).contains("it is not here yet");
    }

    @Test
    void without_an_engine_nobody_knows_what_is_here() {
        bench.local(BASE, "a").template("jvm", "FROM debian:12\n");
        published(BASE, "b");
        bench.store.uninstall();

        assertThat(freshness("jvm")).isEqualTo(Freshness.UNKNOWN);
        assertThat(find("jvm").get(0).why()).contains("podman is not installed");
    }

    @Test
    void one_image_is_asked_for_once_and_then_remembered_for_a_day() {
        bench.local(BASE, "a").template("jvm", "FROM debian:12\n").template("go", "FROM debian:12\n");
        published(BASE, "a");

        assertThat(find()).hasSize(2);
        find();
        assertThat(bench.registries.questions()).containsExactly(BASE);
        find(Duration.ZERO);
        assertThat(bench.registries.questions()).hasSize(2);
    }

    @Test
    void what_a_digest_names_or_was_made_here_is_not_asked_for() {
        bench.local("localhost/base:1", "a")
                .template("own", "FROM localhost/base:1\n")
                .template("pinned", "FROM debian@sha256:" + "c".repeat(64) + "\n")
                .template("none", "FROM scratch\n");

        assertThat(find()).isEmpty();
        assertThat(bench.registries.questions()).isEmpty();
    }

    @Test
    void an_image_of_an_index_is_compared_by_itself() {
        bench.local(BASE, "a").template("jvm", "FROM debian:12\n");
        published(BASE, "a");
        bench.registries.publish(
                ImageReference.parse(BASE),
                new RemoteImage.Index(
                        Digest.parse("sha256:" + "d".repeat(64)),
                        List.of(new RemoteImage.ForPlatform(
                                Platform.parse("linux/amd64"), image("a").digest()))));

        assertThat(freshness("jvm")).isEqualTo(Freshness.CURRENT);
        assertThat(bench.registries.questions()).hasSize(2);
    }

    @Test
    void a_host_that_does_not_answer_is_asked_once_in_a_run() {
        bench.local("silent.io/a:1", "a").local("silent.io/b:1", "b").local(BASE, "a");
        bench.template("one", "FROM silent.io/a:1\n")
                .template("two", "FROM silent.io/b:1\n")
                .template("jvm", "FROM debian:12\n");
        bench.registries.silence("silent.io");
        published(BASE, "a");

        assertThat(find("one", "two", "jvm"))
                .extracting(Finding::freshness)
                .containsExactly(Freshness.UNKNOWN, Freshness.UNKNOWN, Freshness.CURRENT);
        assertThat(bench.registries.questions()).containsExactlyInAnyOrder("silent.io/a:1", BASE);
        find("one");
        assertThat(bench.registries.questions()).hasSize(3);
    }

    @Test
    void a_word_that_names_no_rig_is_refused() {
        assertThatExceptionOfType(UnknownRigException.class).isThrownBy(() -> find("jmv"));
    }

    @Test
    void what_is_outdated_is_brought_up_to_date() {
        bench.local(BASE, "a")
                .remote(BASE, "b")
                .template("jvm", "FROM debian:12\n")
                .template("x", "FROM scratch\n");
        bench.prepare("jvm");
        published(BASE, "b");
        UpdateRigs updating = bench.useCases().updateRigs();

        UpdateRigs.Plan plan = updating.plan(List.of(), Registries.Access.CONFIGURED);
        assertThat(plan.due()).containsExactly("jvm");
        assertThat(updating.update("jvm", Registries.Access.CONFIGURED).outcome())
                .isEqualTo(Outcome.BUILT);
        assertThat(updating.plan(List.of(), Registries.Access.CONFIGURED).due()).isEmpty();
    }
}
