package dev.rigsmith.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.Downloads;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a server that has a certificate of its own making, which only this test trusts. */
@Timeout(60)
class ProtectedDownloadsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path place;

    private static SSLContext trusting;

    @BeforeAll
    static void make_a_certificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = place.resolve("keys");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "30")
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        trusting = context(store);
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("self", keys.getCertificate("mykey"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static LoopbackServer server() throws IOException {
        return new LoopbackServer(
                trusting.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()), "https");
    }

    private static Downloads.Download fetch(HttpClient.Builder client, String address) {
        return new HttpDownloads(place, () -> client, "rigsmith/test", Duration.ofSeconds(30))
                .fetch(
                        WebAddress.parse(address),
                        new Downloads.Limits(Duration.ofMinutes(1), 1_000),
                        Optional.empty(),
                        (bytes, all) -> {});
    }

    private static void expectFailure(HttpClient.Builder client, String address, String why) throws IOException {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> fetch(client, address))
                .withMessageContaining(why);
        try (var left = Files.list(place)) {
            assertThat(left).containsExactly(place.resolve("keys"));
        }
    }

    @Test
    void a_protected_connection_never_leads_to_one_that_is_not() throws IOException {
        try (LoopbackServer secure = server();
                LoopbackServer plain = LoopbackServer.plain()) {
            String end = plain.serve("/end", "content");
            String start = secure.redirect("/x", end + "?token=t0k3n");
            expectFailure(HttpClient.newBuilder().sslContext(trusting), start, "redirects from https to " + end + ", ");
            assertThat(plain.request("/end")).isEmpty();
        }
    }

    @Test
    void an_unprotected_one_may_lead_to_one_that_is() throws IOException {
        try (LoopbackServer secure = server();
                LoopbackServer plain = LoopbackServer.plain()) {
            String start = plain.redirect("/x", secure.serve("/end", "content"));
            try (Downloads.Download download = fetch(HttpClient.newBuilder().sslContext(trusting), start)) {
                assertThat(Files.readString(download.file())).isEqualTo("content");
            }
        }
    }

    @Test
    void a_server_that_nobody_vouches_for_is_refused() throws IOException {
        try (LoopbackServer secure = server()) {
            expectFailure(HttpClient.newBuilder(), secure.serve("/x", "content"), "the server is not who it says");
            assertThat(secure.request("/x")).isEmpty();
        }
    }
}
