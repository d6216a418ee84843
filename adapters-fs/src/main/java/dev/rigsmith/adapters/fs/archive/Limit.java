package dev.rigsmith.adapters.fs.archive;

import java.io.IOException;

/** Numbers of things. */
final class Limit {

    private Limit() {}

    static void of(int count, int most, String things) throws IOException {
        if (count > most) {
            throw new IOException("it has more than " + most + " " + things);
        }
    }
}
