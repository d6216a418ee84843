package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.garbage.Leftover;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Leftovers} does. At first nothing lies about. */
public abstract class LeftoversContract {

    /** The leftovers to test. */
    protected abstract Leftovers leftovers();

    /** Leaves one of each kind that they tell of, and gives their names. */
    protected abstract List<String> leave();

    /** Makes what looks the same and is in use, or was not made by Rigsmith. */
    protected abstract void beBusy();

    private List<String> names() {
        return leftovers().abandoned().stream().map(Leftover::name).toList();
    }

    @Test
    void what_was_left_is_told_and_stays_until_it_is_taken_away() {
        List<String> left = leave();

        assertThat(names()).containsExactlyInAnyOrderElementsOf(left);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(left);
        List<Leftover> all = leftovers().abandoned();
        assertThat(all).extracting(Leftover::kind).allMatch(leftovers().kinds()::contains);
        all.forEach(leftovers()::remove);
        assertThat(names()).isEmpty();
        all.forEach(leftovers()::remove);
    }

    @Test
    void what_is_in_use_or_somebody_elses_is_not_told() {
        beBusy();

        assertThat(names()).isEmpty();
    }
}
