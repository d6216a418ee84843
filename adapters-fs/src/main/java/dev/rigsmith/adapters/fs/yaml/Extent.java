package dev.rigsmith.adapters.fs.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The lines of a pair in the text of a file, if it has lines of its own. The end of a block mapping is said to be behind
 * the comments that follow it, so what counts is the end of the last thing in it.
 *
 * @param start where the first line begins
 * @param end behind the last line
 * @param indentation of the first line, in spaces
 */
record Extent(int start, int end, int indentation) {

    static Extent of(NodeTuple pair, String text) {
        int key = offset(pair.getKeyNode().getStartMark(), text);
        int start = text.lastIndexOf('\n', key - 1) + 1;
        int indentation = 0;
        while (start + indentation < key && text.charAt(start + indentation) == ' ') {
            indentation++;
        }
        return new Extent(start, lineEnd(new LastIn(text, key).of(pair), text), indentation);
    }

    /** Marks count code points. */
    static int offset(Optional<Mark> mark, String text) {
        return text.offsetByCodePoints(0, mark.map(Mark::getIndex).orElse(0));
    }

    /** A text in several lines ends where the next line begins. */
    private static int lineEnd(int last, String text) {
        int feed = last > 0 && text.charAt(last - 1) == '\n' ? last - 1 : text.indexOf('\n', last);
        return feed < 0 ? text.length() : feed + 1;
    }

    /** Finds the end of the last thing in a pair. Aliases lead to nodes elsewhere, which stand before it. */
    private record LastIn(String text, int start, Set<Node> seen) {

        LastIn(String text, int start) {
            this(text, start, Collections.newSetFromMap(new IdentityHashMap<>()));
        }

        int of(NodeTuple pair) {
            return Math.max(of(pair.getKeyNode()), of(pair.getValueNode()));
        }

        private int of(Node node) {
            if (!seen.add(node) || offset(node.getStartMark(), text) < start) {
                return start;
            }
            if (node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
                return last(mapping.getValue().stream().map(this::of));
            }
            return node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK
                    ? last(list.getValue().stream().map(this::of))
                    : offset(node.getEndMark(), text);
        }

        private int last(Stream<Integer> ends) {
            return ends.reduce(start, Math::max);
        }
    }
}
