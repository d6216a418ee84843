package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everybody who downloads promises. */
public abstract class DownloadsContract {

    private static final Downloads.Limits PLENTY = new Downloads.Limits(Duration.ofMinutes(1), 1_000_000);
    private static final String CONTENT = "FROM scratch\n";

    protected abstract Downloads downloads();

    /** Lets a server have a file, and gives its address. */
    protected abstract String serve(String path, String content);

    /** An address of that server where nothing is. */
    protected abstract String missing();

    protected abstract String read(Path file);

    /** Every file that downloads left on disk. */
    protected abstract List<Path> files();

    private Downloads.Download fetch(String address, Downloads.Limits limits, Optional<Sha256> expected) {
        return downloads().fetch(WebAddress.parse(address), limits, expected, (bytes, all) -> {});
    }

    private void expectRefused(ErrorId id, String address, Downloads.Limits limits, Optional<Sha256> expected) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> fetch(address, limits, expected))
                .withMessageContaining(WebAddress.parse(address).toString())
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(id));
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_is_fetched_and_gone_when_it_is_closed() {
        String address = serve("/tools", CONTENT);
        try (Downloads.Download download = fetch(address, PLENTY, Optional.empty())) {
            assertThat(read(download.file())).isEqualTo(CONTENT);
            assertThat(files()).isNotEmpty();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void what_is_not_there_is_refused() {
        expectRefused(ErrorId.DOWNLOAD_FAILED, missing(), PLENTY, Optional.empty());
    }

    @Test
    void a_file_of_the_expected_digest_is_taken() {
        Sha256 digest = Sha256.of(Octets.ofText(CONTENT).bytes());
        try (Downloads.Download download = fetch(serve("/tools", CONTENT), PLENTY, Optional.of(digest))) {
            assertThat(read(download.file())).isEqualTo(CONTENT);
        }
    }

    @Test
    void a_file_of_another_digest_is_refused() {
        Sha256 other = Sha256.of(Octets.ofText("other").bytes());
        expectRefused(ErrorId.DIGEST_MISMATCH, serve("/tools", CONTENT), PLENTY, Optional.of(other));
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        Downloads.Limits little = new Downloads.Limits(Duration.ofMinutes(1), CONTENT.length() - 1);
        expectRefused(ErrorId.DOWNLOAD_FAILED, serve("/tools", CONTENT), little, Optional.empty());
        Downloads.Limits enough = new Downloads.Limits(Duration.ofMinutes(1), CONTENT.length());
        fetch(serve("/tools", CONTENT), enough, Optional.empty()).close();
    }

    @Test
    void progress_ends_with_the_whole() {
        List<Long> told = new ArrayList<>();
        String address = serve("/tools", CONTENT);
        downloads()
                .fetch(WebAddress.parse(address), PLENTY, Optional.empty(), (bytes, all) -> told.add(bytes))
                .close();
        assertThat(told).isSorted().endsWith((long) CONTENT.length());
    }
}
