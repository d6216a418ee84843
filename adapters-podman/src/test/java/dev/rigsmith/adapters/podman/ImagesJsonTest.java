package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImagesJsonTest {

    private static final String ID = "0123456789abcdef".repeat(4);
    private static final String DIGEST = "sha256:" + "ab".repeat(32);

    private static LocalImages read(String json) throws IOException {
        return ImagesJson.read(json.getBytes(StandardCharsets.UTF_8), image -> true);
    }

    private static LocalImage only(String fields) throws IOException {
        return read("[{\"Id\": \"" + ID + "\", " + fields + "}]").all().get(0);
    }

    @Test
    void every_field_is_read_whatever_stands_around_it() throws IOException {
        LocalImage image = read("""
                [{"New": {"Id": "x", "deep": [[1], {"Names": []}]}, "Id": "%s", "RepoTags": null,
                  "RepoDigests": ["docker.io/library/a@%s"], "Size": 2129683, "Labels": {"a": "é\\n", "b": ""},
                  "Names": ["docker.io/library/a:1", "localhost/b:latest"], "Created": 1795300189,
                  "CreatedAt": "2026-11-21T22:29:49Z"}]
                """.formatted(ID, DIGEST)).all().get(0);

        assertThat(image.id().hex()).isEqualTo(ID);
        assertThat(image.names())
                .isEqualTo(Set.of(
                        ImageReference.parse("docker.io/library/a:1"), ImageReference.parse("localhost/b:latest")));
        assertThat(image.digests()).containsExactly(ImageReference.parse("docker.io/library/a@" + DIGEST));
        assertThat(image.labels()).isEqualTo(Map.of("a", "é\n", "b", ""));
        assertThat(image.size()).isEqualTo(2129683);
        assertThat(image.created()).isEqualTo(Instant.parse("2026-11-21T22:29:49Z"));
    }

    @Test
    void nothing_is_nothing() throws IOException {
        assertThat(read("[]").all()).isEmpty();
    }

    @Test
    void fields_may_be_null_or_missing() throws IOException {
        LocalImage image = only("\"Labels\": null, \"Names\": null, \"RepoDigests\": null");

        assertThat(image.labels()).isEmpty();
        assertThat(image.names()).isEmpty();
        assertThat(image.digests()).isEmpty();
    }

    @Test
    void an_image_that_is_listed_once_for_each_name_is_one() throws IOException {
        String image = "{\"Id\": \"" + ID + "\", \"Names\": [\"localhost/a:1\", \"localhost/a:2\"]}";

        assertThat(read("[" + image + "," + image + "]").all()).hasSize(1);
    }

    @Test
    void names_that_are_no_references_are_skipped() throws IOException {
        assertThat(only("\"Names\": [\"<none>:<none>\", \"\", 1, null, [\"x\"], \"localhost/a:1\"]")
                        .names())
                .containsExactly(ImageReference.parse("localhost/a:1"));
    }

    @Test
    void an_image_that_was_pulled_by_digest_has_a_digest_and_no_name() throws IOException {
        LocalImage image =
                only("\"Names\": [\"quay.io/a@" + DIGEST + "\"], \"RepoDigests\": [\"quay.io/a@" + DIGEST + "\"]");

        assertThat(image.names()).isEmpty();
        assertThat(image.digests()).containsExactly(ImageReference.parse("quay.io/a@" + DIGEST));
    }
}
