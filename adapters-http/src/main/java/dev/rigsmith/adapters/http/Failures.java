package dev.rigsmith.adapters.http;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a download failed, in words. Addresses are shown without what may be secret. */
final class Failures {

    private static final String AGAIN = "check the address and the network, and try again";

    private Failures() {}

    static RefusedException of(WebAddress address, String why, String remedy) {
        return new RefusedException(ErrorId.DOWNLOAD_FAILED, "cannot download " + address + ": " + why, remedy);
    }

    static RefusedException cut(WebAddress address, String how) {
        return of(address, "the connection was cut: " + how, "try again");
    }

    /** What the server answered instead. */
    static RefusedException status(WebAddress address, int status) {
        String why = switch (status) {
            case 401, 403 -> "the server does not let us (status " + status + ")";
            case 404, 410 -> "there is nothing at that address (status " + status + ")";
            default -> "the server answered with status " + status;
        };
        return of(address, why, AGAIN);
    }

    /** What the client says before there is an answer. */
    static RefusedException connecting(WebAddress address, Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return of(address, "the server cannot be reached", AGAIN);
        }
        if (failure instanceof ConnectException) {
            boolean unknown = failure.getCause() instanceof ConnectException cause
                            && cause.getCause() instanceof UnresolvedAddressException
                    || failure.getCause() instanceof UnresolvedAddressException;
            return of(address, unknown ? "the host is not known" : "nobody answers there", AGAIN);
        }
        return failure instanceof SSLException
                ? of(address, "the server is not who it says: " + text(failure), "do not trust it; check the address")
                : cut(address, text(failure));
    }

    static String text(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }
}
