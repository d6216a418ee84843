package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.garbage.Item;
import java.util.Optional;

/**
 * What became of something that could go.
 *
 * @param error why it could not be taken away
 * @param kept why it was not taken away after all
 */
public record Discarded(Item item, Optional<RigsmithException> error, Optional<String> kept) {

    static Discarded gone(Item item) {
        return new Discarded(item, Optional.empty(), Optional.empty());
    }

    static Discarded failed(Item item, RigsmithException why) {
        return new Discarded(item, Optional.of(why), Optional.empty());
    }

    static Discarded kept(Item item, String why) {
        return new Discarded(item, Optional.empty(), Optional.of(why));
    }

    /** Whether it is gone. */
    public boolean isGone() {
        return error.isEmpty() && kept.isEmpty();
    }
}
