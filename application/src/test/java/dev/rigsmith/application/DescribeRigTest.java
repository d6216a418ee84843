package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.application.DescribeRig.About;
import dev.rigsmith.application.DescribeRig.Description;
import dev.rigsmith.application.ListRigs.Listing;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Listed;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of one rig, and of all. */
class DescribeRigTest {

    private final Workbench bench = new Workbench();

    private Description describe(String word) {
        return bench.useCases().describeRig().describe(word);
    }

    private Listing list() {
        return bench.useCases().listRigs().list();
    }

    @Test
    void a_template_says_what_it_is() {
        bench.template("jvm", "# rigsmith: Java and friends\n# rigsmith-check: java -version\nFROM scratch\n");
        Description rig = describe("jvm");
        assertThat(rig.text()).contains("Java and friends");
        assertThat(rig.checks()).containsExactly("java -version");
        assertThat(rig.image()).isEmpty();
        bench.checks.teach("java -version", 0);
        Prepared built = bench.prepare("jvm");
        assertThat(describe("jvm").image().map(About::image).map(LocalImage::id))
                .isEqualTo(built.imageId());
    }

    @Test
    void a_registered_rig_says_what_its_row_says() {
        bench.register("corp/base:1", RigKind.PREFAB, Optional.of("quay.io/t/x:1"), Optional.empty())
                .local("quay.io/t/x:1", "a");
        assertThat(describe("corp/base:1").text()).contains("registered corp/base:1");
        assertThat(describe("corp/base:1").image().map(About::image).map(LocalImage::id))
                .contains(Workbench.id("a"));
    }

    @Test
    void a_project_rig_declares_its_checks_even_when_its_containerfile_is_broken() {
        bench.built("dev", "FORM scratch\n", "true").published("tools", "quay.io/t/x:1", "tool");
        assertThat(describe("dev").checks()).containsExactly("true");
        assertThat(describe("tools").checks()).containsExactly("tool");
    }

    @Test
    void a_word_that_was_only_guessed_is_unknown() {
        bench.template("jvm", "FROM scratch\n");
        assertThat(catchThrowableOfType(UnknownRigException.class, () -> describe("jvmm"))
                        .suggestions())
                .containsExactly("jvm");
        assertThat(catchThrowableOfType(UnknownRigException.class, () -> describe("busybox"))
                        .suggestions())
                .isEmpty();
        bench.local("localhost/busybox:latest", "b");
        assertThat(describe("busybox").image()).isPresent();
    }

    @Test
    void names_of_every_source_are_suggested() {
        bench.settings.set(new Settings(Map.of("word1", ImageReference.parse("quay.io/t/x:1")), Map.of()));
        bench.template("word2", "FROM scratch\n")
                .published("word3", "quay.io/t/x:1")
                .register("word4", RigKind.PREFAB, Optional.empty(), Optional.empty());
        for (String known : new String[] {"word1", "word2", "word3", "word4"}) {
            assertThat(catchThrowableOfType(UnknownRigException.class, () -> describe(known + "x"))
                            .suggestions())
                    .first()
                    .isEqualTo(known);
        }
    }

    @Test
    void without_an_engine_all_but_the_image_is_told() {
        bench.template("jvm", "# rigsmith: Java\nFROM scratch\n").store.uninstall();
        Description rig = describe("jvm");
        assertThat(rig.text()).contains("Java");
        assertThat(rig.image()).isEmpty();
        assertThat(rig.rig().status()).isEqualTo(RigStatus.UNKNOWN);
        assertThat(list().catalogue().template()).extracting(Listed::status).containsExactly(RigStatus.UNKNOWN);
    }

    @Test
    void all_rigs_are_listed_after_one_question() {
        bench.settings.set(new Settings(Map.of("py", ImageReference.parse("docker.io/library/python:3")), Map.of()));
        bench.local("docker.io/library/debian:12", "a")
                .template("jvm", "# rigsmith: Java\nFROM debian:12\n")
                .built("dev", "FROM debian:12\n")
                .published("tools", "quay.io/t/x:1")
                .register("corp/base:1", RigKind.PREFAB, Optional.of("docker.io/library/debian:12"), Optional.empty())
                .register("gone", RigKind.EXTENDED, Optional.empty(), Optional.empty())
                .local("localhost/rig/extended/mine:latest", "e");
        bench.prepare("jvm");
        bench.local("localhost/rig/extended/jvm:latest", "f");
        int calls = bench.store.calls().size();
        Listing listing = list();
        assertThat(bench.store.calls()).hasSize(calls + 1);
        assertThat(listing.project()).contains("rigsmith.yaml");
        assertThat(listing.names()).containsExactly("dev", "tools", "jvm", "corp/base:1", "py", "gone", "mine");
        assertThat(listing.catalogue()
                        .all()
                        .map(rig -> rig.name() + " " + rig.status().word()))
                .containsExactly(
                        "dev unprepared",
                        "tools unprepared",
                        "jvm ready",
                        "corp/base:1 ready",
                        "py unprepared",
                        "gone missing",
                        "jvm ready",
                        "mine ready");
        assertThat(listing.catalogue().template())
                .extracting(rig -> listing.of(rig).text())
                .containsExactly(Optional.of("Java"));
        assertThat(listing.catalogue().project())
                .extracting(rig -> listing.of(rig).text())
                .containsOnly(Optional.empty());
    }

    @Test
    void the_list_says_what_resolving_says() {
        bench.settings.set(new Settings(Map.of("py", ImageReference.parse("docker.io/library/python:3")), Map.of()));
        bench.local("docker.io/library/python:3", "a")
                .template("jvm", "FROM python:3\n")
                .built("dev", "FROM python:3\n")
                .register("named", RigKind.PREFAB, Optional.empty(), Optional.of("py"))
                .register("short", RigKind.PREFAB, Optional.empty(), Optional.empty())
                .local("localhost/short:latest", "c");
        bench.prepare("dev");
        assertThat(list().catalogue().all())
                .isNotEmpty()
                .allSatisfy(rig -> assertThat(bench.useCases().resolveRig().resolve(rig.name()))
                        .satisfies(resolved -> {
                            assertThat(resolved.image()).isEqualTo(rig.image());
                            assertThat(resolved.status()).isEqualTo(rig.status());
                        }));
    }
}
