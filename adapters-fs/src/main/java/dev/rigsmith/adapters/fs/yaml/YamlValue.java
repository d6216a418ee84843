package dev.rigsmith.adapters.fs.yaml;

import dev.rigsmith.domain.error.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A value of a file. Each question about it answers with what it is, or notes a problem and answers with nothing. A
 * value that is left out ({@code key:}) is an empty mapping or list, but no text.
 */
public final class YamlValue {

    private final Shape shape;
    private final Position position;
    private final YamlProblems problems;

    YamlValue(Optional<Node> node, YamlProblems problems) {
        this.shape = node.map(Shape::of).orElse(new Shape.Nothing());
        this.position = node.map(Position::of).orElse(Position.START);
        this.problems = problems;
    }

    /** Whether nothing stands here, as in {@code key:} or {@code key: null}. */
    public boolean isNothing() {
        return shape instanceof Shape.Nothing;
    }

    /** Whether this is a mapping. */
    public boolean isMapping() {
        return shape instanceof Shape.Mapping;
    }

    /** Whether this is a mapping without keys. */
    public boolean isEmptyMapping() {
        return shape instanceof Shape.Mapping mapping && mapping.pairs().isEmpty();
    }

    /** Whether this is a list. */
    public boolean isList() {
        return shape instanceof Shape.Sequence;
    }

    /** The mapping that stands here. */
    public YamlMapping mapping() {
        if (shape instanceof Shape.Mapping mapping) {
            return YamlMapping.of(mapping.pairs(), position, problems);
        }
        return unless(isNothing(), "a mapping", YamlMapping.of(List.of(), position, problems));
    }

    /** The elements of the list that stands here. */
    public List<YamlValue> list() {
        if (shape instanceof Shape.Sequence sequence) {
            return values(sequence).toList();
        }
        return unless(isNothing(), "a list", List.of());
    }

    /** The texts of the list that stands here. */
    public List<String> texts() {
        if (shape instanceof Shape.Sequence sequence) {
            return values(sequence).flatMap(value -> value.text().stream()).toList();
        }
        return unless(isNothing(), "a list of texts", List.of());
    }

    /** The text that stands here; numbers and truth values as they are written. */
    public Optional<String> text() {
        if (shape instanceof Shape.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        return unless(false, "a text", Optional.empty());
    }

    /** The text that stands here; a number or truth value has to be in quotes to be one. */
    public Optional<String> string() {
        if (shape instanceof Shape.Scalar scalar && !scalar.string()) {
            problem(shape.description() + " is no text to YAML", "put it in quotes: \"" + scalar.text() + "\"");
            return Optional.empty();
        }
        return text();
    }

    /** The number that stands here. */
    public Optional<Integer> number() {
        Optional<Integer> number = shape instanceof Shape.Scalar scalar ? scalar.number() : Optional.empty();
        return unless(number.isPresent(), "a whole number", number);
    }

    /** The text that stands here, as the value that it means; what the value refuses is a problem of the file. */
    public <T> Optional<T> as(Function<String, T> meaning) {
        return text().flatMap(text -> {
            try {
                return Optional.of(meaning.apply(text));
            } catch (InvalidInputException refused) {
                problem(refused.getMessage(), refused.remedy());
                return Optional.empty();
            }
        });
    }

    /**
     * Notes that something is wrong here.
     *
     * @param hint what was probably meant, or what to do; may be empty
     */
    public void problem(String message, String hint) {
        problems.add(position, message, hint);
    }

    private Stream<YamlValue> values(Shape.Sequence sequence) {
        return sequence.elements().stream().map(node -> new YamlValue(Optional.of(node), problems));
    }

    private <T> T unless(boolean fine, String expected, T answer) {
        if (!fine) {
            problem("expected " + expected + ", found " + shape.description(), "");
        }
        return answer;
    }
}
