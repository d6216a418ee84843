package dev.rigsmith.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout whose program is tested. */
final class Checkout {

    private Checkout() {}

    /** The script that users run. The program behind it is what this build made: the script must not build again. */
    static Path rig() {
        Path rig = root().resolve("rig");
        if (!Files.isDirectory(rig.resolveSibling("cli/target/rig/lib"))) {
            throw new AssertionError("there is no program to test yet: run mvn verify");
        }
        return rig;
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("rig")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("these tests run in a checkout of Rigsmith"));
    }
}
