package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a service is.
 *
 * @param shown how messages name it: without a password
 * @param host and {@code port} where it can be tried without podman
 */
record ServiceAddress(String shown, Optional<String> host, int port) {

    private static final Set<String> SCHEMES = Set.of("unix", "tcp", "ssh");
    private static final int LONGEST_WAIT_MILLIS = 10_000;

    /**
     * Reads what a variable holds.
     *
     * @throws InvalidInputException (invalid-argument) when it is no address
     */
    static ServiceAddress parse(String variable, String text) {
        try {
            URI address = new URI(text);
            if (address.getScheme() == null || !SCHEMES.contains(address.getScheme())) {
                throw refusal(variable, text);
            }
            boolean direct = address.getScheme().equals("tcp") && address.getHost() != null && address.getPort() > 0;
            return new ServiceAddress(
                    shown(address, text),
                    direct ? Optional.of(address.getHost()) : Optional.empty(),
                    address.getPort());
        } catch (URISyntaxException malformed) {
            throw refusal(variable, text);
        }
    }

    private static String shown(URI address, String text) {
        String user = address.getRawUserInfo();
        return user == null || user.indexOf(':') < 0
                ? text
                : text.replace(user + "@", user.substring(0, user.indexOf(':')) + ":…@");
    }

    private static InvalidInputException refusal(String variable, String text) {
        return new InvalidInputException(
                ErrorId.INVALID_ARGUMENT,
                text.isEmpty()
                        ? variable + " is set, but empty"
                        : variable + " is no address of an engine: `" + text + "`",
                "give one like unix:///run/podman/podman.sock, tcp://HOST:PORT or ssh://USER@HOST/run/podman/podman.sock, or"
                        + " unset " + variable);
    }

    /**
     * podman itself would wait for minutes where nobody says no.
     *
     * @throws EngineException when nobody answers
     */
    void requireAnswer(List<String> command) {
        if (host.isEmpty()) {
            return;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.get(), port), LONGEST_WAIT_MILLIS);
        } catch (IOException failure) {
            throw ConnectionFailure.of(shown, String.valueOf(failure.getMessage()), command);
        }
    }
}
