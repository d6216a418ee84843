package dev.rigsmith.cli.render;

import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.text.Visible;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows how far long work is: on a terminal in a line that is written anew, elsewhere by a word at its beginning. */
public final class Meter {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final Screen screen;
    private final LongSupplier nanos;
    private String current = "";
    private long begun;
    private long shown;

    /** @param nanos a clock that only moves forward */
    public Meter(Screen screen, LongSupplier nanos) {
        this.screen = screen;
        this.nanos = nanos;
    }

    /** Tells how much of something is done; {@code all} where it is known. */
    public synchronized void show(String what, long bytes, OptionalLong all) {
        long now = nanos.getAsLong();
        if (!what.equals(current)) {
            begin(what, now);
        } else if (now - shown >= PAUSE) {
            screen.passing().ifPresent(passing -> passing.show(line(bytes, all, now - begun)));
            shown = now;
        }
    }

    private void begin(String what, long now) {
        current = what;
        begun = now;
        shown = now;
        if (screen.passing().isEmpty()) {
            screen.say("• " + Visible.of(what));
        }
    }

    private String line(long bytes, OptionalLong all, long span) {
        String of = all.isPresent() ? " of " + Sizes.ofBytes(all.getAsLong()) : "";
        long rate = (long) (bytes / (span / (double) TimeUnit.SECONDS.toNanos(1)));
        return "• " + Visible.of(current) + "   " + Sizes.ofBytes(bytes) + of + "   " + Sizes.ofBytes(rate) + "/s";
    }
}
