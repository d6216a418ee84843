package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks no more of a host that could not be reached, or allows no more questions, so that waiting for it is done once and not
 * once for each of many images. Made anew for each command.
 */
final class SpareSilentHosts implements Registries {

    private static final Set<ErrorId> SILENT = Set.of(ErrorId.REGISTRY_UNREACHABLE, ErrorId.REGISTRY_BUSY);

    private final Registries registries;
    private final Map<String, EngineException> silent = new HashMap<>();

    SpareSilentHosts(Registries registries) {
        this.registries = registries;
    }

    @Override
    public RemoteImage find(ImageReference reference, Access access) {
        return ask(reference, () -> registries.find(reference, access));
    }

    @Override
    public RemoteConfig configuration(ImageReference reference, RemoteImage.Single image, Access access) {
        return ask(reference, () -> registries.configuration(reference, image, access));
    }

    @Override
    public List<String> tags(ImageReference reference, Access access) {
        return ask(reference, () -> registries.tags(reference, access));
    }

    @Override
    public Registries inHaste() {
        return new SpareSilentHosts(registries.inHaste());
    }

    private <T> T ask(ImageReference reference, Supplier<T> question) {
        String host = reference.canonical().repository().host().orElse("");
        before(host).ifPresent(failure -> {
            throw failure.saying("`" + reference + "` was not asked for: " + failure.getMessage(), failure.remedy());
        });
        try {
            return question.get();
        } catch (EngineException failure) {
            note(host, failure);
            throw failure;
        }
    }

    private synchronized Optional<EngineException> before(String host) {
        return Optional.ofNullable(silent.get(host));
    }

    private synchronized void note(String host, EngineException failure) {
        if (SILENT.contains(failure.id())) {
            silent.put(host, failure);
        }
    }
}
