package dev.rigsmith.adapters.fs.yaml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a node is, as far as files of ours know such things. */
sealed interface Shape {

    /** What a user would call it. */
    String description();

    /** No value. */
    record Nothing() implements Shape {
        @Override
        public String description() {
            return "nothing";
        }
    }

    /**
     * One text, number or truth value, as it is written.
     *
     * @param string whether YAML reads it as a text
     */
    record Scalar(String text, boolean string) implements Shape {
        @Override
        public String description() {
            return "`" + text + "`";
        }

        Optional<Integer> number() {
            try {
                return Optional.of(Integer.valueOf(text));
            } catch (NumberFormatException other) {
                return Optional.empty();
            }
        }
    }

    /** A list. */
    record Sequence(List<Node> elements) implements Shape {
        @Override
        public String description() {
            return "a list";
        }
    }

    /** A mapping, duplicate keys and all. */
    record Mapping(List<NodeTuple> pairs) implements Shape {
        @Override
        public String description() {
            return "a mapping";
        }
    }

    /** A value with a tag that nothing here gives a meaning to. */
    record Tagged(String tag) implements Shape {
        @Override
        public String description() {
            return "a value with the tag `" + tag + "`";
        }
    }

    Set<Tag> SCALARS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL);

    static Shape of(Node node) {
        Tag tag = node.getTag();
        if (node instanceof ScalarNode scalar && SCALARS.contains(tag)) {
            return new Scalar(scalar.getValue(), tag.equals(Tag.STR));
        }
        if (node instanceof SequenceNode sequence && tag.equals(Tag.SEQ)) {
            return new Sequence(sequence.getValue());
        }
        if (node instanceof MappingNode mapping && tag.equals(Tag.MAP)) {
            return new Mapping(mapping.getValue());
        }
        return tag.equals(Tag.NULL) ? new Nothing() : new Tagged(tag.getValue());
    }
}
