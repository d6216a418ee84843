package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Follows a symbolic link as the builder does. To the builder the context is the root of all paths: an absolute target
 * begins there, and nothing is above it.
 */
final class Links {

    /** Linux follows 40 and the builder's libraries 255; more are a circle. */
    private static final int MOST = 255;

    private final Path root;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final List<Octets> passed = new ArrayList<>();
    private final List<Octets> followed = new ArrayList<>();
    private String at = "";

    private Links(Path root) {
        this.root = root;
    }

    /**
     * The way from a link to where it leads.
     *
     * @param passed every link on the way, the given one first, and at last the path that they lead to, if there is
     *     something; empty text is the context itself
     * @param followed every path that was looked at, be it there or not: what is in its place decides where the link leads
     */
    record Trail(List<Octets> passed, List<Octets> followed) {}

    static Trail from(Octets link, Path root) {
        Links links = new Links(root);
        links.push(link.latin1());
        if (links.arrives()) {
            links.passed.add(new Octets(links.at));
        }
        return new Trail(links.passed, links.followed);
    }

    private void push(String path) {
        List<String> segments = List.of(path.split("/"));
        for (int i = segments.size() - 1; i >= 0; i--) {
            ahead.push(segments.get(i));
        }
    }

    private boolean arrives() {
        try {
            boolean found = true;
            while (found && !ahead.isEmpty()) {
                found = step(ahead.pop());
            }
            return found;
        } catch (IOException dangling) {
            return false;
        }
    }

    private boolean step(String segment) throws IOException {
        if (segment.isEmpty() || segment.equals(".")) {
            return true;
        }
        if (segment.equals("..")) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
            return true;
        }
        return enter(new Octets(at.isEmpty() ? segment : at + "/" + segment));
    }

    private boolean enter(Octets path) throws IOException {
        followed.add(path);
        Path file = ContextWalk.file(root, path);
        Optional<EntryType> type = FileStat.of(file).type();
        if (type.equals(Optional.of(EntryType.SYMBOLIC_LINK))) {
            return follow(path, PathBytes.ofTarget(file).latin1());
        }
        at = path.latin1();
        return ahead.isEmpty() || type.equals(Optional.of(EntryType.DIRECTORY));
    }

    private boolean follow(Octets link, String target) {
        at = target.startsWith("/") ? "" : at;
        push(target);
        passed.add(link);
        return passed.size() <= MOST;
    }
}
