package dev.rigsmith.cli.render;

import dev.rigsmith.application.Discarded;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.garbage.Garbage;
import dev.rigsmith.domain.garbage.Item;
import dev.rigsmith.domain.garbage.Reason;
import dev.rigsmith.domain.text.Visible;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can go, and what went. */
public final class GarbageView {

    private static final String NOTHING = "nothing to remove";

    private final Screen screen;

    public GarbageView(Screen screen) {
        this.screen = screen;
    }

    /** Prints what goes, by kind and reason. Steps of builds are counted: their names say nothing to anybody. */
    public void list(Garbage garbage) {
        text(garbage, screen.outStyle()).forEach(screen::print);
        kept(garbage);
    }

    /** Prints the commands, and tells beside them what would go. */
    public void plan(Garbage garbage, Function<Item, List<String>> command) {
        text(garbage, screen.errStyle()).forEach(screen::say);
        kept(garbage);
        garbage.items().stream()
                .map(command)
                .filter(words -> !words.isEmpty())
                .forEach(words -> screen.print(PlanView.shell(words)));
        screen.say(
                garbage.items().isEmpty()
                        ? NOTHING
                        : "would remove " + count(garbage.items().size()) + size(garbage.items())
                                + "; nothing was changed");
    }

    private static List<String> text(Garbage garbage, Style style) {
        return grouped(garbage.items()).values().stream()
                .flatMap(group -> group(group, style).stream())
                .toList();
    }

    private static Map<String, List<Item>> grouped(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(Item::reason))
                .collect(Collectors.groupingBy(
                        item -> item.kind() + "   " + item.reason().words(), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> group(List<Item> items, Style style) {
        Item first = items.get(0);
        String head =
                style.strong(first.kind()) + "   " + style.faint(first.reason().words());
        if (first.reason() == Reason.STEP) {
            return List.of(head + "   " + items.size() + size(items));
        }
        return Stream.concat(
                        Stream.of(head),
                        items.stream().map(item -> "  " + Visible.of(item.name()) + size(List.of(item))))
                .toList();
    }

    private static String size(List<Item> items) {
        long bytes = bytes(items);
        return bytes == 0 ? "" : "   " + Sizes.ofBytes(bytes);
    }

    static long bytes(List<Item> items) {
        return items.stream().mapToLong(Item::bytes).sum();
    }

    private static String count(int items) {
        return items == 1 ? "1 item" : items + " items";
    }

    private void kept(Garbage garbage) {
        garbage.kept().forEach(kept -> screen.say("• " + kept.name() + " stays: " + Visible.of(kept.why())));
    }

    /** Prints what came of it, last. */
    public void done(List<Discarded> done) {
        done.forEach(item -> item.kept()
                .ifPresent(why -> screen.say("• " + Visible.of(item.item().name()) + " stays: " + why)));
        List<Item> gone = gone(done);
        if (done.isEmpty()) {
            screen.say(NOTHING);
        } else {
            screen.print(screen.outStyle().good("✓") + " removed " + count(gone.size()) + size(gone));
        }
    }

    static List<Item> gone(List<Discarded> done) {
        return done.stream().filter(Discarded::isGone).map(Discarded::item).toList();
    }

    /** Prints names alone. */
    public void names(List<Item> items) {
        items.forEach(item -> screen.print(Visible.of(item.name())));
    }
}
