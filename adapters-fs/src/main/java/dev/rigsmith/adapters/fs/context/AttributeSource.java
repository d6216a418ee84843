package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Octets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** Tells the extended attributes that builders carry into images. */
@FunctionalInterface
interface AttributeSource {

    /** Gives the attributes of a path, links not followed. A byte of a name is a character of the key. */
    SortedMap<String, Octets> of(Path path) throws IOException;

    /** Makes ready what the first question would else wait for. */
    default void prepare() {}
}
