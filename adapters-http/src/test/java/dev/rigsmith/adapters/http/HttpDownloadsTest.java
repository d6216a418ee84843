package dev.rigsmith.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.Downloads;
import dev.rigsmith.ports.DownloadsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HttpDownloadsTest extends DownloadsContract {

    private static final Downloads.Limits PLENTY = new Downloads.Limits(Duration.ofMinutes(1), 1_000_000);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final LoopbackServer server = LoopbackServer.plain();

    @TempDir
    Path workplace;

    @AfterEach
    void end() {
        server.close();
    }

    @Override
    protected Downloads downloads() {
        return downloads(Duration.ofSeconds(30));
    }

    private Downloads downloads(Duration silence) {
        return new HttpDownloads(workplace, HttpClient::newBuilder, "rigsmith/test", silence);
    }

    @Override
    protected String serve(String path, String content) {
        return server.serve(path, content);
    }

    @Override
    protected String missing() {
        return server.address("/nothing");
    }

    @Override
    protected String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected List<Path> files() {
        try (Stream<Path> files = Files.list(workplace)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Downloads.Download fetch(String address) {
        return downloads().fetch(WebAddress.parse(address), PLENTY, Optional.empty(), (bytes, all) -> {});
    }

    private void expectFailure(Downloads downloads, String address, Downloads.Limits limits, String... why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () -> downloads.fetch(WebAddress.parse(address), limits, Optional.empty(), (bytes, all) -> {}))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(why))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.DOWNLOAD_FAILED));
        assertThat(files()).isEmpty();
    }

    private void expectFailure(String address, String... why) {
        expectFailure(downloads(), address, PLENTY, why);
    }

    @Test
    void nobody_else_can_read_the_file_while_it_is_there() throws IOException {
        try (Downloads.Download download = fetch(serve("/x", "content"))) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(download.file().getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void servers_are_told_who_asks_and_what_was_meant_for_them() {
        String address = server.serve("/x?y=1", "content").replace("http://", "http://me:s%3Acret@");
        fetch(address).close();
        assertThat(server.request("/x?y=1")).contains("User-Agent: rigsmith/test", "Authorization: Basic bWU6czpjcmV0");
    }

    @Test
    void redirects_are_followed_relative_ones_too() {
        serve("/a/end", "content");
        server.redirect("/a/second", "end");
        try (Downloads.Download download = fetch(server.redirect("/first", "/a/second"))) {
            assertThat(read(download.file())).isEqualTo("content");
        }
    }

    @Test
    void another_server_is_not_told_the_password() {
        try (LoopbackServer other = LoopbackServer.plain()) {
            String end = other.serve("/end", "content");
            fetch(server.redirect("/x", end).replace("http://", "http://me:secret@"))
                    .close();
            assertThat(server.request("/x")).anyMatch(line -> line.startsWith("Authorization"));
            assertThat(other.request("/end")).isNotEmpty().noneMatch(line -> line.startsWith("Authorization"));
        }
    }

    @Test
    void redirects_without_end_are_given_up() {
        expectFailure(server.redirect("/loop", "/loop"), "redirects without end");
    }

    @Test
    void a_redirect_to_what_is_not_of_the_web_is_refused() {
        expectFailure(server.redirect("/x", "file:///etc/passwd"), "no address of the web");
        expectFailure(server.redirect("/y", "http://[bad"), "no address of the web");
        expectFailure(server.answer("/z", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"), "status 302");
    }

    @Test
    void what_may_be_secret_stands_in_no_message() {
        String address = server.address("/nothing").replace("http://", "http://me:s3cr3t@") + "?token=t0k3n";
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> fetch(address))
                .satisfies(refused ->
                        assertThat(refused.getMessage() + refused.remedy()).doesNotContain("s3cr3t", "t0k3n"));
    }

    @Test
    void a_server_that_answers_otherwise_is_quoted() {
        expectFailure(server.address("/nothing"), "nothing at that address (status 404)");
        expectFailure(server.answer("/x", "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"), "status 500");
        expectFailure(server.answer("/y", "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"), "does not let us");
    }

    @Test
    void a_server_that_sends_less_than_it_said_is_noticed() {
        expectFailure(server.answer("/x", OK + "Content-Length: 100\r\n\r\nshort"), "the connection was cut");
        expectFailure(
                server.answer("/y", OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n"), "the connection was cut");
        expectFailure(server.answer("/z", ""), "the connection was cut");
        expectFailure(server.answer("/q", "what?\r\n\r\n"), "the connection was cut");
    }

    @Test
    void no_more_is_read_than_was_said() {
        try (Downloads.Download download = fetch(server.answer("/x", OK + "Content-Length: 5\r\n\r\nshort and more"))) {
            assertThat(read(download.file())).isEqualTo("short");
        }
    }

    @Test
    void a_server_that_says_nothing_of_the_length_is_stopped_at_the_limit() {
        String endless = server.answer("/x", out -> {
            out.write((OK + "\r\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(new byte[10_000]);
            }
        });
        expectFailure(endless, "larger than 1000000 bytes");
    }

    @Test
    void a_server_that_falls_silent_is_given_up() {
        expectFailure(downloads(SHORT), server.stall("/x", ""), PLENTY, "said nothing");
        expectFailure(downloads(SHORT), server.stall("/y", OK), PLENTY, "said nothing");
        expectFailure(
                downloads(SHORT), server.stall("/z", OK + "Content-Length: 100\r\n\r\nshort"), PLENTY, "said nothing");
    }

    @Test
    void a_server_that_never_comes_to_an_end_is_given_up() {
        String dripping = server.answer("/x", out -> {
            out.write((OK + "\r\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            while (true) {
                out.write('.');
                out.flush();
                Thread.sleep(10);
            }
        });
        expectFailure(downloads(), dripping, new Downloads.Limits(Duration.ofSeconds(1), 1_000_000), "after 1 s");
    }

    @Test
    void where_nobody_listens_is_told() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        expectFailure("http://127.0.0.1:" + free + "/x", "nobody answers there");
        expectFailure("http://host.invalid/x", "the host is not known");
    }

    @Test
    void what_a_killed_program_left_is_cleared_and_what_runs_is_not() throws IOException {
        Path abandoned = Files.createDirectory(workplace.resolve("rigsmith-download-1"));
        Files.writeString(abandoned.resolve("lock"), "");
        Files.writeString(abandoned.resolve("content"), "half");
        Path other = Files.createDirectory(workplace.resolve("rigsmith-download-2"));
        try (Downloads.Download first = fetch(serve("/x", "content"));
                Downloads.Download second = fetch(serve("/x", "content"))) {
            assertThat(first.file()).exists();
            assertThat(second.file()).exists();
            assertThat(abandoned).doesNotExist();
        }
        assertThat(files()).containsExactly(other);
    }

    @Test
    void a_disk_that_takes_nothing_is_an_error() {
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> new HttpDownloads(
                                workplace.resolve("missing"), HttpClient::newBuilder, "rigsmith/test", SHORT)
                        .fetch(WebAddress.parse(serve("/x", "c")), PLENTY, Optional.empty(), (bytes, all) -> {}));
    }
}
