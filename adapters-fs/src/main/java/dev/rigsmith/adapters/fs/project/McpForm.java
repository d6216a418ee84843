package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.project.McpServer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The servers of {@code mcp}: each a command as a list, or a mapping of {@code command} and {@code env}. */
final class McpForm {

    private McpForm() {}

    static SortedMap<String, McpServer> read(Optional<YamlValue> value, String where) {
        SortedMap<String, McpServer> servers = new TreeMap<>();
        value.map(YamlValue::mapping)
                .ifPresent(mapping -> mapping.values().forEach((name, server) -> {
                    Names.MCP_SERVER.check(name, mapping);
                    server(server, where + "." + name).ifPresent(declared -> servers.put(name, declared));
                }));
        return servers;
    }

    private static Optional<McpServer> server(YamlValue value, String where) {
        if (value.isList()) {
            return command(value).map(command -> new McpServer(command, Collections.emptySortedMap()));
        }
        if (!value.isMapping()) {
            value.problem("`" + where + "` is neither a list nor a mapping", "write it like [ program, argument ]");
            return Optional.empty();
        }
        YamlMapping server = value.mapping().onlyIn(where, "command", "env");
        SortedMap<String, String> env = Names.VARIABLE.texts(server.get("env"));
        return server.require("command").flatMap(McpForm::command).map(command -> new McpServer(command, env));
    }

    private static Optional<List<String>> command(YamlValue value) {
        List<YamlValue> elements = value.list();
        if (elements.isEmpty() && value.isList()) {
            value.problem("the command is empty", "begin it with a program, as in [ program, argument ]");
        }
        elements.stream().findFirst().ifPresent(Texts::some);
        List<String> texts = elements.stream()
                .flatMap(element -> Texts.any(element).stream())
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }
}
