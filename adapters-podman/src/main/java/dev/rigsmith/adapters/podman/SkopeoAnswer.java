package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.process.Finished;
import java.nio.charset.StandardCharsets;

/**
 * What skopeo printed of something in a registry.
 *
 * @param reference what was asked about, for errors
 */
record SkopeoAnswer(ImageReference reference, byte[] bytes, Finished finished) {

    /** The error for an answer that makes no sense: it is no such thing. */
    EngineException senseless(String what) {
        String remedy = isPage()
                ? "this is a web page: check the registry's name, and whether a proxy or a login stands before it"
                : "check the reference, and the registry itself";
        return finished.failure("the registry gave for `" + reference + "` " + what, remedy);
    }

    private boolean isPage() {
        return new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith("<");
    }
}
