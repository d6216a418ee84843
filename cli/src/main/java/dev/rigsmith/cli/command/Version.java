package dev.rigsmith.cli.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that was built. */
public final class Version implements IVersionProvider {

    /** {@code rig} and the number. */
    public static String text() {
        return "rig "
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
