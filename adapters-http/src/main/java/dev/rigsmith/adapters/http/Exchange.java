package dev.rigsmith.adapters.http;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.error.InvalidInputException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;

/** Asks servers for a file, and follows them where they send us, within reason. */
final class Exchange {

    private static final int MOST_REDIRECTS = 10;
    private static final int OK = 200;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final String agent;
    private final Patience patience;

    Exchange(HttpClient client, String agent, Patience patience) {
        this.client = client;
        this.agent = agent;
        this.patience = patience;
    }

    /** An answer, or what came instead of one. */
    private record Reply(
            Optional<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> response, Optional<Throwable> failure) {}

    /** Gives the body of the answer; whoever gets it closes it. */
    Body get(WebAddress address) {
        WebAddress current = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = ask(current);
            Body body = new Body(response, current, patience);
            if (response.statusCode() == OK) {
                return body;
            }
            body.close();
            current = next(current, response);
        }
        throw Failures.of(address, "it redirects without end", "check the address");
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> ask(WebAddress address) {
        BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
        client.sendAsync(request(address), HttpResponse.BodyHandlers.ofPublisher())
                .whenComplete((response, failure) ->
                        replies.add(new Reply(Optional.ofNullable(response), Optional.ofNullable(failure))));
        Reply reply = patience.await(replies);
        return reply.response().orElseThrow(() -> {
            Throwable failure = reply.failure().orElseThrow();
            return Failures.connecting(address, failure instanceof CompletionException ? failure.getCause() : failure);
        });
    }

    private HttpRequest request(WebAddress address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.target())).header("User-Agent", agent);
        address.credentials().ifPresent(user -> request.header("Authorization", basic(user)));
        return request.build();
    }

    /** RFC 7617; in the address every character may be escaped. */
    private static String basic(String credentials) {
        String[] parts = credentials.split(":", 2);
        String plain = decoded(parts[0]) + ":" + (parts.length > 1 ? decoded(parts[1]) : "");
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String escaped) {
        return URI.create("x:" + escaped).getSchemeSpecificPart();
    }

    private static WebAddress next(WebAddress current, HttpResponse<?> response) {
        Optional<String> location =
                response.headers().firstValue("Location").filter(any -> REDIRECTS.contains(response.statusCode()));
        WebAddress next = location.map(to -> resolve(current, to))
                .orElseThrow(() -> Failures.status(current, response.statusCode()));
        if (!current.mayLeadTo(next)) {
            throw Failures.of(
                    current,
                    "it redirects from https to " + next + ", which is not protected",
                    "do not trust it; ask for an address that is https throughout");
        }
        return next.asRedirectOf(current);
    }

    private static WebAddress resolve(WebAddress current, String location) {
        try {
            return WebAddress.parse(
                    URI.create(current.target()).resolve(location).toString());
        } catch (IllegalArgumentException | InvalidInputException elsewhere) {
            throw Failures.of(current, "it redirects to what is no address of the web", "check the address");
        }
    }
}
