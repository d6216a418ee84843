package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.project.McpServer;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every reader of MCP labels promises. */
public abstract class McpLabelsContract {

    private static final ImageReference IMAGE = ImageReference.parse("localhost/base:1");

    /** Servers that a project declares. */
    static final McpLabel WRITTEN = McpLabel.of(Map.of(
            "fs", new McpServer(List.of("mcp-server-filesystem", "/workspace"), new TreeMap<>()),
            "shell",
                    new McpServer(
                            List.of("bash", "-lc", "a \"b\" \\ c"), new TreeMap<>(Map.of("HOME", "/w\n\u00e9")))));

    /** A server with a field that only its own tool knows. */
    static final String FOREIGN = "{\"x\":{\"command\":[\"x\"],\"timeout\":5}}";

    /** The reader under test. */
    protected abstract McpLabels labels();

    @Test
    void what_was_written_is_read() {
        assertThat(labels().read(IMAGE, WRITTEN.text())).isEqualTo(WRITTEN);
    }

    @Test
    void a_server_of_another_tool_is_kept_whole() {
        assertThat(labels().read(IMAGE, FOREIGN).text()).isEqualTo(FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{} {}", "\"fs\"", "{\"fs\":1}", "{\"fs\":[],\"fs\":[]}", "null"})
    void anything_else_is_refused_and_names_the_image(String label) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> labels().read(IMAGE, label))
                .withMessageContaining(IMAGE.toString())
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.INVALID_LABEL));
    }
}
