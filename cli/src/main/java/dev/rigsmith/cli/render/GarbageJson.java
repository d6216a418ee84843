package dev.rigsmith.cli.render;

import dev.rigsmith.application.Discarded;
import dev.rigsmith.domain.garbage.Garbage;
import dev.rigsmith.domain.garbage.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can go, and what went, for programs: {@code {items, kept, bytes}}. */
public final class GarbageJson {

    private GarbageJson() {}

    /** Gives what would go. */
    public static String planned(Garbage garbage, Function<Item, List<String>> command) {
        List<End> ends = garbage.items().stream()
                .map(item -> new End(item, "planned", Optional.empty()))
                .toList();
        return text(garbage, ends, command, GarbageView.bytes(garbage.items()));
    }

    /** Gives what went. */
    public static String done(Garbage garbage, List<Discarded> done, Function<Item, List<String>> command) {
        return text(garbage, done.stream().map(End::of).toList(), command, GarbageView.bytes(GarbageView.gone(done)));
    }

    /** How it ended for one item. */
    private record End(Item item, String outcome, Optional<String> why) {

        static End of(Discarded done) {
            String otherwise = done.error().isPresent() ? "failed" : "kept";
            return new End(
                    done.item(),
                    done.isGone() ? "removed" : otherwise,
                    done.error().map(Throwable::getMessage).or(done::kept));
        }
    }

    private static String text(Garbage garbage, List<End> ends, Function<Item, List<String>> command, long bytes) {
        return Json.text(json -> json.object(fields -> {
            fields.array("items", ends, (each, end) -> {
                each.field("kind", end.item().kind());
                each.field("name", end.item().name());
                each.field("reason", end.item().reason().code());
                each.field("bytes", end.item().bytes());
                each.field("outcome", end.outcome());
                each.field("why", end.why());
                each.texts("argv", command.apply(end.item()));
            });
            fields.array("kept", garbage.kept(), (each, kept) -> {
                each.field("name", kept.name());
                each.field("why", kept.why());
            });
            fields.field("bytes", bytes);
        }));
    }
}
