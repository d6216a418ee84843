package dev.rigsmith.cli.render;

import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.text.Visible;
import dev.rigsmith.ports.Progress;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tells the steps of long work on standard error, each at once, since several kinds of work may run. */
public final class TerminalProgress implements Progress {

    private final Screen screen;
    private final Meter meter;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** @param meter shows how far long work is */
    public TerminalProgress(Screen screen, Meter meter) {
        this.screen = screen;
        this.meter = meter;
    }

    @Override
    public void building(RigId rig, List<Change> changes) {
        String why = changes.isEmpty() ? "building" : ChangeLines.summary(changes);
        String lines =
                ChangeLines.of(changes).stream().map(line -> "\n    " + line).collect(Collectors.joining());
        screen.say(step(rig) + why + lines);
    }

    @Override
    public void pulling(ImageReference reference) {
        screen.say("• pulling " + reference);
    }

    @Override
    public void pushing(ImageReference reference) {
        screen.say("• pushing " + reference);
    }

    @Override
    public void warning(String what, String remedy) {
        if (warned.add(what)) {
            screen.say(screen.errStyle().strong("warning:") + " " + Visible.of(what) + "\n  " + Visible.of(remedy));
        }
    }

    @Override
    public void checking(RigId rig, String command) {
        screen.say(screen.errStyle().faint("  " + rig.name() + " check │ ") + Visible.of(command));
    }

    @Override
    public void waiting(RigId rig, String holder) {
        screen.say(step(rig) + "waiting for " + Visible.of(holder));
    }

    @Override
    public void waiting(String what, String holder) {
        screen.say("• " + Visible.of(what) + "   waiting for " + Visible.of(holder));
    }

    @Override
    public void working(String what, long bytes, OptionalLong all) {
        meter.show(what, bytes, all);
    }

    @Override
    public void kept(ImageReference name, String why) {
        screen.say("• " + name + " is left from a build that was killed, and stays: " + Visible.of(why));
    }

    private String step(RigId rig) {
        return "• " + screen.errStyle().strong(rig.name().value()) + "   ";
    }
}
