package dev.rigsmith.adapters.fs.archive;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their beginning, any number of times. */
public interface Content {

    /** How many there are. */
    long size();

    /** A new stream of them, which the caller closes. */
    InputStream open() throws IOException;
}
