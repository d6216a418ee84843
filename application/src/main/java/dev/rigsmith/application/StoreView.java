package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.image.LocalImages;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the store answered.
 *
 * @param images empty when there is no engine to ask
 * @param noEngine why not, in that case
 */
record StoreView(Optional<LocalImages> images, Optional<EngineException> noEngine) {

    /** Asks once. An engine that is not there is an answer; one that fails is an error. */
    static StoreView of(Supplier<LocalImages> question) {
        try {
            return new StoreView(Optional.of(question.get()), Optional.empty());
        } catch (EngineException failure) {
            if (failure.id() != ErrorId.ENGINE_MISSING) {
                throw failure;
            }
            return new StoreView(Optional.empty(), Optional.of(failure));
        }
    }

    StoreView edited(UnaryOperator<LocalImages> edit) {
        return new StoreView(images.map(edit), noEngine);
    }

    LocalImages orNone() {
        return images.orElse(LocalImages.none());
    }
}
