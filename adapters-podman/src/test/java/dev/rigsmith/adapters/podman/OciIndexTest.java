package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OciIndexTest {

    private static String named(String index) throws IOException {
        return new String(
                OciIndex.named(index.getBytes(StandardCharsets.UTF_8), "localhost/a:1"), StandardCharsets.UTF_8);
    }

    @Test
    void the_image_gets_the_name_and_nothing_else_changes() throws IOException {
        assertThat(named("{\"schemaVersion\":2,\"manifests\":[{\"digest\":\"d\",\"size\":1}]}"))
                .isEqualTo("{\"schemaVersion\":2,\"manifests\":[{\"digest\":\"d\",\"size\":1,"
                        + "\"annotations\":{\"org.opencontainers.image.ref.name\":\"localhost/a:1\"}}]}");
    }

    @Test
    void names_that_are_there_go() throws IOException {
        assertThat(
                        named(
                                "{\"annotations\":{\"a\":\"b\"},\"manifests\":[{\"annotations\":{\"a\":{\"b\":1}},\"digest\":\"d\"}]}"))
                .isEqualTo("{\"manifests\":[{\"digest\":\"d\",\"annotations\":"
                        + "{\"org.opencontainers.image.ref.name\":\"localhost/a:1\"}}]}");
    }

    @Test
    void what_is_no_index_is_an_error() {
        assertThatThrownBy(() -> named("{\"manifests\":[")).isInstanceOf(IOException.class);
    }
}
