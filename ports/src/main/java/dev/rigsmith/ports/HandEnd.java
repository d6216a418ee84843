package dev.rigsmith.ports;

import java.util.List;

/**
 * How a command in a container ended.
 *
 * @param status its own status; 127 when it is not there, 126 when it cannot be run
 * @param lastLines the last lines that it printed, of both streams, in order
 */
public record HandEnd(int status, List<String> lastLines) {

    public HandEnd {
        lastLines = List.copyOf(lastLines);
    }

    /** Whether it did what it was run for. */
    public boolean succeeded() {
        return status == 0;
    }
}
