package dev.rigsmith.ports;

import java.util.List;

/**
 * How a smoke check ended.
 *
 * @param status the command's own exit status; 126 and 127 as shells use them
 * @param lastLines the last lines of its output, both streams together, the last one last
 */
public record CheckResult(String command, int status, List<String> lastLines) {

    public CheckResult {
        lastLines = List.copyOf(lastLines);
    }

    /** Whether the check succeeded. */
    public boolean passed() {
        return status == 0;
    }
}
