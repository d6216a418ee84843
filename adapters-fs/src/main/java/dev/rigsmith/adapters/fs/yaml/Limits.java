package dev.rigsmith.adapters.fs.yaml;

import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/** Watches a file while it is parsed: how deep it nests, and how often it refers to itself. */
final class Limits {

    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 100;

    private int depth;
    private int aliases;
    private Position reached = Position.START;

    /** @throws YamlSyntaxException when the event goes too far */
    void add(Event event) {
        reached = Position.of(event.getEndMark());
        depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        aliases += event instanceof AliasEvent ? 1 : 0;
        require(depth <= DEEPEST, event, "nested deeper than " + DEEPEST + " levels");
        require(aliases <= MOST_ALIASES, event, "more than " + MOST_ALIASES + " aliases");
    }

    /** The end of the last event. */
    Position reached() {
        return reached;
    }

    private static void require(boolean fine, Event event, String message) {
        if (!fine) {
            throw new YamlSyntaxException(Position.of(event.getStartMark()), message);
        }
    }
}
