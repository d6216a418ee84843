package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.Registries;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescribeRemoteTest {

    private static final ImageReference TOOLS = ImageReference.parse("q.io/corp/tools:1");
    private static final Platform ARM = Platform.parse("linux/arm64");
    private static final Platform AMD = Platform.parse("linux/amd64");

    private final Workbench bench = new Workbench();

    private DescribeRemote.Description describe(String word) {
        return describe(word, Optional.empty());
    }

    private DescribeRemote.Description describe(String word, Optional<Platform> platform) {
        return bench.useCases().describeRemote().describe(word, platform, Registries.Access.CONFIGURED);
    }

    private static RemoteImage.Single image(String id) {
        return new RemoteImage.Single(Digest.parse("sha256:" + id.repeat(64)), Workbench.id(id), 7);
    }

    private static RemoteConfig config(Platform platform, Map<String, String> labels) {
        return new RemoteConfig(Optional.of(platform), labels, Optional.of(Instant.EPOCH), Optional.empty());
    }

    private RemoteImage.Single publish(ImageReference name, String id, Platform platform) {
        RemoteImage.Single image = image(id);
        bench.registries.publish(name, image, config(platform, Map.of("a", "b")));
        return image;
    }

    private void publishIndex() {
        RemoteImage.ForPlatform amd = new RemoteImage.ForPlatform(
                AMD, publish(TOOLS.withoutTagAndDigest(), "a", AMD).digest());
        RemoteImage.ForPlatform arm = new RemoteImage.ForPlatform(
                ARM, publish(TOOLS.withoutTagAndDigest(), "b", ARM).digest());
        bench.registries.publish(
                TOOLS, new RemoteImage.Index(Digest.parse("sha256:" + "d".repeat(64)), List.of(amd, arm)));
    }

    @Test
    void an_image_is_told_with_what_it_says_of_itself_and_is_not_here() {
        RemoteImage.Single published = publish(TOOLS, "a", AMD);

        DescribeRemote.Description found = describe(TOOLS.toString());

        assertThat(found.found()).isEqualTo(published);
        assertThat(found.image()).hasValueSatisfying(image -> {
            assertThat(image.image().size()).isEqualTo(7);
            assertThat(image.configuration().labels()).containsEntry("a", "b");
        });
        assertThat(found.here()).isEqualTo(new Here.Nothing());
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void of_an_index_the_image_for_this_machine_is_told_or_the_one_that_was_asked_for() {
        publishIndex();

        assertThat(describe(TOOLS.toString()).image())
                .map(DescribeRemote.Chosen::image)
                .contains(image("a"));
        DescribeRemote.Description arm = describe(TOOLS.toString(), Optional.of(ARM));
        assertThat(arm.image()).map(DescribeRemote.Chosen::image).contains(image("b"));
        assertThat(arm.platforms()).hasSize(2);
    }

    @Test
    void a_platform_that_is_not_there_is_refused_with_those_that_are() {
        publishIndex();
        Optional<Platform> strange = Optional.of(Platform.parse("linux/riscv64"));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> describe(TOOLS.toString(), strange))
                .withMessage("`q.io/corp/tools:1` is not there for linux/riscv64")
                .satisfies(failure -> assertThat(failure.remedy()).contains("linux/amd64, linux/arm64"));
        publish(ImageReference.parse("q.io/one:1"), "c", AMD);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> describe("q.io/one:1", strange));
    }

    @Test
    void what_is_here_is_compared_by_the_image_itself() {
        publish(TOOLS, "a", AMD);
        bench.local(TOOLS.toString(), "b");
        assertThat(describe(TOOLS.toString()).here()).isInstanceOf(Here.Other.class);

        bench.local("q.io/elsewhere:2", "a");
        assertThat(describe(TOOLS.toString()).here())
                .isEqualTo(new Here.Same(ImageReference.parse("q.io/elsewhere:2")));

        bench.local(TOOLS.toString(), "a");
        assertThat(describe(TOOLS.toString()).here()).isEqualTo(new Here.Same(TOOLS));
    }

    @Test
    void a_published_rig_stands_for_its_image() {
        bench.register("tools", RigKind.PREFAB, Optional.empty(), Optional.of(TOOLS.toString()));
        publish(TOOLS, "a", AMD);

        assertThat(describe("tools").reference()).isEqualTo(TOOLS);
    }

    @Test
    void what_is_made_here_is_in_no_registry() {
        bench.template("jvm", "FROM debian:12\n");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> describe("jvm"))
                .withMessageContaining("no registry has the template `jvm`");
        assertThatExceptionOfType(UnknownRigException.class).isThrownBy(() -> describe("jmv"));
        assertThat(bench.registries.questions()).isEmpty();
    }

    @Test
    void a_tag_that_is_not_there_is_told_with_close_ones() {
        for (String tag : List.of("12", "12-slim", "trixie")) {
            publish(ImageReference.parse("q.io/debian:" + tag), "a", AMD);
        }

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> describe("q.io/debian:12-slm"))
                .withMessage("`q.io/debian` has no tag `12-slm`")
                .satisfies(failure -> assertThat(failure.remedy()).contains("did you mean `q.io/debian:12-slim`"));
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> describe("q.io/debian:something-else"))
                .satisfies(failure -> assertThat(failure.remedy()).isEqualTo("it has `12`, `12-slim`, `trixie`"));
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> describe("q.io/nothing:1"))
                .withMessageContaining("does not exist");
    }

    @Test
    void a_registry_that_does_not_answer_is_told_and_asked_once() {
        bench.registries.silence("q.io");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> describe(TOOLS.toString()))
                .withMessageContaining("cannot be reached");
        assertThat(bench.registries.questions()).hasSize(1);
    }
}
