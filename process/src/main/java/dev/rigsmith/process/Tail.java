package dev.rigsmith.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of something, for errors. */
final class Tail {

    private static final int LINES = 20;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(byte[] line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(new String(line, StandardCharsets.UTF_8));
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
