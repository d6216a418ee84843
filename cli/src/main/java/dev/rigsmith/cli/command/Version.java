package dev.rigsmith.cli.command;

import dev.rigsmith.cli.screen.Screen;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that was built. */
public final class Version implements IVersionProvider {

    /** Whether the version is all that is asked for, which needs no parser. */
    public static boolean isAsked(String... words) {
        return words.length == 1 && (words[0].equals("--version") || words[0].equals("-V"));
    }

    /** Prints it and gives the exit status. */
    public static int tell(Screen screen) {
        screen.print(text());
        return ExitStatus.DONE;
    }

    private static String text() {
        return "rig "
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
