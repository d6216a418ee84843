package dev.rigsmith.adapters.fs.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One change to a document, somewhere in it.
 *
 * @param place which of the document's values, counted in order and around
 * @param key a key to use where one is needed
 * @param value a value to use where one is needed; null is one too
 */
record Alteration(Kind kind, int place, String key, Object value) {

    enum Kind {
        REPLACE,
        REMOVE,
        RENAME,
        ADD
    }

    Object applyTo(Object document) {
        return new Walk(1 + Math.floorMod(place, places(document))).change(document);
    }

    /** How many values a document has below its top. */
    static int places(Object document) {
        return size(document) - 1;
    }

    private static int size(Object node) {
        return 1 + children(node).stream().mapToInt(Alteration::size).sum();
    }

    private static List<Object> children(Object node) {
        if (node instanceof Map<?, ?> map) {
            return new ArrayList<>(map.values());
        }
        return node instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    /** Counts down the values until it is at the one to change. */
    private final class Walk {

        private int left;

        Walk(int left) {
            this.left = left;
        }

        Object change(Object node) {
            if (node instanceof Map<?, ?> map) {
                return mapping(map);
            }
            return node instanceof List<?> list ? list(list) : node;
        }

        private Object mapping(Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((name, child) -> {
                boolean here = --left == 0;
                if (!here || kind != Kind.REMOVE) {
                    changed.put(
                            here && kind == Kind.RENAME ? key : name.toString(), here ? here(child) : change(child));
                }
            });
            return changed;
        }

        private Object list(List<?> list) {
            List<Object> changed = new ArrayList<>();
            list.forEach(child -> {
                boolean here = --left == 0;
                if (!here || kind != Kind.REMOVE) {
                    changed.add(here ? here(child) : change(child));
                }
            });
            return changed;
        }

        private Object here(Object child) {
            return switch (kind) {
                case REPLACE, REMOVE -> value;
                case RENAME -> child;
                case ADD -> added(child);
            };
        }

        private Object added(Object child) {
            if (child instanceof Map<?, ?> map) {
                Map<Object, Object> longer = new LinkedHashMap<>(map);
                longer.put(key, value);
                return longer;
            }
            List<Object> longer = child instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
            longer.add(value);
            return longer;
        }
    }
}
