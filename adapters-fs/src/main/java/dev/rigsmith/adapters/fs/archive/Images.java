package dev.rigsmith.adapters.fs.archive;

import java.io.IOException;
import java.util.List;

/** The images of one kind of archive. */
interface Images {

    /** Finds all of them. Documents are checked against their digests; layers are not read. */
    List<Found> find() throws IOException;
}
