package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.context.Octets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where symbolic links lead. */
final class Links {

    private Links() {}

    /** Gives the path in the context that a link leads to at last; empty when it dangles or leads outside. */
    static Optional<Octets> leadsTo(Path link, Path root) {
        try {
            Path context = root.toRealPath();
            Path target = link.toRealPath();
            return target.startsWith(context)
                    ? Optional.of(PathBytes.of(context.relativize(target)))
                    : Optional.empty();
        } catch (IOException dangling) {
            return Optional.empty();
        }
    }
}
