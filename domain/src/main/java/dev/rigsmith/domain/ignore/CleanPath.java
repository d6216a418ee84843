package dev.rigsmith.domain.ignore;

import java.util.ArrayDeque;
import java.util.Deque;

/** A path with {@code .}, {@code ..} and doubled slashes resolved as text alone. */
final class CleanPath {

    private CleanPath() {}

    /** The shortest equal path: {@code .} for nothing, never a trailing slash, {@code ..} only in front. */
    static String of(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> kept = new ArrayDeque<>();
        for (String element : path.split("/")) {
            add(kept, element, rooted);
        }
        String clean = (rooted ? "/" : "") + String.join("/", kept);
        return clean.isEmpty() ? "." : clean;
    }

    private static void add(Deque<String> kept, String element, boolean rooted) {
        if (element.isEmpty() || element.equals(".")) {
            return;
        }
        if (!element.equals("..")) {
            kept.addLast(element);
        } else if (!kept.isEmpty() && !kept.getLast().equals("..")) {
            kept.removeLast();
        } else if (!rooted) {
            kept.addLast(element);
        }
    }
}
