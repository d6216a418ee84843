package dev.rigsmith.domain.project;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The MCP servers that an image offers, as its label {@code org.outrig.mcp} tells them to tools: a JSON object with a
 * member for each server, an array of program and arguments, or an object with {@code command} and {@code env}.
 *
 * @param servers the JSON text of each server, by name: all of it, so that inheriting one loses nothing
 */
public record McpLabel(SortedMap<String, String> servers) {

    /** The label of the servers. */
    public static final String NAME = "org.outrig.mcp";
    /** The label of the version of their form. */
    public static final String SCHEMA_NAME = "org.outrig.schema";
    /** The version of the form that is written here. */
    public static final String SCHEMA = "1";

    public McpLabel {
        servers = Collections.unmodifiableSortedMap(new TreeMap<>(servers));
    }

    /** The label of servers that a project declares. */
    public static McpLabel of(Map<String, McpServer> declared) {
        SortedMap<String, String> servers = new TreeMap<>();
        declared.forEach((name, server) -> servers.put(name, json(server)));
        return new McpLabel(servers);
    }

    /** These servers, and those of a base image that are not replaced by one of the same name. */
    public McpLabel over(McpLabel inherited) {
        SortedMap<String, String> merged = new TreeMap<>(inherited.servers());
        merged.putAll(servers);
        return new McpLabel(merged);
    }

    /** The label's text: servers sorted by name, so that equal servers make equal labels. */
    public String text() {
        return servers.entrySet().stream()
                .map(server -> quoted(server.getKey()) + ":" + server.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(McpServer server) {
        return server.env().isEmpty()
                ? array(server.command())
                : "{\"command\":" + array(server.command()) + ",\"env\":" + object(server.env()) + "}";
    }

    private static String array(List<String> texts) {
        return texts.stream().map(McpLabel::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String object(SortedMap<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A JSON string (RFC 8259) of ASCII characters, with the short escapes where there are some. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(escaped((char) c)));
        return json.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"', '\\' -> "\\" + c;
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                c >= ' ' && c <= 0x7f
                        ? String.valueOf(c)
                        : "\\u" + HexFormat.of().withUpperCase().toHexDigits(c);
        };
    }
}
