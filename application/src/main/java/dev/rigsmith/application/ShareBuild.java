package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.remote.SharedBuild;
import dev.rigsmith.ports.Progress;
import dev.rigsmith.ports.Registries;
import java.util.Optional;

/** Puts builds where a team shares them. A build that is there stays: all are to have the same image. */
final class ShareBuild {

    private final AskCache cache;
    private final SendImage sending;
    private final Progress progress;

    ShareBuild(AskCache cache, SendImage sending, Progress progress) {
        this.cache = cache;
        this.sending = sending;
        this.progress = progress;
    }

    /**
     * Puts a build in the place of something that was found to be none.
     *
     * @throws EngineException as {@link #share} does
     */
    void replace(SharedBuild build, ImageId image, Registries.Access access) {
        send(build, image, access);
    }

    /**
     * Sees to it that the build of a key is there.
     *
     * @param image one that was built from the key, here
     * @throws EngineException when the registry does not answer, or does not take it
     */
    void share(SharedBuild build, ImageId image, Registries.Access access) {
        AskCache.Answer there = cache.ask(build, Optional.of(image), access);
        if (there instanceof AskCache.Answer.Silent silent) {
            throw notShared(build, silent.why());
        }
        if (there instanceof AskCache.Answer.Unsound unsound) {
            progress.warning(
                    "`" + build.reference() + "` of the shared cache is replaced: " + unsound.why(),
                    "see who else can write to " + build.repository());
        }
        if (!(there instanceof AskCache.Answer.Sound)) {
            send(build, image, access);
        }
    }

    /** Somebody else may have shared the same build at the same time. */
    private void send(SharedBuild build, ImageId image, Registries.Access access) {
        try {
            sending.send(image, build.reference(), access);
        } catch (RefusedException another) {
            if (!(cache.ask(build, access) instanceof AskCache.Answer.Sound)) {
                throw another;
            }
        } catch (EngineException why) {
            throw notShared(build, why);
        }
    }

    private static EngineException notShared(SharedBuild build, EngineException why) {
        return EngineException.failed(
                "the rig is ready here, and is not in the shared cache " + build.repository() + ": " + why.getMessage(),
                why.remedy(),
                why.command(),
                why.status(),
                why.lastLines());
    }
}
