package dev.rigsmith.cli;

import dev.rigsmith.cli.command.ExitStatus;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Terminal;
import dev.rigsmith.cli.wiring.Surroundings;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs several commands in one process, so that the class-data archive that the JVM makes of it serves all of them. Used
 * when the program is packed, and never after that.
 */
final class Training {

    private Training() {}

    /**
     * Gives the answers that need no command, and runs commands, one after the other. The status is that of the first one
     * that fails: what it did not come to would be missing in the archive.
     *
     * @param lines their command lines, with spaces between words: those to be run where this process was started, a
     *     {@code --}, and those to be run in the home directory
     */
    public static void main(String[] lines) {
        Surroundings here = Surroundings.ofThisProcess();
        Surroundings home = new Surroundings(here.environment(), here.home(), here.home());
        Screen screen = Screen.of(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                here.environment(),
                false,
                false);
        QuickAnswer.to("--version").ifPresent(screen::say);
        List<String> words = List.of(lines);
        int middle = words.indexOf("--");
        int status = Stream.concat(
                        words.subList(0, middle).stream().map(line -> run(screen, here, line)),
                        words.subList(middle + 1, words.size()).stream().map(line -> run(screen, home, line)))
                .filter(found -> found != ExitStatus.DONE)
                .findFirst()
                .orElse(ExitStatus.DONE);
        screen.out().flush();
        if (status != ExitStatus.DONE) {
            System.exit(status);
        }
    }

    private static int run(Screen screen, Surroundings place, String line) {
        Terminal terminal = Terminal.of(new FileInputStream(FileDescriptor.in), false, false, false);
        int status = Rig.run(screen, terminal, place, line.split(" "));
        screen.say(line + ": " + status);
        return status;
    }
}
