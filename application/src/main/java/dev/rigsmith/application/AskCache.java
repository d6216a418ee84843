package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.remote.SharedBuild;
import dev.rigsmith.ports.Registries;
import java.util.Optional;

/** Asks what stands in the place of a shared build, and whether it is that build. Nothing is fetched for it. */
final class AskCache {

    private final Registries registries;

    AskCache(Registries registries) {
        this.registries = registries;
    }

    /** What stands there. */
    sealed interface Answer {

        /** The build. */
        record Sound(RemoteImage.Single image) implements Answer {}

        /**
         * Something else, which is not to be used.
         *
         * @param why in a few words
         * @param answered false when it cannot be told what it is, though something is there
         */
        record Unsound(String why, boolean answered) implements Answer {
            static Unsound because(String why) {
                return new Unsound(why, true);
            }
        }

        /** Nothing. */
        record Absent() implements Answer {}

        /** That cannot be told. */
        record Silent(EngineException why) implements Answer {}
    }

    Answer ask(SharedBuild build, Registries.Access access) {
        return ask(build, Optional.empty(), access);
    }

    /** @param known an image that is known to be the build, so that it needs no second question */
    Answer ask(SharedBuild build, Optional<ImageId> known, Registries.Access access) {
        try {
            RemoteImage found = registries.find(build.reference(), access);
            if (!(found instanceof RemoteImage.Single single)) {
                return Answer.Unsound.because("it is an index of images, not an image");
            }
            return known.equals(Optional.of(single.image())) ? new Answer.Sound(single) : judged(build, single, access);
        } catch (EngineException why) {
            return isAbsence(why) ? new Answer.Absent() : new Answer.Silent(why);
        }
    }

    private Answer judged(SharedBuild build, RemoteImage.Single image, Registries.Access access) {
        try {
            return build.objectionTo(registries.configuration(build.reference(), image, access))
                    .<Answer>map(Answer.Unsound::because)
                    .orElseGet(() -> new Answer.Sound(image));
        } catch (EngineException why) {
            return isAbsence(why)
                    ? Answer.Unsound.because("parts of it are not there")
                    : new Answer.Unsound(why.getMessage(), false);
        }
    }

    private static boolean isAbsence(EngineException why) {
        return why.id() == ErrorId.NOT_IN_REGISTRY;
    }
}
