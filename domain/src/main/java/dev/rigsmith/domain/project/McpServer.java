package dev.rigsmith.domain.project;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A server of the Model Context Protocol that an image offers.
 *
 * @param command the program and its arguments; never empty
 * @param env variables to set for it
 */
public record McpServer(List<String> command, SortedMap<String, String> env) {

    public McpServer {
        command = List.copyOf(command);
        env = Collections.unmodifiableSortedMap(new TreeMap<>(env));
    }
}
