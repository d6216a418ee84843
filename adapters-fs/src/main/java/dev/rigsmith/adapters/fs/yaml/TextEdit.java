package dev.rigsmith.adapters.fs.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * Changes the lines of one entry in the text of a file. It takes for granted that each entry has lines of its own, as
 * people and programs write it: whoever calls it looks whether what came out is right.
 */
final class TextEdit {

    private static final int INDENTATION = 2;

    private final String text;
    private final Section section;

    TextEdit(String text, Section section) {
        this.text = text;
        this.section = section;
    }

    /** @param entry what stands under the key from now on; empty to take it out */
    String edited(String key, Optional<Entry> entry) {
        int place = section.indexOf(key);
        if (place < 0) {
            return entry.map(this::with).orElse(text);
        }
        Extent old = Extent.of(section.entries().get(place), text);
        String before = text.substring(0, old.start());
        String after = text.substring(old.end());
        return entry.map(now -> before + now.lines(old.indentation()) + after)
                .orElseGet(() -> (section.entries().size() > 1 ? before : emptied(before)) + after);
    }

    /** Says that there is nothing in the section any more, behind the colon of its name. */
    private String emptied(String before) {
        int name = section.pair()
                .map(pair -> Extent.offset(pair.getKeyNode().getEndMark(), text))
                .orElse(0);
        int behind = before.indexOf(':', name) + 1;
        return before.substring(0, behind) + " {}" + before.substring(behind);
    }

    private String with(Entry entry) {
        List<NodeTuple> entries = section.entries();
        if (section.pair().isEmpty()) {
            return wholeLines(text) + section.name() + ":\n" + entry.lines(INDENTATION);
        }
        return entries.isEmpty() ? first(section.pair().get(), entry) : behind(entries.get(entries.size() - 1), entry);
    }

    /** Takes the place of nothing, or of an empty mapping in one line. */
    private String first(NodeTuple pair, Entry entry) {
        int start = Extent.offset(pair.getValueNode().getStartMark(), text);
        int end = Extent.offset(pair.getValueNode().getEndMark(), text);
        String lines = entry.lines(INDENTATION).stripTrailing();
        return text.substring(0, start).stripTrailing() + "\n" + lines + text.substring(end);
    }

    private String behind(NodeTuple last, Entry entry) {
        Extent before = Extent.of(last, text);
        return wholeLines(text.substring(0, before.end()))
                + entry.lines(before.indentation())
                + text.substring(before.end());
    }

    private static String wholeLines(String lines) {
        return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
    }
}
