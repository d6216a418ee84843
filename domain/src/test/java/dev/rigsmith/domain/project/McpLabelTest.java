package dev.rigsmith.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The label that tells tools which MCP servers an image offers. */
class McpLabelTest {

    @Test
    void a_server_without_variables_is_its_command() {
        assertThat(McpLabel.of(Map.of("fs", server(List.of("mcp-server-filesystem", "/workspace"), Map.of())))
                        .text())
                .isEqualTo("{\"fs\":[\"mcp-server-filesystem\",\"/workspace\"]}");
    }

    @Test
    void a_server_with_variables_is_an_object() {
        assertThat(McpLabel.of(Map.of("sh", server(List.of("bash"), Map.of("HOME", "/w", "A", "1"))))
                        .text())
                .isEqualTo("{\"sh\":{\"command\":[\"bash\"],\"env\":{\"A\":\"1\",\"HOME\":\"/w\"}}}");
    }

    @Test
    void whatever_json_escapes_is_escaped() {
        assertThat(McpLabel.of(Map.of("x", server(List.of("\"\\\n\u001b\u00e9"), Map.of())))
                        .text())
                .isEqualTo("{\"x\":[\"\\\"\\\\\\n\\u001B\\u00E9\"]}");
    }

    @Property
    void own_servers_win_and_all_others_stay(
            @ForAll @Size(max = 4) Map<Character, Integer> own, @ForAll @Size(max = 4) Map<Character, Integer> base) {
        McpLabel merged = label(own).over(label(base));

        assertThat(merged.servers()).containsAllEntriesOf(label(own).servers());
        label(base).servers().forEach((name, server) -> {
            if (!label(own).servers().containsKey(name)) {
                assertThat(merged.servers()).containsEntry(name, server);
            }
        });
        assertThat(merged.servers().keySet())
                .allMatch(name -> label(own).servers().containsKey(name)
                        || label(base).servers().containsKey(name));
    }

    @Property
    void inheriting_twice_is_inheriting_once(
            @ForAll @Size(max = 4) Map<Character, Integer> own, @ForAll @Size(max = 4) Map<Character, Integer> base) {
        McpLabel merged = label(own).over(label(base));

        assertThat(label(own).over(merged)).isEqualTo(merged);
        assertThat(merged.over(label(base))).isEqualTo(merged);
    }

    private static McpLabel label(Map<Character, Integer> servers) {
        SortedMap<String, String> texts = new TreeMap<>();
        servers.forEach((name, server) -> texts.put(name.toString(), "[\"" + server + "\"]"));
        return new McpLabel(texts);
    }

    private static McpServer server(List<String> command, Map<String, String> env) {
        return new McpServer(command, new TreeMap<>(env));
    }
}
