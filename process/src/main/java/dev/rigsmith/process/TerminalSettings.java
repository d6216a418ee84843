package dev.rigsmith.process;

import java.util.ArrayList;
import java.util.List;

/** How the terminal of this process behaves: what a program changed that used it and was stopped is set back. */
public final class TerminalSettings {

    private TerminalSettings() {}

    /** Remembers them, and sets them back when the piece of work is closed, or this process is told to end. */
    public static Cleanup kept(Programs programs) {
        List<String> settings = programs.run(stty("-g")).outputLines();
        return Cleanup.of(() -> settings.forEach(line -> programs.run(stty(line))));
    }

    private static Invocation stty(String... words) {
        List<String> command = new ArrayList<>(List.of("stty", "-F", "/dev/tty"));
        command.addAll(List.of(words));
        return Invocation.query(command);
    }
}
