package dev.rigsmith.adapters.fs.yaml;

import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.text.CloseNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A mapping of a file, its keys in the order of the file. A key that is no text, or there twice, is a problem. */
public final class YamlMapping {

    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, Position> keys = new LinkedHashMap<>();
    private final Position position;
    private final YamlProblems problems;

    private YamlMapping(Position position, YamlProblems problems) {
        this.position = position;
        this.problems = problems;
    }

    static YamlMapping of(List<NodeTuple> pairs, Position position, YamlProblems problems) {
        YamlMapping mapping = new YamlMapping(position, problems);
        pairs.forEach(mapping::add);
        return mapping;
    }

    private void add(NodeTuple pair) {
        Node node = pair.getKeyNode();
        Position place = Position.of(node);
        if (!(Shape.of(node) instanceof Shape.Scalar key)) {
            problems.add(
                    place, "expected a text as key, found " + Shape.of(node).description(), "");
        } else if (keys.containsKey(key.text())) {
            int line = keys.get(key.text()).line();
            problems.add(place, "`" + key.text() + "` is there twice", "it is in line " + line + " already");
        } else {
            keys.put(key.text(), place);
            values.put(key.text(), new YamlValue(Optional.of(pair.getValueNode()), problems));
        }
    }

    /** Every value by its key, in the order of the file. */
    public Map<String, YamlValue> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The value of a key; empty where the key, or its value, is left out. */
    public Optional<YamlValue> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isNothing());
    }

    /** The value of a key that must be there. */
    public Optional<YamlValue> require(String key) {
        Optional<YamlValue> value = get(key);
        if (value.isEmpty()) {
            problem(key, "`" + key + "` is missing", "");
        }
        return value;
    }

    /** A key as the value that it means; what the value refuses is a problem of the file. */
    public <T> Optional<T> as(String key, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(key));
        } catch (InvalidInputException refused) {
            problem(key, refused.getMessage(), refused.remedy());
            return Optional.empty();
        }
    }

    /** Notes every other key as a problem, with what was probably meant. */
    public YamlMapping only(String... known) {
        return only("", List.of(known));
    }

    /**
     * Notes every other key as a problem, with what was probably meant.
     *
     * @param where the dotted path of this mapping, such as {@code rigs.dev}
     */
    public YamlMapping onlyIn(String where, String... known) {
        return only(" in " + where, List.of(known));
    }

    private YamlMapping only(String suffix, List<String> known) {
        keys.forEach((key, place) -> {
            if (!known.contains(key)) {
                problems.add(place, "unknown key `" + key + "`" + suffix, hint(key, known));
            }
        });
        return this;
    }

    /** Notes that something is wrong with a key of this mapping. */
    public void problem(String key, String message, String hint) {
        problems.add(keys.getOrDefault(key, position), message, hint);
    }

    private static String hint(String key, List<String> known) {
        List<String> close = CloseNames.to(key, known);
        return close.isEmpty()
                ? "known here: " + String.join(", ", known)
                : "did you mean `" + String.join("`, `", close) + "`?";
    }
}
