package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.garbage.StoredImage;
import dev.rigsmith.process.EngineOutput;
import dev.rigsmith.process.FakePrograms;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodmanImageTreeTest {

    private static final Instant SECOND = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    private Instant created(String history) {
        String id = "a".repeat(64);
        String image =
                "{\"Id\":\"%s\",\"Labels\":{\"dev.rigsmith.key\":\"%s\"},\"Names\":[\"localhost/a:1\"],\"Created\":%d}"
                        .formatted(id, "b".repeat(64), SECOND.getEpochSecond());
        FakePrograms fakes = new FakePrograms(directory);
        fakes.script(
                "podman", "case $1 in images) echo '[" + image + "]' ;; *) echo '" + id + " " + history + "' ;; esac");
        List<StoredImage> all = new PodmanImageTree(fakes.programs(EngineOutput.SILENT)).all();
        assertThat(all).hasSize(1);
        return all.get(0).image().created();
    }

    @Test
    void which_of_two_builds_that_ended_in_one_second_is_newer_is_told_by_their_histories() {
        assertThat(created(
                        "[{\"created\":\"2026-03-01T11:00:00.5Z\"},{\"created\":\"2026-03-01T12:00:00.894125443Z\"}]"))
                .isEqualTo(SECOND.plusNanos(894_125_443));
    }

    @Test
    void what_a_history_tells_otherwise_does_not_count() {
        assertThat(created("[{\"created\":\"2026-03-01T12:00:01.5Z\"}]")).isEqualTo(SECOND);
        assertThat(created("[{\"created\":\"yesterday\"}]")).isEqualTo(SECOND);
        assertThat(created("[{}]")).isEqualTo(SECOND);
        assertThat(created("nothing")).isEqualTo(SECOND);
    }
}
