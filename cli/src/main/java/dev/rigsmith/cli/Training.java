package dev.rigsmith.cli;

import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Terminal;
import dev.rigsmith.cli.wiring.Surroundings;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/**
 * Runs several commands in one process, so that the class-data archive that the JVM makes of it serves all of them. Used
 * when the program is packed, and never after that.
 */
final class Training {

    private Training() {}

    /**
     * Runs commands, one after the other.
     *
     * @param lines their command lines, with spaces between words
     */
    public static void main(String[] lines) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        Screen screen = Screen.of(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                surroundings.environment(),
                false,
                false);
        Terminal terminal = Terminal.of(new FileInputStream(FileDescriptor.in), false, false, false);
        for (String line : lines) {
            String[] words = line.split(" ");
            int status = Rig.run(screen, terminal, surroundings, words);
            screen.say(line + ": " + status);
        }
        screen.out().flush();
    }
}
