package dev.rigsmith.domain.remote;

import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an image in a registry says of itself (OCI image configuration).
 *
 * @param platform what it runs on; empty where it does not say, or says nothing that makes sense
 * @param created when it was made, as it says; images that are made to be reproducible tell a time long ago
 * @param builtFrom the key that it was built from, where a label tells it and the history shows that a build of a rig ended
 *     with this image; a label that was merely inherited is no such key
 */
public record RemoteConfig(
        Optional<Platform> platform,
        Map<String, String> labels,
        Optional<Instant> created,
        Optional<BuildKey> builtFrom) {

    public RemoteConfig {
        labels = Map.copyOf(labels);
    }
}
