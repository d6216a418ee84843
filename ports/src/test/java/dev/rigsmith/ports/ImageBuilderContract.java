package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link ImageBuilder} does. Tests share one store, so each uses names of its own. */
public abstract class ImageBuilderContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String MISSING_BASE = "localhost/contract/no-such-base:1";

    private final String name = "localhost/contract/built" + COUNTER.incrementAndGet() + ":1";

    /** The builder to test. */
    protected abstract ImageBuilder builder();

    /** The name of an image that builds can start from. */
    protected abstract String base();

    /** The image that has this name. */
    protected abstract Optional<ImageId> find(String name);

    /** The labels of an image. */
    protected abstract Map<String, String> labels(ImageId image);

    /** A build that takes little: the comment tells it apart from others. */
    protected final BuildRequests small() {
        return BuildRequests.of("FROM " + base() + "\nENV CASE=" + name + "\n");
    }

    /** The name for the image of this test. */
    protected final String name() {
        return name;
    }

    @Test
    void the_new_image_has_the_name() {
        ImageId built = builder().build(small().named(name));

        assertThat(find(name)).contains(built);
    }

    @Test
    void the_new_image_has_the_labels() {
        ImageId built = builder()
                .build(small().label("dev.rigsmith.key", "0123")
                        .label("empty", "")
                        .label("json", "{\"a\": [1, \"b\\\\\"], \"c\": \"$HOME ${PATH:-x}\"}")
                        .label("text", "é ✓ = , 'two'\nlines\t#!")
                        .label("with space", "x")
                        .named(name));

        assertThat(labels(built))
                .containsEntry("dev.rigsmith.key", "0123")
                .containsEntry("empty", "")
                .containsEntry("json", "{\"a\": [1, \"b\\\\\"], \"c\": \"$HOME ${PATH:-x}\"}")
                .containsEntry("text", "é ✓ = , 'two'\nlines\t#!")
                .containsEntry("with space", "x");
    }

    @Test
    void labels_of_an_earlier_build_of_the_same_are_gone() {
        builder().build(small().label("earlier", "1").named(name));

        ImageId built = builder().build(small().label("later", "2").named(name));

        assertThat(labels(built)).containsEntry("later", "2").doesNotContainKey("earlier");
    }

    @Test
    void the_same_build_again_keeps_the_name() {
        builder().build(small().named(name));

        ImageId again = builder().build(small().named(name));

        assertThat(find(name)).contains(again);
    }

    @Test
    void another_build_takes_the_name() {
        ImageId first = builder().build(small().label("which", "first").named(name));

        ImageId second = builder().build(small().label("which", "second").named(name));

        assertThat(second).isNotEqualTo(first);
        assertThat(find(name)).contains(second);
    }

    @Test
    void a_build_that_fails_names_nothing() {
        BuildRequest request = BuildRequests.of("FROM " + MISSING_BASE + "\n").named(name);

        assertThatThrownBy(() -> builder().build(request)).isInstanceOf(EngineException.class);

        assertThat(find(name)).isEmpty();
    }

    @Test
    void a_build_that_fails_leaves_the_name_where_it_was() {
        ImageId before = builder().build(small().named(name));
        BuildRequest request = BuildRequests.of("FROM " + MISSING_BASE + "\n").named(name);

        assertThatThrownBy(() -> builder().build(request)).isInstanceOf(EngineException.class);

        assertThat(find(name)).contains(before);
    }

    @Test
    void a_base_that_is_not_here_is_an_error_that_names_it() {
        BuildRequest request = BuildRequests.of("FROM " + MISSING_BASE + "\n").named(name);

        assertThatThrownBy(() -> builder().build(request))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.getMessage() + failure.lastLines())
                                .contains(MISSING_BASE));
    }

    @Test
    void another_image_can_stand_for_a_reference() {
        BuildRequest request = BuildRequests.of("FROM rig:none\nENV CASE=" + name + "\n")
                .where("rig:none", base())
                .named(name);

        ImageId built = builder().build(request);

        assertThat(find(name)).contains(built);
    }

    @Test
    void what_stands_for_a_reference_has_to_be_here() {
        BuildRequest request = small().where(base(), MISSING_BASE).named(name);

        assertThatThrownBy(() -> builder().build(request))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.getMessage() + failure.lastLines())
                                .contains(MISSING_BASE));
    }

    @Test
    void a_pinned_image_is_taken_by_its_id_whatever_has_the_name() {
        ImageId pinned = find(base()).orElseThrow();
        BuildRequest request = BuildRequests.of("FROM " + MISSING_BASE + " AS one\nFROM " + MISSING_BASE
                        + "\nCOPY --from=" + MISSING_BASE + " /bin/sh /again\nENV CASE=" + name + "\n")
                .pinned(MISSING_BASE, pinned)
                .named(name);

        ImageId built = builder().build(request);

        assertThat(find(name)).contains(built);
    }

    @Test
    void a_pinned_image_has_to_be_here() {
        BuildRequest request =
                small().pinned(base(), new ImageId("0".repeat(64))).named(name);

        assertThatThrownBy(() -> builder().build(request)).isInstanceOf(EngineException.class);
    }

    @Test
    void the_command_shows_what_would_be_run() {
        List<String> command = builder()
                .buildCommand(small().in("/work/project", "/work/project/Containerfile.dev")
                        .arg("NODE", BuildArg.of("22"))
                        .label("team", "core")
                        .target("0")
                        .noCache()
                        .named(name));

        assertThat(command)
                .contains("--file=/work/project/Containerfile.dev", "--build-arg=NODE=22", "--label=team=core")
                .contains("--target=0", "--no-cache", "--tag=" + name, "--platform=" + BuildRequests.platform())
                .endsWith("--", "/work/project");
    }

    @Test
    void the_command_hides_values_from_the_environment() {
        List<String> command = builder()
                .buildCommand(small().arg("TOKEN", BuildArg.fromEnvironment("hunter2"))
                        .arg("NONE", BuildArg.unset())
                        .named(name));

        assertThat(command).contains("--build-arg=TOKEN").noneMatch(argument -> argument.contains("hunter2"));
    }
}
