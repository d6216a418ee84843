package dev.rigsmith.cli.wiring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.rigsmith.domain.context.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes ready what nearly every command comes to after its question to the engine, on a processor that has nothing to do
 * yet. Java takes as long to look SHA-256 up, and again to set its first JSON parser up, as a project file takes to read.
 */
final class HeadStart {

    private HeadStart() {}

    /** Begins, and returns at once. Whoever needs anything of it sooner waits no longer than without it. */
    static void give() {
        Thread thread = new Thread(HeadStart::run, "head start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        Sha256.newDigest();
        try (JsonParser parser = new JsonFactory().createParser(new byte[] {'[', ']'})) {
            parser.nextToken();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
