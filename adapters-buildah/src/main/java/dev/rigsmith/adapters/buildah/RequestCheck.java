package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.ports.BuildRequest;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses what buildah would misunderstand without a word. */
final class RequestCheck {

    /** What buildah, its libraries and its runtime read from their environment. */
    private static final Pattern READ_BY_BUILDER =
            Pattern.compile("PATH|HOME|USER|TMPDIR|SHELL|HOSTNAME|TERM|NOTIFY_SOCKET|LISTEN_.*|XDG_.*|BUILDAH_.*"
                    + "|_?CONTAINERS?_.*|STORAGE_.*|REGISTRY_AUTH_FILE|REGISTRIES_.*|DOCKER_.*|SSL_CERT_.*|LD_.*|GO[A-Z]*"
                    + "|DBUS_.*|LANG|LC_.*|SOURCE_DATE_EPOCH|(?i:https?_proxy|no_proxy|all_proxy|ftp_proxy)");

    private final Map<String, String> environment;

    RequestCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    void check(BuildRequest request) {
        request.labels().keySet().forEach(RequestCheck::checkLabel);
        request.spec().args().keySet().forEach(RequestCheck::checkArgument);
        ConfidentialArgs.of(request.spec().args()).forEach(this::checkVariable);
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

    /** The value has to stand in the builder's environment, where it must not change how the builder works. */
    private void checkVariable(String name, String value) {
        if (READ_BY_BUILDER.matcher(name).matches() && !value.equals(environment.get(name))) {
            throw refusal("build argument " + name + " cannot take its value from the environment: the builder itself"
                    + " reads the variable " + name);
        }
    }

    private void checkSecret(BuildSecret secret) {
        String source = secret.source() instanceof BuildSecret.Variable variable
                ? variable.name()
                : ((BuildSecret.File) secret.source()).path();
        if (secret.id().indexOf(',') >= 0 || source.indexOf(',') >= 0) {
            throw refusal("secret `" + secret.id() + "` from `" + source + "` is not usable: buildah takes no commas");
        }
        secret.requireIn(environment);
    }

    private static InvalidInputException refusal(String message) {
        return new InvalidInputException(ErrorId.INVALID_ARGUMENT, message, "use another one");
    }
}
