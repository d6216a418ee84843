package dev.rigsmith.cli;

import dev.rigsmith.cli.command.ExitStatus;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Terminal;
import dev.rigsmith.cli.wiring.Surroundings;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs several commands in one process, so that the class-data archive that the JVM makes of it serves all of them. Used
 * when the program is packed, and never after that.
 */
final class Training {

    private Training() {}

    /**
     * Gives the answers that need no command, and runs commands, one after the other, until one fails: what it did not come
     * to would be missing in the archive.
     *
     * @param lines their command lines, with spaces between words: those to be run where this process was started; then
     *     {@code --}, another home directory, and those to be run there
     */
    public static void main(String[] lines) {
        Surroundings here = Surroundings.ofThisProcess();
        Screen screen = Screen.of(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                here.environment(),
                false,
                false);
        QuickAnswer.to("--version").ifPresent(screen::say);
        List<String> words = List.of(lines);
        int end = words.indexOf("--");
        Path home = Path.of(words.get(end + 1));
        Surroundings there = new Surroundings(here.environment(), home, home);
        words.subList(0, end).forEach(line -> run(screen, here, line));
        words.subList(end + 2, words.size()).forEach(line -> run(screen, there, line));
        screen.out().flush();
    }

    private static void run(Screen screen, Surroundings place, String line) {
        Terminal terminal = Terminal.of(new FileInputStream(FileDescriptor.in), false, false, false);
        int status = Rig.run(screen, terminal, place, line.split(" "));
        if (status != ExitStatus.DONE) {
            throw new IllegalStateException("`rig " + line + "` ended with " + status);
        }
    }
}
