package dev.rigsmith.adapters.fs.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** Says what is wrong with an archive, also where a library did not. */
public final class Fault {

    private Fault() {}

    /** The reason in one line. */
    public static String of(IOException wrong) {
        String usual = wrong instanceof EOFException ? "it ends too early" : "it is damaged";
        return Optional.ofNullable(wrong.getMessage())
                .flatMap(text -> text.lines().findFirst())
                .orElse(usual);
    }
}
