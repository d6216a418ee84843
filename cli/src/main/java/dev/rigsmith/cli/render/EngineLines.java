package dev.rigsmith.cli.render;

import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.text.Visible;
import dev.rigsmith.process.EngineOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Shows what engines print, each line behind the engine's name, and knows what was shown last. */
public final class EngineLines implements EngineOutput {

    private static final int KEPT = 50;

    private final Screen screen;
    private final Deque<String> shown = new ArrayDeque<>();

    public EngineLines(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void line(String program, byte[] line) {
        String text = Visible.of(new String(line, StandardCharsets.UTF_8).stripTrailing());
        screen.say(screen.errStyle().faint("  " + program + " │ ") + text);
        remember(text);
    }

    private synchronized void remember(String text) {
        shown.addLast(text);
        if (shown.size() > KEPT) {
            shown.removeFirst();
        }
    }

    /** Whether this line was among the last that were shown, so that an error need not repeat it. */
    public synchronized boolean hasShown(String line) {
        return shown.contains(Visible.of(line.stripTrailing()));
    }
}
