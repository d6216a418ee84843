package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.text.CloseNames;
import dev.rigsmith.process.Finished;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells from podman's last words that it did not reach the service, which is no answer to anything. */
final class ConnectionFailure {

    private static final Pattern UNREACHED =
            Pattern.compile("Error: (?:unable to connect to Podman socket|failed to connect|unable to create connection"
                    + "|failed to create sshClient|failed to open connection to podman)\\b[:.]? *(.*)");
    private static final Pattern UNKNOWN =
            Pattern.compile("Error: .*(?:service destination not found|connection .* not found).*");
    private static final Pattern WRAPPED = Pattern.compile("(?:Get|Post|Head) \"[^\"]*\": (.*)");

    private ConnectionFailure() {}

    /**
     * @param connection the name that podman was given
     * @param known asks which names there are
     */
    static Optional<EngineException> in(
            Finished finished, String place, Optional<String> connection, Supplier<List<String>> known) {
        List<String> errors = finished.lastErrors();
        String last = errors.isEmpty() ? "" : errors.get(errors.size() - 1);
        if (connection.isPresent() && UNKNOWN.matcher(last).matches()) {
            return Optional.of(unknown(finished, connection.get(), known.get()));
        }
        Matcher unreached = UNREACHED.matcher(last);
        return unreached.matches()
                ? Optional.of(of(place, inner(unreached.group(1)), finished.command()))
                : Optional.empty();
    }

    private static String inner(String reason) {
        Matcher wrapped = WRAPPED.matcher(reason);
        return wrapped.matches() ? wrapped.group(1) : reason;
    }

    /** What podman says beside the reason is about its virtual machine. */
    static EngineException of(String place, String reason, List<String> command) {
        return EngineException.failed(
                "no podman service answers at " + place + ": " + reason,
                "start it there with `podman system service`, or say where it is; nothing was done on this machine"
                        + " instead",
                command,
                1,
                List.of());
    }

    private static EngineException unknown(Finished finished, String connection, List<String> known) {
        List<String> close = CloseNames.to(connection, known);
        String names = known.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return EngineException.failed(
                "podman knows no connection `" + connection + "`",
                known.isEmpty()
                        ? "make one with: podman system connection add"
                        : close.isEmpty()
                                ? "there are " + names
                                : "did you mean `" + close.get(0) + "`? There are " + names,
                finished.command(),
                finished.status(),
                List.of());
    }
}
