package dev.rigsmith.cli.render;

import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.text.Visible;
import dev.rigsmith.process.EngineOutput;
import java.nio.charset.StandardCharsets;

/** Shows what engines print, each line behind the engine's name. */
public final class EngineLines implements EngineOutput {

    private final Screen screen;

    public EngineLines(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void line(String program, byte[] line) {
        String text = Visible.of(new String(line, StandardCharsets.UTF_8).stripTrailing());
        screen.say(screen.errStyle().faint("  " + program + " │ ") + text);
    }
}
