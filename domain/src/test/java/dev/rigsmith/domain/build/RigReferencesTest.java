package dev.rigsmith.domain.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References that mean other rigs of the same project, and the values that one run of a build overrides. */
class RigReferencesTest {

    private static final Platform HOST = Platform.parse("linux/amd64");

    private static BuildSpec spec(RigId rig, String text) {
        Octets bytes = Octets.ofText(text);
        return new BuildSpec(
                rig,
                "Containerfile",
                bytes,
                Containerfile.parse("Containerfile", bytes.bytes()),
                new ContextSource.None(),
                Optional.empty(),
                HOST,
                HOST,
                new TreeMap<>(Map.of("A", BuildArg.of("1"), "B", BuildArg.of("2"))),
                new TreeMap<>(),
                List.of(
                        new BuildSecret("s", new BuildSecret.Variable("S")),
                        new BuildSecret("t", new BuildSecret.Variable("T"))),
                Optional.of("monthly"),
                List.of());
    }

    private static BuildSpec project(String text) {
        return spec(RigId.project(new ShortName("top"), "/work/rigsmith.yaml"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "rig:base, base",
        "rig:Base, Base",
        "localhost/rig/project/base, base",
        "localhost/rig/project/base:latest, ''",
        "localhost/rig/project/base:0123, ''",
        "localhost/rig/template/base, ''",
        "localhost/rig:base, ''",
        "docker.io/library/rig:base, ''",
        "rig, ''",
        "trig:base, ''",
    })
    void these_references_mean_a_rig(String reference, String name) {
        assertThat(OwnedImages.projectRig(ImageReference.parse(reference)).orElse(""))
                .isEqualTo(name);
    }

    @Test
    void every_way_to_use_a_rig_counts() {
        BuildSpec spec = project("ARG BASE=rig:one\nFROM ${BASE} AS x\nCOPY --from=rig:two /a /a\n"
                + "RUN --mount=from=localhost/rig/project/three,target=/m true\nFROM x\n");
        assertThat(spec.rigBases().values()).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void a_template_is_built_on_no_rig() {
        assertThat(spec(RigId.template(new ShortName("jvm")), "FROM rig:base\n").rigBases())
                .isEmpty();
    }

    @Test
    void an_image_is_written_as_itself_and_as_each_from_that_comes_to_mean_it() {
        BuildSpec spec = project("ARG BASE=rig:one\nFROM ${BASE} AS a\nFROM rig:one AS b\nFROM rig:two AS c\n");
        assertThat(spec.writtenFor(ImageReference.parse("rig:one"))).containsExactlyInAnyOrder("rig:one", "${BASE}");
    }

    @Test
    void what_is_overridden_takes_the_place_of_what_is_declared() {
        BuildOverrides overrides = new BuildOverrides(
                new TreeMap<>(Map.of("B", BuildArg.fromEnvironment("x"), "C", BuildArg.unset())),
                Optional.of("stage"),
                Optional.of(Platform.parse("linux/arm64")),
                List.of(new BuildSecret("t", new BuildSecret.File("/t"))),
                Optional.of("now"));
        BuildSpec spec = overrides.on(project("FROM scratch AS stage\n"));
        assertThat(spec.args())
                .containsEntry("A", BuildArg.of("1"))
                .containsEntry("B", BuildArg.fromEnvironment("x"))
                .containsEntry("C", BuildArg.unset())
                .hasSize(3);
        assertThat(spec.target()).contains("stage");
        assertThat(spec.platform()).isEqualTo(Platform.parse("linux/arm64"));
        assertThat(spec.builder()).isEqualTo(HOST);
        assertThat(spec.refresh()).contains("now");
        assertThat(spec.secrets())
                .containsExactly(
                        new BuildSecret("s", new BuildSecret.Variable("S")),
                        new BuildSecret("t", new BuildSecret.File("/t")));
    }

    @Test
    void nothing_overridden_is_what_is_declared() {
        BuildSpec spec = project("FROM scratch\n");
        assertThat(BuildOverrides.none().on(spec)).isEqualTo(spec);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN true | false",
                "RUN --mount=type=cache,target=/c true | false",
                "RUN --mount=type=secret,id=s true | false",
                "RUN --mount=type=tmpfs,target=/t true | false",
                "RUN --mount=type=bind,target=/m true | true",
                "RUN --mount=target=/m true | true",
                "RUN --mount=from=alpine:3,target=/m true | true",
                "RUN --mount=type=cache,from=alpine:3,target=/m true | true",
                "COPY --from=alpine:3 /a /a | false",
            })
    void steps_that_mount_files_are_seen(String step, boolean mounts) {
        assertThat(project("FROM scratch\n" + step + "\n").facts().mountsFiles())
                .isEqualTo(mounts);
    }

    @Test
    void a_value_from_the_environment_that_makes_no_image_is_refused_without_being_told() {
        BuildOverrides values = new BuildOverrides(
                new TreeMap<>(Map.of("V", BuildArg.fromEnvironment("hunter2!"))),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        BuildSpec spec = values.on(project("ARG V\nFROM a/${V}\n"));

        assertThatThrownBy(spec::bases)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the image of FROM in Containerfile:2 has no valid name: "
                        + "a value from the environment is part of it");
        assertThatThrownBy(() -> project("FROM a/hunter2!\n").bases()).hasMessageContaining("hunter2!");
    }
}
