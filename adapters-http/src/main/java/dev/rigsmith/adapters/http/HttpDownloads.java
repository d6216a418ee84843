package dev.rigsmith.adapters.http;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.Downloads;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Downloads through the JDK's client into a file below {@code TMPDIR}, or {@code /var/tmp}. */
public final class HttpDownloads implements Downloads {

    private static final Duration CONNECTING = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Path workplace;
    private final Supplier<HttpClient.Builder> builder;
    private final String agent;
    private final Duration silence;
    private Optional<HttpClient> client = Optional.empty();

    /**
     * @param environment the environment variables
     * @param agent what servers are told of us
     */
    public HttpDownloads(Map<String, String> environment, String agent) {
        this(
                Path.of(environment.getOrDefault("TMPDIR", "/var/tmp")).toAbsolutePath(),
                HttpClient::newBuilder,
                agent,
                SILENCE);
    }

    /**
     * @param builder asked with the first download: to make a client costs more than most commands take
     * @param silence how long a server may say nothing
     */
    HttpDownloads(Path workplace, Supplier<HttpClient.Builder> builder, String agent, Duration silence) {
        this.workplace = workplace;
        this.builder = builder;
        this.agent = agent;
        this.silence = silence;
    }

    private synchronized HttpClient client() {
        if (client.isEmpty()) {
            client = Optional.of(builder.get()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .build());
        }
        return client.get();
    }

    @Override
    public Download fetch(WebAddress address, Limits limits, Optional<Sha256> expected, Watcher watcher) {
        PrivateFile file = PrivateFile.in(workplace);
        try {
            Patience patience = new Patience(address, silence, limits.total());
            Body body = new Exchange(client(), agent, patience).get(address);
            MessageDigest digest = Sha256.newDigest();
            new Transfer(address, body, limits.bytes(), watcher).into(file, digest);
            expected.ifPresent(wanted -> require(wanted, Sha256.ofDigest(digest.digest()), address));
            return file;
        } catch (RuntimeException | Error failure) {
            file.close();
            throw failure;
        }
    }

    private static void require(Sha256 wanted, Sha256 found, WebAddress address) {
        if (!wanted.equals(found)) {
            throw new RefusedException(
                    ErrorId.DIGEST_MISMATCH,
                    address + " is not what was expected: wanted " + wanted + ", found " + found,
                    "nothing was added; ask whoever gave you the digest which one is right");
        }
    }

    /** Moves a body into a file. */
    private record Transfer(WebAddress address, Body body, long most, Watcher watcher) {

        void into(PrivateFile file, MessageDigest digest) {
            try (body) {
                OptionalLong all = body.length();
                all.ifPresent(this::requireFits);
                long received = 0;
                watcher.on(received, all);
                for (Optional<byte[]> part = body.next(); part.isPresent(); part = body.next()) {
                    received += part.get().length;
                    requireFits(received);
                    digest.update(part.get());
                    file.write(part.get());
                    watcher.on(received, all);
                }
                requireWhole(received, all);
                watcher.on(received, OptionalLong.of(received));
            }
        }

        private void requireFits(long bytes) {
            if (bytes > most) {
                throw Failures.of(
                        address,
                        "it is larger than " + most + " bytes",
                        "allow more with --max-size, if you trust the server");
            }
        }

        private void requireWhole(long received, OptionalLong all) {
            if (all.isPresent() && all.getAsLong() != received) {
                throw Failures.cut(address, received + " of " + all.getAsLong() + " bytes came");
            }
        }
    }
}
