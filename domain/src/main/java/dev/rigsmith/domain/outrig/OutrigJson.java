package dev.rigsmith.domain.outrig;

import dev.rigsmith.domain.project.McpServer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * MCP servers as compact JSON (RFC 8259), byte for byte as outrig writes it: all that JSON lets stand as it is stands
 * as it is. A server without variables is taken to be written as a list, which is the usual way; the other way gives
 * outrig another key.
 */
final class OutrigJson {

    private OutrigJson() {}

    static String of(Map<String, McpServer> servers) {
        return object(servers, OutrigJson::server);
    }

    private static String server(McpServer server) {
        return server.env().isEmpty()
                ? array(server.command())
                : "{\"command\":" + array(server.command()) + ",\"env\":" + object(server.env(), OutrigJson::text)
                        + "}";
    }

    private static <T> String object(Map<String, T> members, Function<T, String> json) {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ":" + json.apply(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(List<String> texts) {
        return texts.stream().map(OutrigJson::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        value.chars().forEach(c -> json.append(escaped((char) c)));
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
            default -> c >= ' ' ? String.valueOf(c) : "\\u" + HexFormat.of().toHexDigits(c);
        };
    }
}
