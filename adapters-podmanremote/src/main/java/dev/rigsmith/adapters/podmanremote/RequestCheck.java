package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.ports.BuildRequest;
import java.util.Map;

/** Refuses what the service would misunderstand without a word. */
record RequestCheck(Map<String, String> environment) {

    void check(BuildRequest request) {
        request.labels().keySet().forEach(RequestCheck::checkLabel);
        request.spec().args().keySet().forEach(RequestCheck::checkArgument);
        request.spec().secrets().forEach(this::checkSecret);
    }

    private static void checkLabel(String name) {
        if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('$') >= 0) {
            throw refusal("label name `" + name + "` is not usable: it is not empty and has neither `=` nor `$`");
        }
    }

    private static void checkArgument(String name) {
        if (name.isEmpty() || name.indexOf('=') >= 0) {
            throw refusal("build argument name `" + name + "` is not usable: it is not empty and has no `=`");
        }
    }

    private void checkSecret(BuildSecret secret) {
        if (secret.id().indexOf(',') >= 0) {
            throw refusal("secret `" + secret.id() + "` is not usable: podman takes no commas");
        }
        secret.requireIn(environment);
    }

    private static InvalidInputException refusal(String message) {
        return new InvalidInputException(ErrorId.INVALID_ARGUMENT, message, "use another one");
    }
}
