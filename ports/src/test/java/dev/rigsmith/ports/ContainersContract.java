package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalContainer;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Containers} does. Tests share one store, so each uses names of its own. */
public abstract class ContainersContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name = "contract-" + COUNTER.incrementAndGet();

    /** The containers to test. */
    protected abstract Containers containers();

    /** An image that containers can be made from. */
    protected abstract ImageId image();

    /** Makes a container of {@link #image()} that was never started. */
    protected abstract void create(String name);

    /** Makes a container of {@link #image()} that runs until the tests are over. */
    protected abstract void start(String name);

    /** Makes a container of {@link #image()} with the tool that builds images. */
    protected abstract void work(String name);

    /** Makes a container from nothing with the tool that builds images. */
    protected abstract void workFromNothing(String name);

    @Test
    void a_container_that_was_never_started_is_there_with_its_image() {
        create(name);

        LocalContainer found = only(name);

        assertThat(found.id()).matches("[0-9a-f]{64}");
        assertThat(found.uses(image())).isTrue();
        assertThat(found.uses(new ImageId("0".repeat(64)))).isFalse();
        assertThat(found.running()).isFalse();
    }

    @Test
    void a_container_that_runs_is_known_to() {
        start(name);

        assertThat(only(name).running()).isTrue();
        assertThat(only(name).uses(image())).isTrue();
    }

    @Test
    void a_container_in_which_an_image_is_being_built_is_there() {
        work(name);

        assertThat(only(name).uses(image())).isTrue();
        assertThat(only(name).running()).isFalse();
    }

    @Test
    void a_container_made_from_nothing_has_no_image() {
        workFromNothing(name);

        assertThat(only(name).image()).isEmpty();
    }

    @Test
    void they_are_sorted_by_name() {
        create(name + "-b");
        create(name + "-a");

        assertThat(containers().all())
                .isSortedAccordingTo(Comparator.comparing(LocalContainer::name))
                .extracting(LocalContainer::name)
                .contains(name + "-a", name + "-b");
    }

    private LocalContainer only(String wanted) {
        return containers().all().stream()
                .filter(container -> container.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no container " + wanted));
    }
}
